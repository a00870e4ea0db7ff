package org.alphatrade.dryrun.plugin.load;

import org.alphatrade.dryrun.plugin.model.PluginInfo;

/** Where a provider comes from. */
record Origin(String name, String version, String sha256) {
    static final Origin BUILT_IN = new Origin(PluginInfo.BUILT_IN, "", "");
}

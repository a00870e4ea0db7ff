package org.alphatrade.dryrun.plugin;

import org.alphatrade.dryrun.spi.PluginProvider;

/** A provider that was found, checked and configured. */
record LoadedPlugin(PluginInfo info, PluginProvider provider, HostContext context) {
    boolean is(PluginKind kind) {
        return info.kind() == kind;
    }
}

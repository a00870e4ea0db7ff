package org.alphatrade.dryrun.plugin.load;

import java.util.Locale;

/** What a detector was made for, so that its cost is told apart. */
public enum PluginUse {
    LIVE,
    AUDIT;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.alphatrade.dryrun.plugin.model;

import org.alphatrade.dryrun.spi.PluginContext;

/** A built-in plugin that takes part only once an option of it has a value. */
public interface OffUntilSet {
    /** Returns the name of that option. */
    String switchedOnBy();

    /** Refuses options that make no sense before a run of days is judged by them, with an IllegalArgumentException. */
    void check(PluginContext context);
}

package org.alphatrade.dryrun.plugin.model;

/** A provider of the host's whose plugin's own code is elsewhere: faults are looked for there. */
public interface OwnCode {
    /** Returns the class loader of the plugin's code. */
    ClassLoader codeLoader();

    /** Returns the class loader of a provider's code. */
    static ClassLoader of(Object provider) {
        return provider instanceof OwnCode own
                ? own.codeLoader()
                : provider.getClass().getClassLoader();
    }
}

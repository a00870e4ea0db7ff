package org.alphatrade.dryrun.spi;

/**
 * Makes objectives. Registered in {@code META-INF/services}; needs a public constructor without parameters.
 *
 * @since 0.1
 */
public interface ObjectiveProvider extends PluginProvider {
    /** Returns a fresh objective for one verdict. */
    Objective create(PluginContext context);
}

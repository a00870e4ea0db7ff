package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

/**
 * Makes objectives. Registered in {@code META-INF/services}; needs a public constructor without parameters.
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public interface ObjectiveProvider extends PluginProvider {
    /** Returns a fresh objective for one verdict. */
    Objective create(PluginContext context);
}

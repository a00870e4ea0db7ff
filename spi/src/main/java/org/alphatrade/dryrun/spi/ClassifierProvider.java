package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

/**
 * Makes classifiers. Registered in {@code META-INF/services}; needs a public constructor without parameters.
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public interface ClassifierProvider extends PluginProvider {
    /** Returns a fresh classifier for one run or audit. */
    Classifier create(PluginContext context);
}

package org.alphatrade.dryrun.spi;

/**
 * Makes classifiers. Registered in {@code META-INF/services}; needs a public constructor without parameters.
 *
 * @since 0.1
 */
public interface ClassifierProvider extends PluginProvider {
    /** Returns a fresh classifier for one run or audit. */
    Classifier create(PluginContext context);
}

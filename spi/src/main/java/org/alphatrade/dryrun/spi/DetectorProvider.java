package org.alphatrade.dryrun.spi;

/**
 * Makes detectors. Registered in {@code META-INF/services}; needs a public constructor without parameters.
 *
 * @since 0.1
 */
public interface DetectorProvider extends PluginProvider {
    /** Returns a fresh detector for one run, one audit, or one part of an audit. */
    Detector create(PluginContext context);
}

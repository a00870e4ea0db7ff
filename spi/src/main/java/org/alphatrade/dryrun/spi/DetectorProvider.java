package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

/**
 * Makes detectors. Registered in {@code META-INF/services}; needs a public constructor without parameters.
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public interface DetectorProvider extends PluginProvider {
    /** Returns a fresh detector for one run, one audit, or one part of an audit. */
    Detector create(PluginContext context);
}

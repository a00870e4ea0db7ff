package org.alphatrade.dryrun.detect;

import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.DetectorProvider;
import org.alphatrade.dryrun.spi.PluginContext;

/** Makes the built-in detector {@code performance-freshness}. */
public final class PerformanceFreshnessProvider implements DetectorProvider {
    @Override
    public String id() {
        return "performance-freshness";
    }

    @Override
    public String description() {
        return "Performance telemetry that is missing, empty or stale";
    }

    @Override
    public Detector create(PluginContext context) {
        return new Freshness("performance", new Settings(context.settings()));
    }
}

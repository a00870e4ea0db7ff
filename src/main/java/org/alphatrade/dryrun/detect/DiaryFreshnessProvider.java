package org.alphatrade.dryrun.detect;

import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.DetectorProvider;
import org.alphatrade.dryrun.spi.PluginContext;

/** Makes the built-in detector {@code diary-freshness}. */
public final class DiaryFreshnessProvider implements DetectorProvider {
    @Override
    public String id() {
        return "diary-freshness";
    }

    @Override
    public String description() {
        return "A decision diary that is missing, empty or stale";
    }

    @Override
    public Detector create(PluginContext context) {
        return new Freshness("diary", new Settings(context.settings()));
    }
}

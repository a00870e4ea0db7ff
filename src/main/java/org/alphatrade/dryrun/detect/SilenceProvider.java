package org.alphatrade.dryrun.detect;

import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.DetectorProvider;
import org.alphatrade.dryrun.spi.PluginContext;

/** Makes the built-in detector {@code silence}. */
public final class SilenceProvider implements DetectorProvider {
    @Override
    public String id() {
        return "silence";
    }

    @Override
    public String description() {
        return "A runtime that no longer logs";
    }

    @Override
    public Detector create(PluginContext context) {
        return new Silence(new Settings(context.settings()));
    }
}

package org.alphatrade.dryrun.detect;

import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.DetectorProvider;
import org.alphatrade.dryrun.spi.PluginContext;

/** Makes the built-in detector {@code harness}. */
public final class HarnessProvider implements DetectorProvider {
    @Override
    public String id() {
        return "harness";
    }

    @Override
    public String description() {
        return "What the harness reports about itself, and lost evidence";
    }

    @Override
    public Detector create(PluginContext context) {
        return new Harness();
    }
}

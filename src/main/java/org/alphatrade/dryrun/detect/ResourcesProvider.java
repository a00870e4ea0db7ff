package org.alphatrade.dryrun.detect;

import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.DetectorProvider;
import org.alphatrade.dryrun.spi.PluginContext;

/** Makes the built-in detector {@code resources}. */
public final class ResourcesProvider implements DetectorProvider {
    @Override
    public String id() {
        return "resources";
    }

    @Override
    public String description() {
        return "CPU and memory above their limits";
    }

    @Override
    public Detector create(PluginContext context) {
        return new Resources(new Settings(context.settings()));
    }
}

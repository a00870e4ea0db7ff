package org.alphatrade.dryrun.detect;

import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.DetectorProvider;
import org.alphatrade.dryrun.spi.PluginContext;

/** Makes the built-in detector {@code disk}. */
public final class DiskProvider implements DetectorProvider {
    @Override
    public String id() {
        return "disk";
    }

    @Override
    public String description() {
        return "A disk that runs full";
    }

    @Override
    public Detector create(PluginContext context) {
        return new Disk(new Settings(context.settings()));
    }
}

package org.alphatrade.dryrun.detect;

import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.DetectorProvider;
import org.alphatrade.dryrun.spi.PluginContext;

/** Makes the built-in detector {@code clock}. */
public final class ClockProvider implements DetectorProvider {
    @Override
    public String id() {
        return "clock";
    }

    @Override
    public String description() {
        return "A wall clock that was set, or a host that was suspended";
    }

    @Override
    public Detector create(PluginContext context) {
        return new Clock();
    }
}

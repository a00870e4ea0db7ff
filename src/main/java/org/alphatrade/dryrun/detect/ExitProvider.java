package org.alphatrade.dryrun.detect;

import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.DetectorProvider;
import org.alphatrade.dryrun.spi.PluginContext;

/** Makes the built-in detector {@code exit}. */
public final class ExitProvider implements DetectorProvider {
    @Override
    public String id() {
        return "exit";
    }

    @Override
    public String description() {
        return "A runtime that ended with an error or too early";
    }

    @Override
    public Detector create(PluginContext context) {
        return new Exit(new Settings(context.settings()));
    }
}

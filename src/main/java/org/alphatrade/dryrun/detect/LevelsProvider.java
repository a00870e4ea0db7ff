package org.alphatrade.dryrun.detect;

import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.DetectorProvider;
import org.alphatrade.dryrun.spi.PluginContext;

/** Makes the built-in detector {@code levels}. */
public final class LevelsProvider implements DetectorProvider {
    @Override
    public String id() {
        return "levels";
    }

    @Override
    public String description() {
        return "Errors and warnings by the level of a record";
    }

    @Override
    public Detector create(PluginContext context) {
        return new Levels(new Settings(context.settings()));
    }
}

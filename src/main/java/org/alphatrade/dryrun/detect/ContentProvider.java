package org.alphatrade.dryrun.detect;

import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.DetectorProvider;
import org.alphatrade.dryrun.spi.PluginContext;

/** Makes the built-in detector {@code content}. */
public final class ContentProvider implements DetectorProvider {
    @Override
    public String id() {
        return "content";
    }

    @Override
    public String description() {
        return "Uncaught exceptions, panics and fatal errors in words";
    }

    @Override
    public Detector create(PluginContext context) {
        return new Content(new Settings(context.settings()));
    }
}

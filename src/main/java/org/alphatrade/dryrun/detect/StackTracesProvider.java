package org.alphatrade.dryrun.detect;

import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.DetectorProvider;
import org.alphatrade.dryrun.spi.PluginContext;

/** Makes the built-in detector {@code stack-trace}. */
public final class StackTracesProvider implements DetectorProvider {
    @Override
    public String id() {
        return "stack-trace";
    }

    @Override
    public String description() {
        return "Stack traces and crash reports";
    }

    @Override
    public Detector create(PluginContext context) {
        return new StackTraces(new Settings(context.settings()));
    }
}

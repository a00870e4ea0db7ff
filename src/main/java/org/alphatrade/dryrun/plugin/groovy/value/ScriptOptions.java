package org.alphatrade.dryrun.plugin.groovy.value;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alphatrade.dryrun.base.settings.RunSetting;
import org.alphatrade.dryrun.base.settings.RunSettings;
import org.alphatrade.dryrun.spi.OptionSpec;
import org.alphatrade.dryrun.spi.OptionSpec.Type;
import org.alphatrade.dryrun.spi.PluginContext;
import org.alphatrade.dryrun.spi.Severity;

/** The options a script declares, with their values once a context is known and their defaults before. */
public final class ScriptOptions {
    private final Optional<PluginContext> context;
    private final List<OptionSpec> specs = new ArrayList<>();

    public ScriptOptions(Optional<PluginContext> context) {
        this.context = context;
    }

    public String text(String name, Type type, String otherwise, String description) {
        if (specs.stream().anyMatch(spec -> spec.name().equals(name))) {
            throw new IllegalArgumentException("option '" + name + "' is declared twice");
        }
        specs.add(OptionSpec.of(name, type, otherwise, description));
        return context.map(c -> c.option(name)).orElse(otherwise);
    }

    public Duration duration(String name, Duration otherwise, String description) {
        text(name, Type.DURATION, otherwise.toString(), description);
        return context.map(c -> c.duration(name)).orElse(otherwise);
    }

    public Severity severity(String name, Severity otherwise, String description) {
        text(name, Type.SEVERITY, otherwise.word(), description);
        return context.map(c -> c.severity(name)).orElse(otherwise);
    }

    /** Tells whether what is logged while the runtime ends is judged as well. */
    public boolean judgesShutdown() {
        return context.map(c -> new RunSettings(c.settings()).is(RunSetting.JUDGE_SHUTDOWN))
                .orElse(false);
    }

    public List<OptionSpec> specs() {
        return List.copyOf(specs);
    }
}

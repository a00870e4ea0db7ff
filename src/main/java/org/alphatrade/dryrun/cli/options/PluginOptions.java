package org.alphatrade.dryrun.cli.options;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.cli.options.mark.ConflictsWith;
import org.alphatrade.dryrun.cli.options.mark.KeyValue;
import org.alphatrade.dryrun.cli.options.mark.PerPlugin;
import org.alphatrade.dryrun.evidence.performance.PerformanceReader;
import org.alphatrade.dryrun.plugin.load.PluginRequest;
import picocli.CommandLine.Option;

/** Which plugins take part. */
public final class PluginOptions {
    private static final Duration SHORTEST = Duration.ofMillis(100);

    @Option(
            names = "--plugins",
            paramLabel = "PLUGIN",
            description = "A directory, jar, script or name [./plugins when it exists]. *")
    List<String> plugins = List.of();

    @ConflictsWith({"--plugins", "--plugin-option"})
    @Option(names = "--no-plugins", description = "Use built-in ones only.")
    boolean none;

    @KeyValue
    @PerPlugin
    @Option(names = "--plugin-option", paramLabel = "ID.KEY=VALUE", description = "Set a plugin's option. *")
    List<String> options = List.of();

    @Option(
            names = "--baseline",
            paramLabel = "PATH",
            description = "Compare with an earlier run, a backtest or an expectation.")
    Optional<Path> baseline;

    @Option(names = "--locked", description = "Refuse plugins that plugins.lock does not pin.")
    boolean locked;

    @Option(
            names = "--plugin-timeout",
            paramLabel = "DURATION",
            description = "How long one call of a plugin may take, from 100ms [5s].")
    Duration timeout = Duration.ofSeconds(5);

    public PluginRequest choice() {
        if (timeout.compareTo(SHORTEST) < 0) {
            throw Failure.usage("--plugin-timeout is shorter than 100ms, which no plugin can keep");
        }
        for (String option : options) {
            int end = option.indexOf('\0');
            String source = end < 0 ? "--plugin-option" : option.substring(0, end);
            String pair = option.substring(end + 1);
            int dot = pair.indexOf('.');
            if (dot < 1 || dot >= pair.indexOf('=') - 1) {
                throw Failure.usage(source + " \"" + pair + "\" is not ID.KEY=VALUE");
            }
        }
        return new PluginRequest(plugins, none, settings(), locked, timeout);
    }

    /** An audit from another directory must find the same baseline. */
    private List<String> settings() {
        List<String> settings = new ArrayList<>();
        baseline.ifPresent(path -> settings.add("--baseline\0baseline.against=" + there(path)));
        settings.addAll(options);
        return settings;
    }

    /** A mistyped path is better told before a run of days than after it. */
    private static Path there(Path path) {
        if (!Files.exists(PerformanceReader.file(path))) {
            throw Failure.input(
                    "--baseline \"" + path + "\" does not exist; name a run, a backtest's result or an expectation",
                    null);
        }
        return path.toAbsolutePath();
    }
}

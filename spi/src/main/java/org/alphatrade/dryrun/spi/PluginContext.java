package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.time.Duration;
import java.util.Map;

/**
 * What a plugin is told when it is made: its options, and nothing that would let live and audit differ.
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public interface PluginContext {
    /** Returns the value of an option as text: what the user set, else its default, else an empty string. */
    String option(String name);

    /** Returns a {@link OptionSpec.Type#NUMBER} or {@link OptionSpec.Type#INTEGER} option. */
    default double number(String name) {
        return Double.parseDouble(option(name));
    }

    /** Returns a {@link OptionSpec.Type#DURATION} option. */
    Duration duration(String name);

    /** Returns a {@link OptionSpec.Type#SEVERITY} option. */
    default Severity severity(String name) {
        return Severity.valueOf(option(name).toUpperCase(java.util.Locale.ROOT));
    }

    /** Returns a {@link OptionSpec.Type#BOOLEAN} option. */
    default boolean flag(String name) {
        return Boolean.parseBoolean(option(name));
    }

    /** Returns the run's own settings by their names in {@code dry-run.yaml}, read-only. */
    Map<String, String> settings();
}

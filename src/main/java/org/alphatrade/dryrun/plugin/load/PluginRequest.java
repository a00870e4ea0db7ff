package org.alphatrade.dryrun.plugin.load;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alphatrade.dryrun.plugin.model.TimeLimit;

/**
 * Which plugins a command is to load, and with what.
 *
 * @param plugins directories, jars or names as the user gave them; empty for {@code ./plugins} when it exists
 * @param none whether to load the built-in ones alone
 * @param options {@code ID.KEY=VALUE} as the user gave them, the last one wins; before one from a file stand its place and
 *     a NUL, which no argument can hold
 * @param locked whether to refuse whatever {@code plugins.lock} does not list
 * @param settings the run's settings by their names in {@code dry-run.yaml}
 * @param timeout how long one call of a plugin may take
 */
public record PluginRequest(
        List<String> plugins,
        boolean none,
        List<String> options,
        boolean locked,
        Map<String, String> settings,
        Duration timeout) {
    public PluginRequest {
        plugins = List.copyOf(plugins);
        options = List.copyOf(options);
        settings = Map.copyOf(settings);
        Objects.requireNonNull(timeout, "timeout");
    }

    /** Returns a request with the usual time limit. */
    public PluginRequest(
            List<String> plugins, boolean none, List<String> options, boolean locked, Map<String, String> settings) {
        this(plugins, none, options, locked, settings, TimeLimit.STANDARD.call());
    }

    /** Returns the request for the built-in plugins and nothing else. */
    public static PluginRequest builtInsOnly(Map<String, String> settings) {
        return new PluginRequest(List.of(), true, List.of(), false, settings);
    }
}

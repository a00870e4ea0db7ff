package org.alphatrade.dryrun.plugin.load;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
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
 * @param recorded the options that the run to be judged was judged with, by the id of the plugin; weaker than
 *     {@code options}, stronger than defaults
 * @param timeout how long one call of a plugin may take
 */
public record PluginRequest(
        List<String> plugins,
        boolean none,
        List<String> options,
        boolean locked,
        Map<String, String> settings,
        Map<String, Map<String, String>> recorded,
        Duration timeout) {
    public PluginRequest {
        plugins = List.copyOf(plugins);
        options = List.copyOf(options);
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        recorded = Collections.unmodifiableMap(new LinkedHashMap<>(recorded));
        Objects.requireNonNull(timeout, "timeout");
    }

    /** Returns a request with the usual time limit. */
    public PluginRequest(
            List<String> plugins, boolean none, List<String> options, boolean locked, Map<String, String> settings) {
        this(plugins, none, options, locked, settings, Map.of(), TimeLimit.STANDARD.call());
    }

    /** Returns a request as a command line makes it, without the settings of a run. */
    public PluginRequest(List<String> plugins, boolean none, List<String> options, boolean locked, Duration timeout) {
        this(plugins, none, options, locked, Map.of(), Map.of(), timeout);
    }

    /** Returns the same for a run with these settings, or for the audit of one that recorded these plugin options. */
    public PluginRequest with(Map<String, String> runSettings, Map<String, Map<String, String>> recordedOptions) {
        return new PluginRequest(plugins, none, options, locked, runSettings, recordedOptions, timeout);
    }

    /** Returns the request for the built-in plugins and nothing else. */
    public static PluginRequest builtInsOnly(Map<String, String> settings) {
        return new PluginRequest(List.of(), true, List.of(), false, settings);
    }
}

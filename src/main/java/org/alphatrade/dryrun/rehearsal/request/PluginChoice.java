package org.alphatrade.dryrun.rehearsal.request;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alphatrade.dryrun.plugin.load.PluginRequest;

/**
 * Which plugins take part.
 *
 * @param plugins directories, jars, scripts and names; empty for {@code ./plugins} when it exists
 * @param none whether none but the built-in ones do
 * @param options settings of theirs, each {@code ID.KEY=VALUE}
 * @param locked whether only those pinned in {@code plugins.lock} may
 * @param timeout how long one call of a plugin may take
 */
public record PluginChoice(List<String> plugins, boolean none, List<String> options, boolean locked, Duration timeout) {
    public PluginChoice {
        plugins = List.copyOf(plugins);
        options = List.copyOf(options);
        Objects.requireNonNull(timeout, "timeout");
    }

    /** Returns the choice with the usual time limit. */
    public PluginChoice(List<String> plugins, boolean none, List<String> options, boolean locked) {
        this(
                plugins,
                none,
                options,
                locked,
                PluginRequest.builtInsOnly(Map.of()).timeout());
    }
}

package org.alphatrade.dryrun.rehearsal;

import java.util.List;

/**
 * Which plugins take part.
 *
 * @param plugins directories, jars, scripts and names; empty for {@code ./plugins} when it exists
 * @param none whether none but the built-in ones do
 * @param options settings of theirs, each {@code ID.KEY=VALUE}
 * @param locked whether only those pinned in {@code plugins.lock} may
 */
public record PluginChoice(List<String> plugins, boolean none, List<String> options, boolean locked) {
    public PluginChoice {
        plugins = List.copyOf(plugins);
        options = List.copyOf(options);
    }
}

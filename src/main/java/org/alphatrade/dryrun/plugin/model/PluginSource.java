package org.alphatrade.dryrun.plugin.model;

import java.util.List;
import java.util.Objects;
import org.alphatrade.dryrun.spi.PluginProvider;

/**
 * What a plugin file declares.
 *
 * @param version empty when it names none
 * @param providers in the order of the file; empty when a problem kept them from being read
 * @param examples written in the file itself, for {@code plugins test}
 * @param problems what is wrong with the file; not empty: none of its providers is used
 */
public record PluginSource(
        String version, List<PluginProvider> providers, List<PluginExample> examples, List<PluginProblem> problems) {
    public PluginSource {
        Objects.requireNonNull(version, "version");
        providers = List.copyOf(providers);
        examples = List.copyOf(examples);
        problems = List.copyOf(problems);
    }

    public static PluginSource of(PluginProvider provider) {
        return new PluginSource("", List.of(provider), List.of(), List.of());
    }

    public static PluginSource broken(PluginProblem... problems) {
        return new PluginSource("", List.of(), List.of(), List.of(problems));
    }
}

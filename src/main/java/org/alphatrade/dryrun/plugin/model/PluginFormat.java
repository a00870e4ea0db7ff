package org.alphatrade.dryrun.plugin.model;

import java.nio.file.Path;
import java.util.List;

/**
 * One kind of file that plugins come in: a script, a template, the manifest of an executable. It reads files into
 * providers and knows nothing of ids, options or locks, which the loader checks for every kind alike.
 */
public interface PluginFormat {
    /** Tells by its name whether a file is of this kind. */
    boolean takes(Path file);

    /**
     * Returns every file the plugin consists of, the named one first: the loader hashes them, and takes none of them for
     * a plugin of its own. Called before {@link #read}; one that cannot be listed is left to {@link #read} to report.
     */
    default List<Path> files(Path file) {
        return List.of(file);
    }

    /** Reads a file. Never throws for what its author did wrong: that is a {@link PluginProblem}, all of them at once. */
    PluginSource read(Path file);
}

package org.alphatrade.dryrun.plugin.model;

import java.util.Objects;

/**
 * An example, and where it was found.
 *
 * @param file as the user knows it
 */
public record FoundExample(String file, PluginExample example) {
    public FoundExample {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(example, "example");
    }
}

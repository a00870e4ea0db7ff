package org.alphatrade.dryrun.plugin.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.spi.Severity;

/**
 * An example that a plugin file gives of itself.
 *
 * @param plugin the id it belongs to
 * @param name what it shows
 * @param line where in the file it stands; 0 when unknown
 * @param given log lines as a runtime would write them
 * @param expect the worst severity of what must be raised; empty when nothing must be
 * @param count how many incidents must be raised; empty for any number
 */
public record PluginExample(
        String plugin, String name, int line, List<String> given, Optional<Severity> expect, Optional<Integer> count) {
    public PluginExample {
        Objects.requireNonNull(plugin, "plugin");
        Objects.requireNonNull(name, "name");
        given = List.copyOf(given);
        Objects.requireNonNull(expect, "expect");
        Objects.requireNonNull(count, "count");
    }
}

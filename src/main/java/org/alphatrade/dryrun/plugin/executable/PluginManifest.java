package org.alphatrade.dryrun.plugin.executable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.plugin.model.PluginKind;
import org.alphatrade.dryrun.spi.FigureSpec;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.OptionSpec;
import org.alphatrade.dryrun.spi.Scope;
import org.alphatrade.dryrun.spi.WatchedNames;

/**
 * What {@code name.plugin.json} says.
 *
 * @param command the program as an absolute path, and its arguments
 * @param timeout for one answer, and for the end
 * @param memoryBytes of address space for each process; 0 for no limit
 * @param environment names of further variables to hand on
 * @param extension of a reporter's file
 * @param watches the names it looks for in the logs, those of its interest included
 * @param scope how much a detector must see to judge one record
 * @param figures what an objective needs to be kept of the records
 * @param schedule of a live check; empty for all else
 * @param hashes of manifest, program and scripts as they were when they were read
 */
record PluginManifest(
        Path file,
        String id,
        PluginKind kind,
        List<String> command,
        Duration timeout,
        long memoryBytes,
        List<String> environment,
        String description,
        String version,
        String extension,
        List<OptionSpec> options,
        Interest interest,
        WatchedNames watches,
        Scope scope,
        List<FigureSpec> figures,
        Optional<ManifestSchedule> schedule,
        Map<Path, String> hashes) {
    static final Duration TIMEOUT = Duration.ofSeconds(10);
    static final long MEMORY_BYTES = 2L << 30;

    PluginManifest {
        Objects.requireNonNull(file, "file");
        command = List.copyOf(command);
        environment = List.copyOf(environment);
        options = List.copyOf(options);
        figures = List.copyOf(figures);
        hashes = Collections.unmodifiableMap(new LinkedHashMap<>(hashes));
    }

    Path directory() {
        return Objects.requireNonNull(
                file.toAbsolutePath().getParent(), "a manifest is a file, which stands in a directory");
    }
}

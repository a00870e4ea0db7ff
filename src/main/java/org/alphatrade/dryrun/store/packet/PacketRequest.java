package org.alphatrade.dryrun.store.packet;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What goes into an evidence packet.
 *
 * @param archive a tar.gz of the directory; empty for none
 * @param skipRaw leaves logs, diary and performance files out
 * @param documents the written reports by their name in the packet: {@code dry_run_summary.json},
 *     {@code dry_run_summary.md}, {@code dry_run_sign_off.json}, {@code review.md}, {@code review.json}
 * @param logs log files and their sidecars, kept under their own names in {@code raw/logs}
 * @param reports reports of other tools that an objective judged, kept in {@code raw/reports} when they are still the same
 * @param about tool, jdk, host, plugins: written into the manifest as it is
 * @param at the run's time, the time of every file in the archive
 */
public record PacketRequest(
        Path directory,
        Optional<Path> archive,
        boolean skipRaw,
        Map<String, byte[]> documents,
        List<Path> logs,
        Optional<Path> diary,
        Optional<Path> performance,
        List<Judged> reports,
        Map<String, Object> about,
        Instant at) {

    /** A file that was judged as it was then. */
    public record Judged(Path file, String sha256) {
        /** Returns its name in the packet: that by which it was named, when that leads nowhere else. */
        String name() {
            Path plain = file.normalize();
            boolean below = !plain.isAbsolute() && !plain.startsWith("..");
            return "raw/reports/" + (below ? plain.toString().replace('\\', '/') : "" + plain.getFileName());
        }
    }

    public PacketRequest {
        Objects.requireNonNull(directory, "directory");
        Objects.requireNonNull(archive, "archive");
        documents = Collections.unmodifiableMap(new LinkedHashMap<>(documents));
        logs = List.copyOf(logs);
        Objects.requireNonNull(diary, "diary");
        Objects.requireNonNull(performance, "performance");
        reports = List.copyOf(reports);
        about = Collections.unmodifiableMap(new LinkedHashMap<>(about));
        Objects.requireNonNull(at, "at");
    }
}

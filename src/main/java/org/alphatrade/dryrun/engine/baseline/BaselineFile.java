package org.alphatrade.dryrun.engine.baseline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.base.file.Digests;
import org.alphatrade.dryrun.base.file.ForeignFile;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.base.json.JsonException;
import org.alphatrade.dryrun.base.text.ExceptionMessages;
import org.alphatrade.dryrun.evidence.performance.PerformanceReader;
import org.alphatrade.dryrun.report.summary.SummaryBundleReader;
import org.alphatrade.dryrun.report.summary.SummaryPerformance;
import org.alphatrade.dryrun.store.packet.PacketDocument;

/** Reads what somebody names to compare with: a run, a packet, a summary, a backtest's result or an expectation. */
final class BaselineFile {
    private static final int MOST_BYTES = 256 << 20;
    private static final String SUMMARY = "summary.json";
    private static final String IN_PACKET = "dry_run_summary.json";
    private static final List<String> PARTS = List.of("logs", "diary", "performance");
    private static final List<String> VERSIONS = List.of("schema_version", "$schema");
    private static final String SCHEMA = "urn:org.alphatrade:final-dry-run:summary:1";

    private BaselineFile() {}

    /** Never fails: what cannot be read says so itself. */
    static Measured read(Path given) {
        Path path = PerformanceReader.file(given);
        try {
            if (Files.isDirectory(path)) {
                return directory(path);
            }
            return PacketDocument.isArchive(path) ? archive(path) : file(given, path, given.toString());
        } catch (Failure failure) {
            return Measured.unusable(given.toString(), Measured.RUN, failure.getMessage());
        }
    }

    private static Measured directory(Path directory) {
        for (String name : List.of(SUMMARY, IN_PACKET)) {
            if (Files.isRegularFile(directory.resolve(name))) {
                Path file = directory.resolve(name);
                return file(file, file, directory.toString());
            }
        }
        return Measured.unusable(
                directory.toString(),
                Measured.RUN,
                "it holds no " + SUMMARY + ": it is no run that ended, and no packet");
    }

    private static Measured archive(Path packet) {
        List<String> wrong = RunIntegrity.packet(packet);
        if (!wrong.isEmpty()) {
            return Measured.unusable(packet.toString(), Measured.RUN, wrong.get(0));
        }
        try {
            Optional<byte[]> bytes = PacketDocument.read(packet, IN_PACKET, MOST_BYTES);
            Optional<Map<String, Object>> tree = bytes.flatMap(BaselineFile::object);
            if (tree.filter(BaselineFile::isSummary).isEmpty()) {
                return Measured.unusable(packet.toString(), Measured.RUN, "it holds no " + IN_PACKET);
            }
            String source = packet + ", " + IN_PACKET + " (sha256 " + Digests.sha256(bytes.get()) + ")";
            return unknownVersion(packet.toString(), tree.get())
                    .orElseGet(() -> SummaryMeasures.of(SummaryBundleReader.of(tree.get()), packet.toString(), source));
        } catch (IOException e) {
            return Measured.unusable(packet.toString(), Measured.RUN, "it cannot be read: " + ExceptionMessages.of(e));
        }
    }

    private static Measured file(Path given, Path path, String name) {
        ForeignFile.Content content = ForeignFile.read(path, MOST_BYTES);
        if (content instanceof ForeignFile.Content.Bytes bytes) {
            return content(given, path, name, bytes.bytes());
        }
        String why = content instanceof ForeignFile.Content.Unreadable unreadable
                ? "it cannot be read: " + unreadable.reason()
                : "it does not exist";
        return Measured.unusable(name, Measured.RUN, why);
    }

    private static Measured content(Path given, Path path, String name, byte[] bytes) {
        String source = path + " (sha256 " + Digests.sha256(bytes) + ")";
        if (ExpectationFile.isYaml(path)) {
            return ExpectationFile.read(name, source, new String(bytes, StandardCharsets.UTF_8));
        }
        Optional<Map<String, Object>> tree = object(bytes);
        if (tree.filter(ExpectationFile::isOne).isPresent()) {
            return ExpectationFile.read(name, source, tree.get());
        }
        if (tree.filter(BaselineFile::isSummary).isPresent()) {
            return summary(path, name, source, tree.get());
        }
        return SummaryMeasures.of(
                SummaryPerformance.of(Optional.of(PerformanceReader.read(given, Optional.empty()))), name, source);
    }

    private static Optional<Map<String, Object>> object(byte[] bytes) {
        try {
            return Optional.of(Json.parseObject(bytes));
        } catch (JsonException e) {
            // Whether it is something else, or nothing, is for the reader of performance files.
            return Optional.empty();
        }
    }

    private static boolean isSummary(Map<String, Object> tree) {
        return PARTS.stream().anyMatch(tree::containsKey) && tree.containsKey("status")
                || tree.get("summary") instanceof Map<?, ?> inner
                        && PARTS.stream().anyMatch(inner::containsKey);
    }

    private static Optional<Measured> unknownVersion(String name, Map<String, Object> tree) {
        for (String key : VERSIONS) {
            String version = String.valueOf(tree.getOrDefault(key, SCHEMA));
            if (!version.equals(SCHEMA) && !version.equals("1")) {
                return Optional.of(Measured.unusable(
                        name,
                        Measured.RUN,
                        "it is a summary of version '" + version + "', which this version does not know"));
            }
        }
        return Optional.empty();
    }

    private static Measured summary(Path path, String name, String source, Map<String, Object> tree) {
        return unknownVersion(name, tree).orElseGet(() -> {
            Measured measured = SummaryMeasures.of(SummaryBundleReader.read(path), name, source)
                    .but(RunIntegrity.problems(path.toAbsolutePath(), tree));
            return RunIntegrity.isAlone(path.toAbsolutePath())
                    ? measured.noting("the integrity of '" + name + "' is not checked: it lies alone, without the logs,"
                            + " the journal and the packet of its run")
                    : measured;
        });
    }
}

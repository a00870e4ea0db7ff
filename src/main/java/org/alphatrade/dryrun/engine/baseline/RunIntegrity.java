package org.alphatrade.dryrun.engine.baseline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.file.ForeignFile;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.base.json.JsonException;
import org.alphatrade.dryrun.base.text.ExceptionMessages;
import org.alphatrade.dryrun.store.journal.FileSeal;
import org.alphatrade.dryrun.store.journal.JournalContent;
import org.alphatrade.dryrun.store.journal.JournalReader;
import org.alphatrade.dryrun.store.packet.PacketVerification;
import org.alphatrade.dryrun.store.packet.PacketVerifier;

/** Whether a summary still lies among what it was made of, as that was. */
final class RunIntegrity {
    private static final long MOST_BYTES = 256L << 20;
    private static final String JOURNAL = "_events.jsonl";
    private static final List<String> JUDGED = List.of("summary", "incidents");

    private RunIntegrity() {}

    /** Returns what is wrong, a sentence each; a summary that lies alone has nothing to be held against. */
    static List<String> problems(Path summary, Map<String, Object> tree) {
        Path directory = Objects.requireNonNull(summary.getParent(), "an absolute path has a parent");
        if (Files.isRegularFile(directory.resolve("manifest.json"))) {
            return packet(directory);
        }
        List<String> problems =
                new ArrayList<>(copy(directory.resolve("packet").resolve("dry_run_summary.json"), tree));
        try (Stream<Path> logs = list(directory.resolve("logs"))) {
            logs.filter(file -> file.getFileName().toString().endsWith(JOURNAL))
                    .forEach(journal -> problems.addAll(sealed(directory, JournalReader.read(journal))));
        } catch (IOException | UncheckedIOException e) {
            problems.add("its logs cannot be listed: " + ExceptionMessages.of(e));
        }
        return problems;
    }

    private static Stream<Path> list(Path directory) throws IOException {
        return Files.isDirectory(directory) ? Files.list(directory) : Stream.empty();
    }

    /** Tells whether nothing stands beside a summary that it could be held against. */
    static boolean isAlone(Path summary) {
        Path directory = Objects.requireNonNull(summary.getParent(), "an absolute path has a parent");
        if (Stream.of("manifest.json", "packet/dry_run_summary.json")
                .map(directory::resolve)
                .anyMatch(Files::isRegularFile)) {
            return false;
        }
        try (Stream<Path> logs = list(directory.resolve("logs"))) {
            return logs.noneMatch(file -> file.getFileName().toString().endsWith(JOURNAL));
        } catch (IOException | UncheckedIOException e) {
            // That they cannot be listed is a problem of its own.
            return false;
        }
    }

    /** Returns what is wrong with a packet, a directory or an archive; nothing when it is what its manifest says. */
    static List<String> packet(Path directory) {
        PacketVerification found = PacketVerifier.verify(directory);
        if (found.intact()) {
            return List.of();
        }
        List<String> wrong = new ArrayList<>(found.problems());
        found.missing().forEach(name -> wrong.add("'" + name + "' is missing"));
        found.changed().forEach(name -> wrong.add("'" + name + "' was changed"));
        found.extra().forEach(name -> wrong.add("'" + name + "' is not in its manifest"));
        return List.of("the packet is not what its manifest says: "
                + (wrong.isEmpty()
                        ? "it holds nothing"
                        : String.join(", ", wrong.subList(0, Math.min(3, wrong.size())))));
    }

    /** The packet was made of the same summary. */
    private static List<String> copy(Path file, Map<String, Object> tree) {
        if (!(ForeignFile.read(file, MOST_BYTES) instanceof ForeignFile.Content.Bytes bytes)) {
            return List.of();
        }
        try {
            Map<String, Object> copy = Json.parseObject(bytes.bytes());
            return JUDGED.stream().allMatch(part -> Objects.equals(copy.get(part), tree.get(part)))
                    ? List.of()
                    : List.of("its summary is not the one in its packet");
        } catch (JsonException e) {
            return List.of("the summary in its packet cannot be read: " + e.getMessage());
        }
    }

    private static List<String> sealed(Path directory, JournalContent journal) {
        if (!journal.problems().isEmpty()) {
            return List.of(journal.problems().get(0));
        }
        if (journal.seal().isEmpty()) {
            return List.of("the harness did not end it in order: the end of its journal is missing");
        }
        List<String> problems = new ArrayList<>();
        for (FileSeal file : journal.seal().get().files()) {
            changed(directory, file).ifPresent(problems::add);
        }
        return problems;
    }

    private static Optional<String> changed(Path directory, FileSeal then) {
        Path named;
        try {
            named = Path.of(then.path());
        } catch (InvalidPathException e) {
            return Optional.of("its journal names no path of a " + then.role() + " file");
        }
        Path name = Objects.requireNonNullElse(named.getFileName(), named);
        Path now = Stream.of(directory.resolve(name), directory.resolve("logs").resolve(name))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(named);
        try {
            return then.isStill(now)
                    ? Optional.empty()
                    : Optional.of("its " + then.role() + " file '" + name + "' is not what it was when the run ended");
        } catch (IOException e) {
            return Optional.of(
                    "its " + then.role() + " file '" + name + "' cannot be read: " + ExceptionMessages.of(e));
        }
    }
}

package org.alphatrade.dryrun.engine.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.file.Compression;
import org.alphatrade.dryrun.base.file.RegularFiles;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.Status;
import org.alphatrade.dryrun.store.journal.FileSeal;
import org.alphatrade.dryrun.store.segment.LogNames;

/** Checks that the raw logs beside the structured ones hold what the journal says. */
final class RawLogCheck {
    private static final int SHOWN = 200;

    private RawLogCheck() {}

    static List<Finding> check(List<Path> structured, JournalView journal) {
        List<Finding> findings = new ArrayList<>();
        long bytes = 0;
        for (Path log : structured) {
            Path raw = rawOf(log);
            if (!Files.isRegularFile(raw)) {
                findings.add(missing("The raw log '" + raw.getFileName() + "' is missing."));
            } else {
                bytes += size(raw, findings);
            }
        }
        rotated(structured, journal, findings);
        unfinished(structured, findings);
        incidents(structured, journal, findings);
        if (!structured.isEmpty()) {
            findings.addAll(WrittenCheck.check(structured.get(0), journal.content()));
        }
        long found = bytes;
        if (findings.isEmpty()) {
            journal.content()
                    .totals()
                    .filter(totals -> totals.rawBytes() != found)
                    .ifPresent(totals -> findings.add(Finding.of(
                            Status.FAIL,
                            "The raw logs hold " + found + " bytes, the journal says " + totals.rawBytes() + ".",
                            new TreeMap<>(Map.of("found", found, "written", totals.rawBytes())))));
        }
        return findings;
    }

    /** A part may hold no record, so that no count would miss it. */
    private static void rotated(List<Path> structured, JournalView journal, List<Finding> findings) {
        if (structured.isEmpty()) {
            return;
        }
        journal.rotations()
                .flatMap(rotation -> Stream.of(rotation.structured(), rotation.raw()))
                .map(name -> part(structured.get(0), name))
                .flatMap(Optional::stream)
                .forEach(findings::add);
    }

    private static Optional<Finding> part(Path log, String name) {
        Optional<Path> part = fileName(name).map(log::resolveSibling);
        if (part.isEmpty()) {
            return Optional.of(Finding.of(
                    Status.UNKNOWN,
                    "The journal says that the logs went on in '" + Text.escaped(name, SHOWN)
                            + "', which no file can be called.",
                    Map.of()));
        }
        return part.filter(path -> !isThere(path))
                .map(path -> missing("The log '" + path.getFileName() + "' is missing or empty."));
    }

    private static Optional<Path> fileName(String name) {
        try {
            return Optional.ofNullable(Path.of(name).getFileName());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** What the runtime said without ending the line, when the harness did not live to see its end. */
    private static void unfinished(List<Path> structured, List<Finding> findings) {
        if (structured.isEmpty()) {
            return;
        }
        Path log = structured.get(0).toAbsolutePath();
        Path directory = Objects.requireNonNull(log.getParent(), "a file stands in a directory");
        LogNames names = new LogNames(directory, stem(log), false);
        for (String stream : List.of("stdout", "stderr")) {
            Path kept = names.unfinished(stream);
            if (Files.isRegularFile(kept)) {
                findings.add(missing("The last line on " + stream + " was never ended: its "
                        + kept.toFile().length() + " bytes stand in '" + kept.getFileName() + "', not in the logs."));
            }
        }
    }

    private static String stem(Path structured) {
        return structured.getFileName().toString().replaceFirst("(_p\\d+)?\\.jsonl.*", "");
    }

    private static boolean isThere(Path part) {
        // A packed file has a header even when nothing was written to it.
        return Files.isRegularFile(part)
                ? !part.toString().endsWith(".gz") || part.toFile().length() > 0
                : Files.isRegularFile(part.resolveSibling(part.getFileName() + ".gz"));
    }

    private static void incidents(List<Path> structured, JournalView journal, List<Finding> findings) {
        if (structured.isEmpty()) {
            return;
        }
        Path incidents = structured.get(0).resolveSibling(stem(structured.get(0)) + "_incidents.jsonl");
        if (!Files.isRegularFile(incidents)) {
            findings.add(missing("The incidents file '" + incidents.getFileName() + "' is missing."));
            return;
        }
        try {
            Optional<FileSeal> then = journal.content().seal().flatMap(seal -> seal.file("incidents"));
            if (then.isPresent() && !then.get().isStill(incidents)) {
                findings.add(missing(
                        "The incidents file '" + incidents.getFileName() + "' is not what it was when the run ended."));
            }
        } catch (IOException e) {
            findings.add(missing(
                    "The incidents file '" + incidents.getFileName() + "' cannot be read: " + RegularFiles.reason(e)));
        }
    }

    private static Path rawOf(Path structured) {
        String name = structured.getFileName().toString();
        return structured.resolveSibling(name.replace(".jsonl", ".log"));
    }

    private static long size(Path raw, List<Finding> findings) {
        try {
            if (Compression.of(raw) == Compression.NONE) {
                return Files.size(raw);
            }
            try (InputStream in = Compression.open(raw)) {
                return drain(in);
            }
        } catch (IOException e) {
            findings.add(missing("The raw log '" + raw.getFileName() + "' cannot be read: " + RegularFiles.reason(e)));
            return 0;
        }
    }

    private static long drain(InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 17];
        long bytes = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            bytes += n;
        }
        return bytes;
    }

    private static Finding missing(String message) {
        return Finding.of(Status.FAIL, message, Map.of());
    }
}

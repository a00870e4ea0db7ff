package org.alphatrade.dryrun.engine.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.base.file.Compression;
import org.alphatrade.dryrun.base.file.RegularFiles;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.Status;
import org.alphatrade.dryrun.store.journal.FileSeal;
import org.alphatrade.dryrun.store.journal.JournalContent;

/** Holds every part of a run's logs against the digests that the harness took of the bytes as it wrote them. */
final class WrittenCheck {
    private static final int SHOWN = 200;

    private final Path directory;
    private final Map<String, List<FileSeal>> prefixes = new LinkedHashMap<>();
    private final boolean sealed;

    private WrittenCheck(Path directory, JournalContent journal) {
        this.directory = directory;
        this.sealed = journal.seal().isPresent();
        journal.chain().stream()
                .flatMap(link -> link.files().stream())
                .filter(FileSeal::isPartOfLog)
                .forEach(this::add);
        journal.seal().ifPresent(seal -> seal.parts().forEach(this::add));
    }

    private void add(FileSeal prefix) {
        prefixes.computeIfAbsent(prefix.name(), name -> new ArrayList<>()).add(prefix);
    }

    /** Returns what is no longer as it was written; nothing is known of the runs of older versions. */
    static List<Finding> check(Path log, JournalContent journal) {
        if (journal.run().isEmpty()) {
            return List.of();
        }
        Path directory = log.toAbsolutePath().getParent();
        return new WrittenCheck(directory == null ? log : directory, journal).findings(journal);
    }

    private List<Finding> findings(JournalContent journal) {
        List<Finding> findings = new ArrayList<>();
        if (sealed && journal.seal().stream().allMatch(seal -> seal.parts().isEmpty())) {
            findings.add(
                    Finding.of(Status.UNKNOWN, "The journal does not say what was written into the logs.", Map.of()));
        }
        prefixes.forEach((name, known) -> difference(name, known).ifPresent(findings::add));
        return findings;
    }

    private Optional<Finding> difference(String name, List<FileSeal> known) {
        String log = "The " + known.get(0).role() + " log '" + Text.escaped(name, SHOWN) + "' ";
        try (InputStream in = open(name)) {
            return PrefixCheck.difference(in, known, sealed)
                    .map(how -> Finding.of(Status.FAIL, log + "is not what was written: it " + how + ".", Map.of()));
        } catch (IOException | RuntimeException e) {
            String why = e instanceof IOException io ? RegularFiles.reason(io) : String.valueOf(e.getMessage());
            return Optional.of(
                    Finding.of(Status.FAIL, log + "cannot be held against what was written: " + why + ".", Map.of()));
        }
    }

    /** Whoever packs a log afterwards changes nothing of it. */
    private InputStream open(String name) throws IOException {
        Path file = directory.resolve(name);
        Path packed = directory.resolve(name + ".gz");
        return !Files.exists(file) && Files.exists(packed) ? Compression.open(packed) : RegularFiles.open(file);
    }
}

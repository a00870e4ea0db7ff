package org.alphatrade.dryrun.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** What a part stands on: the program, a directory, its seed and its share of the lines. */
final class Ground {
    private final Alias alias;
    private final Path directory;
    private final long lines;
    private final SplittableRandom random;
    private final LongConsumer progress;
    private final Outcome outcome;
    private int runs;

    Ground(Alias alias, Path directory, long seed, long lines, LongConsumer progress, Outcome outcome) {
        this.alias = alias;
        this.directory = directory;
        this.lines = lines;
        this.random = new SplittableRandom(seed);
        this.progress = progress;
        this.outcome = outcome;
    }

    Alias alias() {
        return alias;
    }

    long lines() {
        return lines;
    }

    SplittableRandom random() {
        return random;
    }

    Outcome outcome() {
        return outcome;
    }

    Proofs proofs() {
        return outcome.proofs();
    }

    /** Returns the directory of the next run, empty. */
    Path next() throws IOException {
        return Files.createDirectories(directory.resolve("run" + ++runs));
    }

    Rehearsed start(Path at, Load load, List<String> options) throws IOException {
        return Rehearsed.start(alias, at, at.resolve("logs"), load, options);
    }

    /** Counts a run and removes its evidence; that of a failure stays for whoever looks into it. */
    void over(Rehearsed run, Proofs proofs, long records) throws IOException {
        outcome.ran(run, records);
        outcome.proofs().add(run.directory().toString(), proofs);
        if (proofs.failures().isEmpty()) {
            delete(run.directory());
        }
        progress.accept(outcome.lines());
    }

    static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

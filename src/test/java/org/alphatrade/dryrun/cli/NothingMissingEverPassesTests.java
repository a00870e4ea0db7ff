package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is taken from the evidence of a run that passed, the audit of what is left is no pass. */
final class NothingMissingEverPassesTests {
    private static final int CUTS = 12;

    private interface Damage {
        void to(Path file) throws IOException;
    }

    @TempDir
    static Path directory;

    @TestFactory
    Stream<DynamicTest> ofAPlainRun() throws IOException {
        return damages("plain");
    }

    @TestFactory
    Stream<DynamicTest> ofARunInSeveralPackedFiles() throws IOException {
        return damages("packed", "--compress-logs", "--log-rotate", "400ms");
    }

    @TestFactory
    Stream<DynamicTest> ofARunWithWarningsThatAreAllowed() throws IOException {
        return damages("warned", "--allow-warnings", "--env", "LEVEL=warning");
    }

    @Test
    void whatTheCopyLacksIsNotTakenFromTheOriginal() throws IOException {
        Path run = run("original");
        Path copy = directory.resolve("copy");
        Rehearsed.copy(run, copy);
        assertEquals(0, Done.emp("audit", "--log", copy).exit());
        Files.delete(copy.resolve("decision_diary.jsonl"));
        Done.emp("audit", "--log", copy).isNoPass();
        assertEquals(0, Done.emp("audit", "--log", run).exit());
    }

    @Test
    void aDiaryThatGrewIsAWarning() throws IOException {
        Path run = run("grown");
        Path diary = run.resolve("decision_diary.jsonl");
        Files.writeString(
                diary,
                Files.readString(diary) + Files.readAllLines(diary).get(0).replace("e-", "f-") + "\n");
        assertEquals(1, Done.emp("audit", "--log", run).exit());
    }

    private static Path run(String name, String... options) {
        Rehearsed.passes(Rehearsed.into(directory, name, "1200ms", options));
        return directory.resolve(name);
    }

    private static Stream<DynamicTest> damages(String name, String... options) throws IOException {
        Path run = run(name, options);
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(DynamicTest.dynamicTest(name + " untouched", () -> {
            Done audit = Done.emp("audit", "--log", run);
            assertEquals(0, audit.exit(), audit::toString);
            Done review = Done.emp("review", "--log", run.resolve("logs"), "--format", "json");
            assertEquals(0, review.exit(), review::toString);
        }));
        for (Path file : evidence(run)) {
            byte[] bytes = Files.readAllBytes(file);
            tests.add(damage(run, file, "deleted", Files::delete));
            tests.add(damage(run, file, "a directory", path -> {
                Files.delete(path);
                Files.createDirectory(path);
            }));
            tests.add(damage(run, file, "a pipe", NothingMissingEverPassesTests::pipe));
            for (int length : cuts(bytes)) {
                byte[] left = Arrays.copyOf(bytes, length);
                tests.add(
                        damage(run, file, "cut to " + length + " of " + bytes.length, path -> Files.write(path, left)));
            }
            if (bytes.length > 0 && !file.toString().contains("/logs/")) {
                byte[] other = bytes.clone();
                other[bytes.length / 2] ^= 1;
                tests.add(damage(run, file, "with another bit", path -> Files.write(path, other)));
            }
        }
        return tests.stream();
    }

    private static List<Path> evidence(Path run) throws IOException {
        List<Path> files =
                new ArrayList<>(List.of(run.resolve("decision_diary.jsonl"), run.resolve("performance_metrics.json")));
        try (Stream<Path> logs = Files.list(run.resolve("logs"))) {
            logs.sorted().forEach(files::add);
        }
        return files;
    }

    /** At the ends of lines, within them, and evenly. */
    private static Set<Integer> cuts(byte[] bytes) {
        Set<Integer> cuts = new TreeSet<>();
        for (int i = 0; i < CUTS; i++) {
            cuts.add((int) ((long) bytes.length * i / CUTS));
        }
        for (int back = 1; back <= 3; back++) {
            cuts.add(bytes.length - back);
        }
        int ends = 0;
        for (int i = bytes.length - 2; i > 0 && ends < CUTS; i--) {
            if (bytes[i] == '\n') {
                cuts.add(i + 1);
                ends++;
            }
        }
        cuts.removeIf(length -> length < 0 || length >= bytes.length);
        return cuts;
    }

    private static void pipe(Path path) throws IOException {
        Files.delete(path);
        try {
            new ProcessBuilder("mkfifo", path.toString()).start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static DynamicTest damage(Path run, Path file, String what, Damage damage) {
        String name = run.relativize(file) + " " + what;
        return DynamicTest.dynamicTest(name, () -> {
            Path copy = Files.createTempDirectory(directory, "damaged").resolve("run");
            Rehearsed.copy(run, copy);
            damage.to(copy.resolve(run.relativize(file).toString()));
            Done.emp("audit", "--log", copy).isNoPass();
            Done.emp("review", "--log", copy.resolve("logs"), "--format", "json")
                    .isNoPass();
        });
    }
}

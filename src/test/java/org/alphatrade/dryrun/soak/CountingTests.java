package org.alphatrade.dryrun.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.alphatrade.dryrun.cli.Emp;
import org.alphatrade.dryrun.rehearsal.RehearsalUseCases;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A soak is worth what its counting catches: a run is proven, then tampered with. */
class CountingTests {
    private static final Load LOAD = new Load(Kind.BOTH, 2_000, 0, 7);

    @TempDir
    static Path run;

    @TempDir
    Path copy;

    @BeforeAll
    static void aWriterIsRehearsed() throws Exception {
        Path count = run.resolve("tally");
        Tally.of(count);
        List<String> words =
                new ArrayList<>(List.of("--log-dir", run.resolve("logs").toString()));
        words.addAll(List.of("--json-report", run.resolve("summary.json").toString(), "--duration", "60s"));
        words.addAll(List.of("--no-plugins", "--no-review"));
        words.addAll(Floods.COMMON);
        words.add("--");
        words.addAll(LOAD.command(count));
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        UserConsole console = new UserConsole(InputStream.nullInputStream(), nowhere, nowhere, false, false);
        int exit = new Emp(console, RehearsalUseCases::standard, Path.of(""))
                .run("final-dry-run-harness", words.toArray(String[]::new));
        assertEquals(0, exit);
    }

    @Test
    void aRunLeftAloneIsProven() throws Exception {
        Proofs proofs = Counting.prove(run.resolve("logs"), bundle(), tally());

        assertEquals(List.of(), proofs.failures());
        assertTrue(proofs.held() > 12, () -> proofs.held() + " proofs only");
        assertEquals(2_000, tally().all(Tally.Count.LINES));
    }

    @Test
    void oneRecordLessIsMissedByName() throws Exception {
        List<String> failures = tampered(".jsonl", lines -> lines.remove(lines.size() / 2));

        assertTrue(says(failures, "in the structured log: 999 instead of 1000"), failures::toString);
        assertTrue(says(failures, "structured log: std"), failures::toString);
    }

    @Test
    void oneRawLineLessIsMissed() throws Exception {
        List<String> failures = tampered(".log", lines -> lines.remove(3));

        assertTrue(says(failures, "in the raw log: 999 instead of 1000"), failures::toString);
        assertTrue(says(failures, "bytes of the raw log"), failures::toString);
    }

    @Test
    void theLastRecordIsMissedToo() throws Exception {
        List<String> failures = tampered(".jsonl", lines -> lines.remove(lines.size() - 1));

        assertTrue(says(failures, "in the structured log: 999 instead of 1000"), failures::toString);
    }

    @Test
    void aRecordKeptTwiceIsSeen() throws Exception {
        List<String> failures = tampered(".jsonl", lines -> lines.add(lines.get(lines.size() - 1)));

        assertTrue(says(failures, "in the structured log: 1001 instead of 1000"), failures::toString);
    }

    @Test
    void twoLinesThatChangedPlacesAreSeen() throws Exception {
        List<String> failures = tampered(".log", CountingTests::swapTwoOfOneStream);

        assertTrue(says(failures, "raw log: stdout line"), failures::toString);
        assertEquals(1, failures.size(), failures::toString);
    }

    @Test
    void aLevelThatChangedIsSeen() throws Exception {
        List<String> failures = tampered(
                ".jsonl", lines -> lines.set(0, lines.get(0).replaceFirst("\"level\":\"[a-z]+", "\"level\":\"warn")));

        assertTrue(says(failures, "levels in the structured log"), failures::toString);
    }

    @Test
    void whatNobodyWroteIsSeen() throws Exception {
        List<String> failures = tampered(".log", lines -> lines.add(5, "from nowhere"));

        assertTrue(says(failures, "that nobody wrote: from nowhere"), failures::toString);
    }

    @Test
    void aSummaryThatIsMissingProvesNothing() throws Exception {
        Proofs proofs = Counting.prove(run.resolve("logs"), Bundle.read(copy.resolve("none.json")), tally());

        assertTrue(proofs.failures().contains("there is no summary"), proofs.failures()::toString);
    }

    private static void swapTwoOfOneStream(List<String> lines) {
        List<Integer> out = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("_o")) {
                out.add(i);
            }
        }
        Collections.swap(lines, out.get(10), out.get(11));
    }

    private List<String> tampered(String end, Consumer<List<String>> change) throws Exception {
        try (Stream<Path> files = Files.list(run.resolve("logs"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path other = Files.copy(file, copy.resolve(file.getFileName()));
                if (file.toString().matches(".*Z\\" + end)) {
                    List<String> lines = new ArrayList<>(Files.readAllLines(other));
                    change.accept(lines);
                    Files.writeString(other, String.join("\n", lines) + "\n");
                }
            }
        }
        return Counting.prove(copy, bundle(), tally()).failures();
    }

    private static boolean says(List<String> failures, String text) {
        return failures.stream().anyMatch(failure -> failure.contains(text));
    }

    private static Bundle bundle() throws Exception {
        return Bundle.read(run.resolve("summary.json"));
    }

    private static Tally tally() throws Exception {
        return Tally.of(run.resolve("tally"));
    }
}

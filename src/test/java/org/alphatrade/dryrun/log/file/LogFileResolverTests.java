package org.alphatrade.dryrun.log.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.log.file.LogSelection.Skipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --log} means: every file once, none forgotten. */
final class LogFileResolverTests {
    private static final String RECORD = "{\"ts\":1767571200,\"msg\":\"a\"}\n";
    private static final String OURS =
            "{\"timestamp\":\"2026-01-02T03:04:05Z\",\"stream\":\"stdout\",\"payload\":{\"raw\":\"a\"}}\n";

    @TempDir
    Path directory;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text, StandardCharsets.UTF_8);
    }

    private LogSelection resolve(String... names) {
        return LogFileResolver.resolve(
                Arrays.stream(names).map(name -> directory + "/" + name).toList());
    }

    private static List<String> names(LogSelection selection) {
        return selection.logs().stream()
                .map(path -> path.getFileName().toString())
                .toList();
    }

    @Test
    void aFileByTwoPathsALinkAndASecondGlobIsOneLog() throws IOException {
        Path log = file("a.log", RECORD);
        Files.createLink(directory.resolve("hard.log"), log);
        Files.createSymbolicLink(directory.resolve("soft.log"), log.getFileName());
        LogSelection selection = resolve("a.log", "./a.log", "*.log", "");

        assertEquals(List.of("a.log"), names(selection));
        assertTrue(
                selection
                        .skipped()
                        .contains(new Skipped(directory.resolve("hard.log"), "the same file as '" + log + "'")),
                selection::toString);
        assertEquals(1 + 3 + 3, selection.skipped().size());
    }

    @Test
    void twoPathsToAJournalAreOneJournal() throws IOException {
        file("final_dry_run_20260102T030405Z.jsonl", OURS);
        file("final_dry_run_20260102T030405Z_p001.jsonl", OURS);
        Path journal = file("final_dry_run_20260102T030405Z_events.jsonl", "{}\n");
        LogSelection selection =
                resolve("final_dry_run_20260102T030405Z.jsonl", "./final_dry_run_20260102T030405Z_p001.jsonl");

        assertEquals(Optional.of(journal), selection.journal());
    }

    @Test
    void partsOfARunAreReadInTheOrderOfWritingHoweverTheyAreNamed() throws IOException {
        file("final_dry_run_20260102T030405Z_events.jsonl", "{}\n");
        List<String> parts = Stream.of("", "_p001", "_p002", "_p010")
                .map(part -> "final_dry_run_20260102T030405Z" + part + ".jsonl")
                .toList();
        for (String part : parts) {
            file(part, OURS);
        }

        assertEquals(parts, names(resolve(parts.get(2), parts.get(0), parts.get(3), parts.get(1))));
    }

    @Test
    void aLinkThatLeadsNowhereIsALogThatIsLostAndNotSkipped() throws IOException {
        file("a.log", RECORD);
        Files.createSymbolicLink(directory.resolve("b.log"), Path.of("gone"));
        Files.createDirectory(directory.resolve("c.log"));
        LogSelection selection = resolve("*.log");

        assertEquals(List.of("a.log", "b.log"), names(selection));
        assertEquals(List.of(new Skipped(directory.resolve("c.log"), "a directory")), selection.skipped());
    }

    @Test
    void aLinkToItsOwnDirectoryIsNotFollowed() throws IOException {
        file("a.log", RECORD);
        Files.createSymbolicLink(directory.resolve("loop"), directory);
        assertEquals(List.of("a.log"), names(resolve("")));
    }

    @Test
    void namesMayHoldWhatGlobsAndShellsUse() throws IOException {
        List<String> hostile = List.of("-a.log", "[b].log", "c*.log", "d\ne.log", "h?.log", "i j.log", "{f,g}.log");
        for (String name : hostile) {
            file(name, RECORD);
            assertEquals(List.of(name), names(resolve(name)));
        }
        assertEquals(hostile, names(resolve("*")).stream().sorted().toList());
    }

    @Test
    void aGlobThatMatchesNothingOrIsNoneSaysSo() {
        for (String glob : List.of("*.nothing", "[", "{a", "nowhere/*.log", "**")) {
            Failure failure = assertThrows(Failure.class, () -> resolve(glob), glob);
            assertEquals(64, failure.kind().exitCode());
        }
    }
}

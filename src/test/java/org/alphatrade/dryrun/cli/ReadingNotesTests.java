package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was decided about a file that its own lines do not say stands in the summary, with the file. */
final class ReadingNotesTests {
    private static final Instant LONG_AGO = Instant.parse("2020-05-05T00:00:00Z");

    @TempDir
    Path directory;

    @Test
    void daysThatTheFilesBesideItDecide() throws IOException {
        write("a.log", "02/01/2026 03:04:05 INFO up\n");
        write("b.log", "13/01/2026 03:04:05 INFO up\n");
        assertNoted("a.log: days are read as day/month, by the files beside it");
        assertFalse(shown().contains("b.log: days"), this::shown);
    }

    @Test
    void daysThatTheFilesTogetherDecide() throws IOException {
        write("a.log", "02/01/2026 03:04:05 INFO up\n");
        write("b.log", "03/01/2026 03:04:05 INFO up\n");
        assertNoted("a.log: days are read as day/month, by what changes from one file to the next");
    }

    @Test
    void daysThatTheTimeOfTheFileDecides() throws IOException {
        Path log = write("a.log", "02/03/2026 03:04:05 INFO up\n");
        Files.setLastModifiedTime(log, FileTime.from(Instant.parse("2026-03-02T04:00:00Z")));
        assertNoted("a.log: days are read as day/month, by the day on which it was written last");
    }

    @Test
    void daysThatNothingDecides() throws IOException {
        write("a.log", "{\"time\":\"02/03/2026 03:04:05\",\"level\":\"info\"}\n");
        assertNoted(
                "a.log: days are read as its layout usually has them: nothing says whether day or month stands first");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-02 03:04:05 IST INFO up | IST",
                "2026-01-02 03:04:05.123 CST [12] LOG:  up | CST",
                "[1/2/26 3:04:05:678 IST] 00000001 Feed          I   CODE0001I: up | IST",
                "Fri Jan 02 03:04:05 CST 2026 INFO up | CST",
                "{\"time\":\"2026-01-02 03:04:05 CST\",\"level\":\"info\"} | CST"
            })
    void aZoneOfSeveralMeaningsCountsAsUtcAndIsNamed(String line, String zone) throws IOException {
        write("a.log", line + "\n");
        assertNoted("a.log: its times name the zone " + zone + ", which has several meanings, and count as UTC");
        assertTrue(FinishedRun.logs(audit().json()).get("started_at").toString().startsWith("2026-01-02T03:04:05"));
    }

    @Test
    void aZoneThatIsNotKnownCountsAsUtcAndIsNamed() throws IOException {
        write("a.log", "2026-01-02 03:04:05 EAT INFO up\n");
        assertNoted("a.log: its times name the zone EAT, which is not known, and count as UTC");
    }

    @Test
    void aKnownZoneAndAWordBehindATimeAreNotNamed() throws IOException {
        write("a.log", "2026-01-02 03:04:05 JST INFO up\n2026-01-02 03:04:06 GET /x\n2026-01-02 03:04:07 INFO CST\n");
        assertFalse(audit().out().contains("reading_notes"));
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE"})
    void placesInUtf16AreThoseOfItsText(String charset) throws IOException {
        Files.writeString(
                directory.resolve("a.log"), "2026-01-02 03:04:05 INFO up\n".repeat(3), Charset.forName(charset));
        assertNoted("a.log: bytes of its places are those of its text in UTF-8, not of the file");
    }

    @Test
    void placesInPrintedObjectsAreThoseOfAnObjectALine() throws IOException {
        write("a.log", "{\n  \"time\": \"2026-01-02T03:04:05Z\",\n  \"level\": \"info\"\n}\n");
        assertNoted("a.log: lines and bytes of its places are those of one object a line, not of the file");
    }

    @Test
    void ofAnOrdinaryFileThereIsNothingToSay() throws IOException {
        write("a.log", "2026-01-02 03:04:05 INFO CST is no zone here\n13/01/2026 03:04:05 INFO on\n");
        assertFalse(audit().out().contains("reading_notes"));
        assertFalse(shown().contains("## Reading"), this::shown);
    }

    private void assertNoted(String note) {
        assertEquals(0, audit().exit(), this::shown);
        assertTrue(shown().contains(note), this::shown);
        String sentence = note.substring(note.indexOf(": ") + 2);
        assertTrue(audit().out().contains("\"note\": \"" + sentence), () -> audit().out());
    }

    private Done audit() {
        return Done.emp("audit", "--no-plugins", "--fail-gap", "400d", "--warn-gap", "300d", "--log", directory);
    }

    private String shown() {
        return Done.emp(
                        "audit",
                        "--no-plugins",
                        "--fail-gap",
                        "400d",
                        "--warn-gap",
                        "300d",
                        "--format",
                        "markdown",
                        "--log",
                        directory)
                .out();
    }

    private Path write(String name, String text) throws IOException {
        Path log = Files.writeString(directory.resolve(name), text, StandardCharsets.UTF_8);
        return Files.setLastModifiedTime(log, FileTime.from(LONG_AGO));
    }
}

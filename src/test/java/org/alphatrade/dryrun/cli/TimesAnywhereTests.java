package org.alphatrade.dryrun.cli;

import static org.alphatrade.dryrun.cli.FinishedRun.logs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs whose lines do not begin with a time, or that are not UTF-8 with a record a line. */
final class TimesAnywhereTests {
    private static final FileTime WRITTEN = FileTime.from(Instant.parse("2026-01-02T12:00:00Z"));

    @TempDir
    Path directory;

    static List<LogLayout> layouts() {
        return LogLayout.anywhere();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layouts")
    void anAuditReadsLevelAndTime(LogLayout layout) throws IOException {
        Map<?, ?> logs =
                logs(audit(layout.line() + "\n", StandardCharsets.UTF_8).json());
        assertEquals(Map.of(layout.level(), 1L), logs.get("level_counts"));
        assertEquals(layout.time(), logs.get("started_at"));
        assertEquals(0L, logs.get("unrecognised_lines"));
    }

    @Test
    void aRunReadsTheirLevelsAsWell() throws IOException {
        Path said = Files.write(
                directory.resolve("said"),
                layouts().stream().map(LogLayout::line).toList());
        FinishedRun run = FinishedRun.of(directory, "cat", said);
        Map<String, Long> expected = new TreeMap<>();
        layouts().forEach(layout -> expected.merge(layout.level(), 1L, Long::sum));
        assertEquals(expected, logs(run.summary()).get("level_counts"));
        assertEquals(
                expected,
                logs(Done.emp("audit", "--log", run.directory()).json()).get("level_counts"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "feed 2026-01-02T03:04:05Z all is well\nfeed 2026-01-05T04:04:05Z all is well",
                "version 2026-01-02 03:04:05 released",
                "ValueError: 2026-01-02 03:04:05",
                "[see page] of 2026-01-02 03:04:05",
                "1767323045 orders"
            })
    void timesAloneAreNoPass(String text) throws IOException {
        Done audit = audit(text + "\n", StandardCharsets.UTF_8);
        audit.isNoPass();
        assertEquals(text.lines().count(), logs(audit.json()).get("unrecognised_lines"));
        assertTrue(audit.out().contains("nor how bad they are"), audit::toString);
    }

    @Test
    void whatIsSpokenOfInALogWithTimesAtItsBeginningIsNoTime() throws IOException {
        Done audit = audit(
                "2026-01-02 03:04:05 INFO up\nfeed 2026-07-07T03:04:05Z planned\n2026-01-02 03:04:09 INFO on\n",
                StandardCharsets.UTF_8);
        assertEquals("2026-01-02T03:04:09Z", logs(audit.json()).get("ended_at"));
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, \ufeff", "UTF-16BE, \ufeff", "UTF-16LE, ''", "UTF-16BE, ''"})
    void whatWindowsWritesIsRead(String charset, String mark) throws IOException {
        String text = mark + "2026-01-02 03:04:05 INFO цена вверх \uD83D\uDCC8\r\n".repeat(20_000)
                + "2026-01-02 03:04:06 ERROR order lost\r\n";
        Done audit = audit(text, Charset.forName(charset));
        assertEquals(Map.of("info", 20_000L, "error", 1L), logs(audit.json()).get("level_counts"));
        assertEquals(0L, logs(audit.json()).get("unreadable_lines"));
        assertTrue(audit.out().contains("\"line\": 20001"), "the place of the error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x"})
    void whatStopsBeingUtf16IsNoPass(String shift) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("\ufeff2026-01-02 03:04:05 INFO tick\r\n".repeat(30).getBytes(StandardCharsets.UTF_16LE));
        bytes.writeBytes(shift.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("2026-01-02 03:04:06 ERROR order lost\r\n"
                .repeat(3)
                .getBytes(shift.isEmpty() ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16LE));
        Path log = Files.write(directory.resolve("one.log"), bytes.toByteArray());
        Done audit = Done.emp("audit", "--no-plugins", "--log", log);
        audit.isNoPass();
        assertEquals(2, audit.exit(), audit::toString);
        assertEquals(30L, ((Map<?, ?>) logs(audit.json()).get("level_counts")).get("info"), audit::toString);
        assertTrue(audit.out().contains("goes on in another encoding"), audit::toString);
    }

    @Test
    void anObjectThatIsCutOffHidesNothingBehindIt() throws IOException {
        String object = "{\n  \"time\": \"2026-01-02T03:04:05Z\",\n  \"level\": \"%s\"\n}\n";
        String text = object.formatted("info").repeat(20)
                + "{\n  \"time\": \"2026-01-02T03:04:05Z\",\n  \"ctx\": {\n"
                + object.formatted("info").repeat(20)
                + object.formatted("error");
        Map<?, ?> logs = logs(audit(text, StandardCharsets.UTF_8).json());
        assertEquals(1L, ((Map<?, ?>) logs.get("level_counts")).get("error"), logs::toString);
        assertEquals(1L, logs.get("unrecognised_lines"), logs::toString);
        assertEquals(41L, ((Map<?, ?>) logs.get("level_counts")).get("info"), logs::toString);
    }

    @Test
    void halfACharacterAtTheEndIsCutOff() throws IOException {
        byte[] text = "\ufeff2026-01-02 03:04:05 INFO tick\r\n".getBytes(StandardCharsets.UTF_16LE);
        Path log = Files.write(directory.resolve("one.log"), Arrays.copyOf(text, text.length - 1));
        Done audit = Done.emp("audit", "--no-plugins", "--log", log);
        assertEquals(2, audit.exit(), audit::toString);
        assertEquals(Map.of("info", 1L), logs(audit.json()).get("level_counts"));
        assertTrue(audit.out().contains("half a character"), audit::toString);
    }

    @Test
    void theJournalOfMetaTraderIsRead() throws IOException {
        Done audit = audit(
                "\ufeffKL\t0\t03:04:05.678\tNetwork\ttick\r\nKL\t2\t03:04:06.678\tTrade\torder lost\r\n",
                StandardCharsets.UTF_16LE);
        assertEquals(Map.of("info", 1L, "error", 1L), logs(audit.json()).get("level_counts"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\n  %s,\n  \"level\": \"info\"\n}\n{\n  %s,\n  \"level\": \"error\"\n}\n",
                "[\n  {\n    %s,\n    \"level\": \"info\"\n  },\n  {\n    %s,\n    \"level\": \"error\"\n  }\n]\n",
                "[{%s, \"level\":\"info\"}, {%s, \"level\":\"error\"}]",
                "{%s,\"level\":\"info\"}{%s,\"level\":\"error\"}\n",
                "{%s,\"level\":\"info\"},\n{%s,\"level\":\"error\"}\n",
                "\u001e{%s,\"level\":\"info\"}\n\u001e{%s,\"level\":\"error\"}\n"
            })
    void objectsThatAreNoLinesAreRecords(String layout) throws IOException {
        String text = layout.formatted("\"time\":\"2026-01-02T03:04:05Z\"", "\"time\":\"2026-01-02T03:04:06Z\"");
        Map<?, ?> logs = logs(audit(text, StandardCharsets.UTF_8).json());
        assertEquals(Map.of("info", 1L, "error", 1L), logs.get("level_counts"), text);
        assertEquals("2026-01-02T03:04:06Z", logs.get("ended_at"), text);
        assertEquals(0L, logs.get("untimed_lines"), text);
    }

    @Test
    void settingsPrintedBeforeALogOfTextHideNothingOfIt() throws IOException {
        Done audit = audit(
                "{\n  \"mode\": \"dry {run\"\n}\n2026-01-02 03:04:05 INFO opens {\n2026-01-02 03:04:06 ERROR order lost\n",
                StandardCharsets.UTF_8);
        assertEquals(1L, ((Map<?, ?>) logs(audit.json()).get("level_counts")).get("error"), audit::toString);
    }

    private Done audit(String text, Charset charset) throws IOException {
        Path log = Files.writeString(directory.resolve("one.log"), text, charset);
        Files.setLastModifiedTime(log, WRITTEN);
        return Done.emp("audit", "--no-plugins", "--log", log);
    }
}

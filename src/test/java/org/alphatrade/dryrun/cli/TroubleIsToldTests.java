package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an audit tells of a log in which something went wrong: each trouble once, under a title a person can read. */
final class TroubleIsToldTests {
    @TempDir
    Path directory;

    @Test
    void troubleAtInfoIsNoPass() throws IOException {
        Done audit = audit(
                info("feed started"),
                info("Strategy caused the following exception: ValueError(\\\"x\\\") in f:12"),
                info("Margin Call! Liquidating positions"),
                info("no errors so far"));
        assertEquals(2, audit.exit(), audit::toString);
        assertEquals(
                List.of(
                        "fail Margin Call! Liquidating positions",
                        "fail Strategy caused the following exception: ValueError(\"x\") in f:12"),
                told(audit, "content_incidents"));
    }

    @Test
    void aRejectedOrderAtInfoIsAWarning() throws IOException {
        Done audit = audit(info("Order rejected: lot size"));
        assertEquals(1, audit.exit(), audit::toString);
        assertEquals(List.of("warn Order rejected: lot size"), told(audit, "content_incidents"));
    }

    @Test
    void anErrorIsToldOnce() throws IOException {
        Done audit = audit(record("error", "OperationalException: order rejected"));
        assertEquals(List.of("fail OperationalException: order rejected"), told(audit, "errors"));
        assertEquals(List.of(), told(audit, "content_incidents"));
    }

    @Test
    void anAnswerToAClientIsSilent() throws IOException {
        Done audit = audit(info("HTTP exception thrown: No instances found for any event"));
        assertEquals(0, audit.exit(), audit::toString);
    }

    @Test
    void asynciosAnnouncementAndItsTraceAreOne() throws IOException {
        Done audit = audit(
                "2026-01-02 03:04:05,123 INFO feed started",
                "2026-01-02 03:04:06,123 - asyncio - ERROR - Task exception was never retrieved",
                "future: <Task finished name='Task-2' coro=<a() done> exception=ConnectionError('refused')>",
                "Traceback (most recent call last):",
                "",
                "  File \"a.py\", line 2, in a",
                "ConnectionError: refused",
                "2026-01-02 03:04:07,123 INFO feed goes on");
        assertEquals(List.of("fail ConnectionError: refused (python stack trace)"), told(audit, "content_incidents"));
        assertEquals(List.of(), told(audit, "errors"));
    }

    @Test
    void aTraceBehindSyslogIsTitledByItsException() throws IOException {
        Done audit = audit(
                "Jan  2 03:04:05 h1 feed[12]: started",
                "Jan  2 03:04:05 h1 feed[12]: Traceback (most recent call last):",
                "Jan  2 03:04:05 h1 feed[12]:   File \"a.py\", line 3, in run",
                "Jan  2 03:04:05 h1 feed[12]:     price()",
                "Jan  2 03:04:05 h1 feed[12]: ValueError: bad price",
                "Jan  2 03:04:06 h1 feed[12]: going on");
        assertEquals(List.of("fail ValueError: bad price (python stack trace)"), told(audit, "content_incidents"));
    }

    @Test
    void anOutageOfManyPairsIsOneWarning() throws IOException {
        List<String> lines = new ArrayList<>();
        for (char pair = 'A'; pair <= 'Z'; pair++) {
            lines.add(record("warning", "Outdated history for pair " + pair + "X/USDT. Last tick is 7 minutes old"));
        }
        Done audit = audit(lines.toArray(String[]::new));
        List<Map<String, Object>> warnings = incidents(audit, "warnings");
        assertEquals(1, warnings.size(), audit::toString);
        assertEquals("26", ((Map<?, ?>) warnings.get(0).get("metadata")).get("distinct_symbols"));
    }

    @Test
    void coloursDoNotReachTitles() throws IOException {
        Done audit =
                audit(record("error", "\\u001b[1;31morder lost\\u001b[0m"), info("\\u001b[1mOut of memory\\u001b[0m"));
        assertEquals(List.of("fail order lost"), told(audit, "errors"));
        assertEquals(List.of("fail Out of memory"), told(audit, "content_incidents"));
        assertFalse(told(audit, "errors").toString().contains("\u001b"));
    }

    private Done audit(String... lines) throws IOException {
        Path log = Files.write(directory.resolve("log.txt"), List.of(lines));
        return Done.emp("audit", "--log", log, "--text-logs").isReadable();
    }

    private static String info(String message) {
        return record("info", message);
    }

    private static String record(String level, String message) {
        return "{\"timestamp\":\"2026-01-02T03:04:05Z\",\"level\":\"" + level + "\",\"message\":\"" + message + "\"}";
    }

    private static List<String> told(Done audit, String list) {
        return incidents(audit, list).stream()
                .map(each -> each.get("severity") + " " + each.get("summary"))
                .sorted()
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> incidents(Done audit, String list) {
        Map<String, Object> summary = (Map<String, Object>) audit.json().get("summary");
        return (List<Map<String, Object>>) ((Map<String, Object>) summary.get("logs")).get(list);
    }
}

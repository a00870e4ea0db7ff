package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each line of a file is a record or part of one, or it is named as what it is; none hides in the record before it. */
final class EveryLineTests {
    private static final String FIRST = "2026-01-02 03:04:05,123 INFO feed started\n";
    private static final String LAST = "2026-01-02 03:04:09,123 INFO feed goes on\n";

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FATAL ERROR: uncaught exception in worker 3",
                "{\"level\":\"fatal\",\"msg\":\"uncaught exception\"}",
                "{\"level\":\"error\",\"message\":\"order lost\"}",
                "2025-11-31 14:09:16 ERROR impossible date",
                "ERROR:root:order rejected",
                "CRITICAL:risk:margin call, position liquidated",
                "[ERROR] order rejected",
                "   [ERROR] order rejected",
                "level=error msg=\"order rejected\""
            })
    void whatWouldBeRaisedAloneIsNoPartOfTheLineBefore(String line) throws IOException {
        Done audit = audit(FIRST + line + "\n" + LAST);
        assertEquals(2, audit.exit(), audit::toString);
        assertEquals(1L, logs(audit).get("untimed_lines"), audit::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " 10%|#    | 1/10 [00:01<00:09,  1.00it/s]ERROR:root:x",
                "\r 10%|#    | 1/10 [00:01<00:09,  1.00it/s]2026-01-02 03:04:06,123 - bot - ERROR - order lost",
                "INFO loading...2026-01-02 03:04:06 ERROR order lost",
                "{\"time\":\"2026-01-02T03:04:06Z\",\"level\":\"info\",\"msg\":\"ti{\"time\":\"2026-01-02T03:04:06Z\",\"level\":\"error\",\"msg\":\"lost\"}",
                "{\"time\":\"2026-01-02T03:04:06Z\",\"level\":\"info\",\"msg\":\"a\"} ERROR order lost"
            })
    void whatIsGluedToTheLineBeforeIsJudged(String line) throws IOException {
        Done audit = audit(FIRST + line + "\n" + LAST);
        assertEquals(2, audit.exit(), audit::toString);
        assertEquals(1L, ((Map<?, ?>) logs(audit).get("level_counts")).get("error"), audit::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-02 %02d:00:00,100.1,101.2,99.5,100.7,1234",
                "17673228%02d000,100.1,101,99,100,12,1767322859999,1200.5,8",
                "2026-01-02 %02d:00:00\tEURUSD\t1.0923\t1.0925",
                "\"2026-01-02T%02d:00:00Z\",\"100.5\",\"3\""
            })
    void pricesBesideALogFillNoGapOfIt(String row) throws IOException {
        StringBuilder prices = new StringBuilder();
        for (int hour = 0; hour < 24; hour++) {
            prices.append(row.formatted(hour)).append('\n');
        }
        Files.writeString(directory.resolve("prices.log"), prices);
        Files.writeString(directory.resolve("app.log"), "2026-01-02 01:00:00 INFO up\n2026-01-02 22:00:00 INFO on\n");
        Done audit = Done.emp("audit", "--log", directory);
        assertEquals(2, audit.exit(), audit::toString);
        assertEquals(2L, logs(audit).get("records"), audit::toString);
        assertTrue((audit.out() + audit.err()).contains("a table of values"), audit::toString);
    }

    @Test
    void rowsThatSayWhatHappenedAreALog() throws IOException {
        Files.writeString(directory.resolve("orders.log"), "2026-01-02 01:00:00,41,EURUSD,BUY,1000,1.0923\n".repeat(5));
        Files.writeString(directory.resolve("levels.log"), "2026-01-02 01:00:00,ERROR,41,2\n".repeat(5));
        Done audit = Done.emp("audit", "--log", directory);
        assertEquals(10L, logs(audit).get("records"), audit::toString);
    }

    @Test
    void recordsThatANulPartsAreJudgedByTheWorst() throws IOException {
        Done audit = audit(FIRST + "2026-01-02 03:04:06 INFO tick\0 2026-01-02 03:04:07 ERROR order lost\0\n" + LAST);
        assertEquals(2, audit.exit(), audit::toString);
        assertEquals(1L, ((Map<?, ?>) logs(audit).get("level_counts")).get("error"), audit::toString);
    }

    @Test
    void whatGoesOnWithALineIsJudgedByItsWords() throws IOException {
        Done audit = audit(FIRST + "   uncaught exception in feed\n" + LAST);
        assertEquals(2, audit.exit(), audit::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "   and a second line",
                "\tand a second line",
                "{\n  \"order\": 7\n}",
                "java.lang.IllegalStateException: m\n\tat a.B.c(B.java:1)\nCaused by: java.io.IOException: n\n\tat a.B.d(B.java:2)\n\t... 3 more",
                "Traceback (most recent call last):\n  File \"a.py\", line 1, in b\n    c()\nException: boom",
                "Error: boom\n    at run (/app/feed.js:12:3)\n    at main (/app/main.js:3:1)"
            })
    void whatGoesOnWithAnErrorIsAPartOfIt(String more) throws IOException {
        Done audit = audit("2026-01-02 03:04:05,123 ERROR broken\n" + more + "\n" + LAST);
        assertEquals(2L, logs(audit).get("records"), audit::toString);
        assertEquals((long) more.split("\n").length, logs(audit).get("joined_lines"));
        assertEquals(0L, logs(audit).get("unrecognised_lines"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\n  \"level\": \"error\",\n  \"msg\": \"order lost\"\n}",
                "{\n  \"msg\": \"order lost\",\n  \"inner\": {\n    \"a\": [1, 2]\n  },\n  \"severity\": \"FATAL\"\n}",
                "{\n\t\"level\":50,\n\t\"time\":1767323045000,\n\t\"pid\":1,\n\t\"hostname\":\"h\",\n\t\"msg\":\"order lost\"\n}"
            })
    void anObjectOverSeveralLinesIsAsBadAsItSays(String object) throws IOException {
        Done audit = audit(FIRST + object + "\n" + LAST);
        assertEquals(2, audit.exit(), audit::toString);
        assertTrue(audit.out().contains("\"summary\": \"order lost\""), audit::toString);
        assertEquals((long) object.split("\n").length, logs(audit).get("joined_lines"), audit::toString);
        Done fine = audit(FIRST + object.replaceAll("error|FATAL", "info").replace(":50", ":30") + "\n" + LAST);
        assertEquals(0, fine.exit(), fine::toString);
    }

    @Test
    void aThousandLinesThatSayNothingAreNoPass() throws IOException {
        Done audit = audit(FIRST + "nobody knows what this is\n".repeat(999));
        assertEquals(2, audit.exit(), audit::toString);
        assertTrue(audit.out().contains("999 of 1000 lines say neither"), audit::toString);
        assertTrue(audit.out().contains("x.log:2"), audit::toString);
        assertNotEquals(
                0, audit(FIRST + "nobody knows\n".repeat(999), "--no-text-logs").exit());
    }

    @Test
    void aFewLinesThatSayNothingAreTold() throws IOException {
        Done audit = audit("a banner\n" + FIRST.repeat(50) + "a table\n");
        assertEquals(0, audit.exit(), audit::toString);
        assertEquals(2L, logs(audit).get("unrecognised_lines"));
        assertEquals(52L, logs(audit).get("records"));
    }

    @Test
    void linesThatAreNoTextAreNamed() throws IOException {
        Done one = audit(FIRST.repeat(2_000) + "x\0y\n" + LAST);
        assertEquals(1, one.exit(), one::toString);
        assertTrue(one.out().contains("1 line is no text"), one::toString);
        assertEquals(2, audit(FIRST.repeat(20) + "x\0y\n" + LAST).exit());
    }

    @Test
    void whatADirectoryHoldsBesideItsLogsIsListedAsSkipped() throws IOException {
        Files.writeString(directory.resolve("x.log"), FIRST + LAST);
        Files.writeString(directory.resolve("README.md"), "# How this came about\n");
        Files.writeString(directory.resolve("trades.csv"), "date,pair,profit\n2026-01-02,BTC/USDT,1.5\n");
        Files.write(directory.resolve("chart.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n', 0});
        Files.writeString(
                directory.resolve("diary.jsonl"),
                "{\"entry_id\":\"1\",\"recorded_at\":\"2026-01-02T03:04:05Z\",\"policy_id\":\"p\"}\n");
        Done audit = Done.emp("audit", "--log", directory);
        assertEquals(0, audit.exit(), audit::toString);
        for (String why : List.of("a text for people", "a table of values", "a picture", "a decision diary")) {
            assertTrue(audit.out().contains(why), audit::toString);
        }
        Files.writeString(directory.resolve("y.csv"), "time,level,message\n2026-01-02 03:04:05,ERROR,lost\n");
        assertEquals(2, Done.emp("audit", "--log", directory).exit());
        assertEquals(
                64, Done.emp("audit", "--log", directory.resolve("trades.csv")).exit());
    }

    @Test
    void objectsThatSayNeitherTimeNorLevelAreNotUnderstood() throws IOException {
        Done audit =
                audit("{\"time\":\"2026-01-02T03:04:05Z\",\"level\":\"info\"}\n" + "{\"mystery\":1}\n".repeat(999));
        assertEquals(2, audit.exit(), audit::toString);
        assertTrue(audit.out().contains("999 of 1000 lines"), audit::toString);
    }

    @Test
    void aFileOfUnknownLinesIsNotHiddenByAGreatLog() throws IOException {
        Files.writeString(directory.resolve("good.log"), "2026-01-02 03:04:05 INFO up\n".repeat(2_000));
        Files.writeString(directory.resolve("odd.log"), "2026-01-02 03:04:05 INFO up\n" + "something\n".repeat(50));
        Done audit = Done.emp("audit", "--log", directory);
        assertEquals(2, audit.exit(), audit::toString);
        assertTrue(audit.out().contains("odd.log' say neither"), audit::toString);
    }

    @Test
    void aTimeThatCannotBeHidesNoLevel() throws IOException {
        for (String line : List.of(
                "2025-11-31 14:09:16 ERROR order lost",
                "2026-02-30T03:04:05Z ERROR order lost",
                "25:04:05,123 ERROR order lost",
                "[2026-13-02 03:04:05] ERROR order lost",
                "2026-02-30 03:04:05,123 - feed - CRITICAL - order lost",
                "Feb 30 03:04:05 h1 feed[12]: error: order lost")) {
            Done audit =
                    audit("2026-01-02 03:04:05 INFO up\n" + line + "\n" + "2026-01-02 03:04:06 INFO up\n".repeat(40));
            assertEquals(2, audit.exit(), line);
        }
    }

    @Test
    void whatIsWrittenOverPairsOrLooksLikeKafkasHidesNoLevel() throws IOException {
        for (String line : List.of(
                "ts=1767323046 level=info msg=loading\rERROR: position lost",
                "%a - - [02/Jan/2026:03:04:06 +0000] ERROR boom",
                "{\"time\":\"2026-01-02T03:04:06Z\",\"stream\":\"stdout\",\"log\":\"ts=1767323046.123 msg=\\\""
                        + "z".repeat(300) + "\\\" level=error\"}")) {
            Done audit = audit("2026-01-02 03:04:05 INFO up\n" + line + "\n2026-01-02 03:04:07 INFO up\n");
            assertEquals(2, audit.exit(), line);
            assertEquals(Map.of("info", 2L, "error", 1L), logs(audit).get("level_counts"), line);
        }
    }

    @Test
    void aLogThatIsCalledLikeANoteOrLaidOutAsATableIsALog() throws IOException {
        for (String log : List.of(
                "notice.log^2026-01-02 03:04:05 ERROR lost",
                "a.csv^asctime,levelname,said\n2026-01-02 03:04:05,ERROR,lost",
                "b.csv^time,log_level,said\n2026-01-02 03:04:05,ERROR,lost")) {
            Path alone = Files.createDirectory(directory.resolve(log.substring(0, log.indexOf('^')) + ".d"));
            Files.writeString(alone.resolve("good.log"), "2026-01-02 03:04:05 INFO up\n");
            Files.writeString(
                    alone.resolve(log.substring(0, log.indexOf('^'))), log.substring(log.indexOf('^') + 1) + "\n");
            assertEquals(2, Done.emp("audit", "--log", alone).exit(), log);
        }
    }

    @Test
    void aTableOfThousandsOfColumnsIsToldFromALog() throws IOException {
        Files.writeString(directory.resolve("wide.csv"), "a" + ",b".repeat(2_000) + "\n");
        Files.writeString(directory.resolve("good.log"), "2026-01-02 03:04:05 INFO up\n");
        assertEquals(0, Done.emp("audit", "--log", directory).exit());
    }

    @Test
    void aFileWithoutAnyTimeIsUnreadable() throws IOException {
        Done audit = audit("ERROR: order lost\nall else is fine\n");
        assertEquals(64, audit.exit(), audit::toString);
        assertTrue(audit.err().contains("none of its lines says when it was written"), audit::toString);
    }

    @Test
    void whateverIsMixedAddsUp() throws IOException {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            StringBuilder log = new StringBuilder();
            long lines = 1 + random.nextInt(300);
            for (long i = 0; i < lines; i++) {
                log.append(HOSTILE.get(random.nextInt(HOSTILE.size()))).append('\n');
            }
            String text = FIRST + log;
            Map<?, ?> logs = logs(audit(text));
            long counted = count(logs, "records")
                    + count(logs, "joined_lines")
                    + count(logs, "blank_lines")
                    + count(logs, "ignored_lines");
            assertEquals(count(logs, "lines"), counted, () -> logs + "\n" + text);
            assertEquals(lines + 1, count(logs, "lines"), () -> logs + "\n" + text);
            assertTrue(count(logs, "unrecognised_lines") <= count(logs, "untimed_lines"));
            assertTrue(count(logs, "unreadable_lines") <= count(logs, "ignored_lines"));
        }
    }

    private static final List<String> HOSTILE = List.of(
            FIRST.strip(),
            "{\"timestamp\":\"2026-01-02T03:04:06Z\",\"level\":\"info\",\"msg\":\"x\"}",
            "{\"level\":\"error\",\"msg\":\"x\"}",
            "{\"level\":",
            "",
            " \t",
            "\r",
            "\0\0\0",
            "\0\0" + LAST.strip(),
            "a\0b",
            "ERROR: x",
            "  indented",
            "Traceback (most recent call last):",
            "  File \"a.py\", line 1, in b",
            "ValueError: c",
            "Caused by: java.io.IOException: n",
            "nothing of the kind",
            "\uFEFFnothing",
            "}",
            "\r 10%|# | 1/9 [00:01<00:02, 1.0it/s]\r 20%|# | 2/9 [00:01<00:02, 1.0it/s]",
            "Jan 02, 2026 3:04:05 AM a.b.Class method",
            "SEVERE: broken");

    private static long count(Map<?, ?> logs, String key) {
        return ((Number) logs.get(key)).longValue();
    }

    private Done audit(String text, String... options) throws IOException {
        Path log = Files.writeString(directory.resolve("x.log"), text, StandardCharsets.UTF_8);
        Object[] words = new Object[3 + options.length];
        words[0] = "audit";
        words[1] = "--log";
        words[2] = log;
        System.arraycopy(options, 0, words, 3, options.length);
        return Done.emp(words);
    }

    private static Map<?, ?> logs(Done audit) {
        return (Map<?, ?>) ((Map<?, ?>) audit.json().get("summary")).get("logs");
    }
}

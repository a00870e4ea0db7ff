package org.alphatrade.dryrun.engine.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.settings.RunSettings;
import org.alphatrade.dryrun.log.PlainRecord;
import org.alphatrade.dryrun.log.scan.MultiLiteralScanner;
import org.alphatrade.dryrun.plugin.model.InterestMatcher;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and programs write at INFO: trouble that must be raised, and what only sounds like it. */
final class WordingCorpusTests {
    private static final ContentDetector DETECTOR = new ContentDetector(RunSettings.NONE);

    @Test
    void troubleIsRaisedAsBadAsItIs() {
        List<String> wrong = new ArrayList<>();
        for (String line : lines("trouble.txt")) {
            String[] row = line.split("\\|", 3);
            String found = raised(row[2]);
            if (!found.equals(row[0])) {
                wrong.add(found + " instead of " + line);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void harmlessTalkIsSilent() {
        List<String> lines = lines("harmless.txt");
        List<String> wrong = new ArrayList<>();
        for (String line : lines) {
            String text = line.substring(line.indexOf('|') + 1);
            String found = raised(text);
            if (!found.equals("pass")) {
                wrong.add(found + ": " + line);
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(lines.stream().distinct().count() >= 300, "too few: " + lines.size());
    }

    @Test
    void theCluesMissNothingThatIsSaid() {
        for (String file : List.of("trouble.txt", "harmless.txt")) {
            for (String line : lines(file)) {
                for (String text :
                        List.of(line, line.toUpperCase(Locale.ROOT), line.substring(line.lastIndexOf('|') + 1))) {
                    boolean clue = (WordingClues.in(text) & WordingClues.CRASH) != 0;
                    assertTrue(clue || !CrashWording.isSaid(text), text);
                }
            }
        }
    }

    /** One that is no such text makes the detector look at every record by itself, which takes half as long again. */
    @Test
    void everyTextItLooksForStandsInALineAsItIs() {
        Interest interest = DETECTOR.interest();
        assertEquals(
                List.of(),
                Stream.concat(interest.literals().stream(), interest.literalsOfAnyCase().stream())
                        .filter(text -> !text.matches(
                                "[\\x20-\\x7e&&[^\\\\]]{4,}|\\\\u[0-9a-f]{2}|[ \\-\\x{370}-\\x{d7ff}]{2,}"))
                        .toList());
    }

    /** A word that stands in most healthy lines sends them all the slow way: a log of text then takes three times as long. */
    @Test
    void noTextItLooksForStandsInOrdinaryLines() {
        String ordinary =
                "2026-01-05 00:00:00.063  INFO [pool-0-thread-1] c.x.Feed - order sent, limits and position fetched,"
                        + " state='RUNNING' balance price spread book heartbeat level=info trades stake: none (cached)";
        assertEquals(
                List.of(),
                DETECTOR.interest().literalsOfAnyCase().stream()
                        .filter(text -> ordinary.toLowerCase(Locale.ROOT).contains(text))
                        .toList());
    }

    @Test
    void everyTroubleIsLookedForHoweverItIsWritten() {
        InterestMatcher shown = InterestMatcher.of(DETECTOR.interest());
        for (String line : lines("trouble.txt")) {
            String said = line.split("\\|", 3)[2];
            for (String text : List.of(said, said.toUpperCase(Locale.ROOT), said.toLowerCase(Locale.ROOT))) {
                LogRecord record = PlainRecord.line(0, 0, "stdout", text);
                assertTrue(raised(text).equals("pass") || shown.takes(record), "no word stands in: " + text);
            }
        }
    }

    /** As Python and .NET write other writings than Latin in JSON, and how that stands in what a collector quotes. */
    @Test
    void troubleInOtherWritingsIsLookedForWhereItIsEscaped() {
        InterestMatcher shown = InterestMatcher.of(DETECTOR.interest());
        for (String line : lines("trouble.txt")) {
            String said = line.split("\\|", 3)[2];
            StringBuilder escaped = new StringBuilder();
            said.chars().forEach(c -> escaped.append(c < 0x370 ? "" + (char) c : String.format("\\u%04x", c)));
            if (!escaped.toString().equals(said)) {
                for (String text : List.of(
                        escaped.toString(),
                        escaped.toString().toUpperCase(Locale.ROOT).replace("\\U", "\\u"),
                        escaped.toString().replace("\\", "\\\\"))) {
                    assertEquals("warn", raised("answer {\"msg\":\"" + text + "\"}"), text);
                    assertTrue(shown.takes(PlainRecord.line(0, 0, "stdout", text)), text);
                }
            }
        }
    }

    @Test
    void theWordsAreOfAKindThatOnePassFinds() {
        Stream.concat(DETECTOR.interest().literals().stream(), DETECTOR.interest().literalsOfAnyCase().stream())
                .forEach(word ->
                        assertTrue(word.getBytes(StandardCharsets.UTF_8).length >= MultiLiteralScanner.SHORTEST, word));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order ",
                "a.",
                "Error",
                "Error: mat 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 ",
                "0 ",
                "ValueErro: ",
                "no exception ",
                "handlers for ",
                "liquidating all my ",
                "insufficient ",
                "exited with ",
                "if when ",
                "(((",
                "assert x ",
                "Memory.",
                "errors.",
                "exception ",
                "unhandled x ",
                "failed to place ",
                "8=FIX.4.4|35=",
                "order failed 0 ",
                "\"error\": ",
                "from a to fail ",
                "retcode = ",
                "order 1 ",
                "order 1 could not ",
                "position a is ",
                "8=FIX.4.4|35=b|",
                "no ticks received for a ",
                "websocket (code 1 ",
                "missing messages expected 12 got 1",
                "failed=7 o ",
                "checksum error in the ",
                "max 1 attempts ",
                "signature is ",
                " memory",
                "connection lost, failed to reconnect, ",
                "connection refused, retry to a of b for c with d 1 2 3 (4) ",
                "not be any the all a and retry ",
                "trading halted ",
                "trading halted on sun after as planned by the exchange ",
                "GET /a returned 500 a ",
                "got 500 from the a ",
                "Error model: a",
                "Error model: a and ",
                "no ticks since 22:00 market is ",
                "订单 被 ",
                "連線 不 ",
                "注文が ",
                "주문 이 ",
                "соединение с ",
                "лимит не превышен ",
                "错误: 0 ",
                "x2026-01-02 03:04:05 a - ",
                "tick{\"level\":\"",
                "level=error a=b ",
                "\"code\": 51008, ",
                "\\\\u8ba2\\\\u5355"
            })
    void aHundredRecordsOfNearMissesAreReadInNoTime(String piece) {
        String text = "Error: mat " + piece.repeat(4_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            for (int i = 0; i < 100; i++) {
                CrashWording.worst(text);
                LateLevel.worst(text);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"order ", "Error: mat 0 0 0 0 0 0 0 0 ", "no exception ", "if when ", "errors."})
    void aMebibyteOfNearMissesIsReadInNoTime(String piece) {
        String text = piece.repeat((1 << 20) / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> CrashWording.worst(text));
    }

    /** The one detector leaves to the other only what that is shown. */
    @Test
    void aWarningIsRaisedOnceWhateverItSaysAndHoweverItIsWritten() {
        LevelsDetector levels = new LevelsDetector(RunSettings.NONE);
        InterestMatcher shown = InterestMatcher.of(DETECTOR.interest());
        for (String file : List.of("trouble.txt", "harmless.txt")) {
            for (String line : lines(file)) {
                String said = line.substring(line.lastIndexOf('|') + 1);
                for (String text : List.of(said, said.toUpperCase(Locale.ROOT), said.toLowerCase(Locale.ROOT))) {
                    LogRecord record = new PlainRecord(0, 0, "stdout", Level.WARN, false, text, text);
                    List<Incident> incidents = new ArrayList<>();
                    levels.inspect(record, incidents::add);
                    if (shown.takes(record)) {
                        DETECTOR.inspect(record, incidents::add);
                    }
                    assertEquals(1, incidents.size(), text);
                }
            }
        }
    }

    private static String raised(String message) {
        List<Incident> incidents = new ArrayList<>();
        DETECTOR.inspect(PlainRecord.line(0, 0, "stdout", message), incidents::add);
        return incidents.isEmpty() ? "pass" : incidents.get(0).severity().word();
    }

    private static List<String> lines(String name) {
        try (InputStream in = WordingCorpusTests.class.getResourceAsStream("/wording/" + name)) {
            byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Maintenance windows and trading hours in classifiers and detectors. The log begins on a Friday at midnight. */
final class TimesOfTheWeekTests {
    private static final long HOUR = 3_600;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "when { event == 'lost' && during('FRI 22:00-23:00 UTC') }",
                "when { event == 'lost' }; during 'FRI 22:00-23:00 UTC'",
                "when { event == 'lost' }; during 'SAT 22:00-23:00 UTC', 'FRI 23:00-24:00 Europe/Berlin'",
                "when { event == 'lost' }; outside 'FRI 23:00-FRI 22:00 UTC'",
                "when { event == 'lost' && between('2026-01-02T22:00:00Z', '2026-01-02T23:00:00Z') }",
                "rule { when { event == 'lost' }; during 'FRI 22:00-23:00 UTC'; severity PASS; reason 'maintenance' }"
            })
    void whatIsKnownInItsTimeIsKnownInNoOther(String known) throws IOException {
        String rest = known.startsWith("rule") ? "" : "; severity PASS; reason 'maintenance'";
        List<Map<String, Object>> parts = new Scripted(
                        directory,
                        "detector('sessions') { on event: 'lost' }\nclassifier('window') { " + known + rest + " }")
                .at(21 * HOUR + 3_599, "lost")
                .at(22 * HOUR, "lost")
                .at(22 * HOUR + 3_599, "lost")
                .at(23 * HOUR, "lost")
                .incidents();
        assertEquals(
                List.of("fail 2 null", "pass 2 window"),
                parts.stream()
                        .map(part -> part.get("severity") + " " + part.get("count") + " " + part.get("classified_by"))
                        .sorted()
                        .toList());
    }

    @Test
    void aDayAloneIsTheWholeOfIt() throws IOException {
        List<String> raised = new Scripted(
                        directory,
                        "detector('sessions') { when { event == 'lost' && between('2026-01-03', '2026-01-03') } }")
                .at(24 * HOUR - 1, "lost")
                .at(24 * HOUR, "lost")
                .at(48 * HOUR - 1, "lost")
                .at(48 * HOUR, "lost")
                .raised();
        assertEquals(List.of("fail 2 lost"), raised);
    }

    @Test
    void aDetectorJudgesInItsTimeOnly() throws IOException {
        List<String> raised = new Scripted(directory, """
                detector('each') { on event: 'lost'; during 'FRI 08:00-17:00 UTC'; summary 'each' }
                detector('many') { on event: 'lost'; threshold 2, within: '10m'; outside '17:00-08:00 UTC'; summary 'many' }
                detector('free') { inspect { if (event == 'lost' && !during('17:00-08:00 UTC')) raise 'free' } }
                """)
                .at(7 * HOUR + 3_590, "lost")
                .at(8 * HOUR, "lost")
                .at(12 * HOUR, "lost")
                .at(12 * HOUR + 60, "lost")
                .at(17 * HOUR, "lost")
                .at(17 * HOUR + 60, "lost")
                .raised();
        assertEquals(
                List.of("fail 1 many", "fail 3 each", "fail 3 free"),
                raised.stream().sorted().toList());
    }

    @Test
    void silenceIsMissedInItsTimeOnlyAndEachTimeAnew() throws IOException {
        Scripted log = new Scripted(
                directory,
                "detector('ticks') { on event: 'tick'; atLeast 1, within: '30m'; during '08:00-17:00 UTC' }");
        for (long day = 0; day < 3; day++) {
            for (long minute = 0; minute < 24 * 60; minute += 10) {
                boolean quiet = day == 1 && minute > 16 * 60 || day == 2 && minute > 8 * 60 || minute > 17 * 60;
                log.at(day * 24 * HOUR + minute * 60, quiet ? "other" : "tick");
            }
        }
        assertEquals(2, count(log.incidents()));
    }

    @Test
    void silenceUpToTheEndOfItsTimeIsSeenThoughNothingIsReadUntilLater() throws IOException {
        Scripted log = new Scripted(
                        directory,
                        "detector('ticks') { on event: 'tick'; atLeast 1, within: '30m'; during '08:00-17:00 UTC' }")
                .at(8 * HOUR, "tick");
        for (long minute = 8 * 60; minute <= 16 * 60; minute += 10) {
            log.at(minute * 60, "tick");
        }
        log.at(23 * HOUR, "other");
        assertEquals(1, count(log.incidents()));
    }

    @Test
    void aWholeTimeInWhichNothingIsReadIsSilenceToo() throws IOException {
        Scripted log = new Scripted(
                        directory,
                        "detector('ticks') { on event: 'tick'; atLeast 1, within: '5m'; during '08:00-08:30 UTC' }")
                .with("--warn-gap", "100h", "--fail-gap", "200h");
        for (long day = 0; day < 4; day++) {
            for (long minute = 7 * 60; minute < 9 * 60; minute++) {
                if (day != 1 && day != 2 || minute < 8 * 60 || minute >= 8 * 60 + 30) {
                    log.at(day * 24 * HOUR + minute * 60, "tick");
                }
            }
        }
        assertEquals(2, count(log.incidents()));
    }

    @Test
    void aNumberThatIsCutIsNotTakenForAWholeOne() throws IOException {
        String before =
                "{\"timestamp\":\"2026-01-02T00:00:00Z\",\"level\":\"info\",\"event\":\"lost\",\"message\":\"lost\",";
        int pad = 2_000 - before.length() - "\"pad\":\"\",\"qty\":123".length();
        Done done = new Scripted(
                        directory,
                        "detector('s') { on event: 'lost' }\n"
                                + "classifier('small') { when { number('qty') < 1000 }; severity PASS; reason 'known'; owner 'x' }")
                .at(0, "lost", "\"pad\":\"" + "x".repeat(pad) + "\"", "\"qty\":123456789")
                .audit();
        assertTrue(done.out().contains("and 'qty' is not among them"), done::toString);
        assertEquals(2, done.exit());
    }

    @Test
    void whereNoneOfItsTimeWasSeenNothingWasChecked() throws IOException {
        Done done = new Scripted(
                        directory,
                        "detector('ticks') { on event: 'tick'; atLeast 1, within: '30m'; during 'SAT 08:00-17:00 UTC' }")
                .at(0, "other")
                .at(12 * HOUR, "other")
                .audit();
        assertTrue(
                done.out().contains("ticks was not checked: no time of those that it names was judged"),
                done::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            field('venue') == 'ALPHA'    | 1
            number('code') < 2000        | 1
            field('venue.name') == 'ALPHA' | 0
            has('venue')                 | 2
            number('venue') > 0          | 0
            """)
    void aClassifierSeesTheFieldsOfTheRecord(String condition, int known) throws IOException {
        List<Map<String, Object>> incidents = new Scripted(
                        directory,
                        "detector('sessions') { on event: 'lost' }\nclassifier('alpha') { when { " + condition
                                + " }; severity PASS; reason 'known'; owner 'x' }")
                .at(0, "lost", "\"venue\":\"ALPHA\"", "\"code\":1013")
                .at(1, "lost", "\"venue\":\"BETA\"", "\"code\":2077")
                .incidents();
        assertEquals(
                known,
                incidents.stream()
                        .filter(part -> part.get("classified_by") != null)
                        .mapToLong(part -> ((Number) part.get("count")).longValue())
                        .sum());
    }

    @Test
    void aFieldThatOnlyTheRestOfALongRecordCouldHoldIsNotTakenForAbsent() throws IOException {
        Done done = new Scripted(
                        directory,
                        "classifier('alpha') { when { field('venue') == 'ALPHA' }; severity PASS; reason 'known'; owner 'x' }")
                .at(0, "lost", "\"level\":\"error\"", "\"pad\":\"" + "x".repeat(3_000) + "\"", "\"venue\":\"ALPHA\"")
                .audit();
        assertTrue(
                done.out().contains("the incident quotes the first 2000 characters of its record, and 'venue' is not"),
                done::toString);
        assertEquals(2, done.exit());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            detector('a') { when { event == 'x' && during('SAT 22:00-23:00') } } | mine.groovy:1:47: 'SAT 22:00-23:00' names no time zone; write 'SAT 22:00-23:00 UTC', or one such as Europe/London
            detector('a') { on event: 'x'; during 'SAM 22:00-23:00 UTC' } | mine.groovy:1:39: 'SAM 22:00-23:00 UTC' is no time of the week: 'SAM' is no day; write MON, TUE, WED, THU, FRI, SAT or SUN
            classifier('a') { when { event == 'x' }; owner 'x'; outside '22:00-22:00 UTC' } | mine.groovy:1:61: '22:00-22:00 UTC' begins and ends at the same time; a whole day is 00:00-24:00
            detector('a') { inspect { raise 'x' }; during '22:00-23:00 UTC' } | mine.groovy:1: detector 'a' has during or outside, and no when { } or on: that it belongs to; ask during('...') in its braces
            detector('a') { when { event == 'x' && between('2026-13-24', '2026-12-26') } } | mine.groovy:1:48: '2026-13-24' is no date; write '2026-12-31' or '2026-12-31T18:00:00Z'
            detector('a') { on event: 'x'; atLeast 1, within: '2h'; during 'MON-FRI 08:00-09:00 UTC' } | mine.groovy:1: detector 'a' waits for 2h 0m, and its times are no longer than 1h 0m: it would never raise
            """)
    void aTimeThatCannotBeMeantIsToldWhenTheScriptIsLoaded(String script, String problem) throws IOException {
        assertEquals(List.of(problem), new Scripted(directory, script).problems());
    }

    private static long count(List<Map<String, Object>> incidents) {
        return incidents.stream()
                .filter(incident -> "fail".equals(incident.get("severity")) && "ticks".equals(incident.get("detector")))
                .mapToLong(incident -> ((Number) incident.get("count")).longValue())
                .sum();
    }
}

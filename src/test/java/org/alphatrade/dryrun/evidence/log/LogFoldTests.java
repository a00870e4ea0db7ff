package org.alphatrade.dryrun.evidence.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alphatrade.dryrun.spi.IncidentList;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.LogSummary;
import org.alphatrade.dryrun.spi.Status;
import org.alphatrade.dryrun.spi.Window;
import org.junit.jupiter.api.Test;

class LogFoldTests {
    private static final GapRules RULES = new GapRules(Duration.ofMinutes(60), Duration.ofMinutes(360));
    private static final long MINUTE = 60_000_000_000L;

    private final LogFold fold = new LogFold(RULES);

    private void minutes(long... minutes) {
        for (long minute : minutes) {
            fold.add(minute * MINUTE, Level.INFO, "info", "tick");
        }
    }

    private LogSummary summary(Optional<Window> window) {
        return LogSummaries.of(
                fold, window, IncidentList.empty(), IncidentList.empty(), IncidentList.empty(), 0, List.of());
    }

    private static Optional<Window> live(long minutes) {
        Duration length = Duration.ofMinutes(minutes);
        return Optional.of(Window.of(Instant.EPOCH, Instant.EPOCH.plus(length), length, true));
    }

    @Test
    void aGapOfExactlyWarnGapIsFineAndOneOfExactlyFailGapFails() {
        minutes(0, 60);
        assertEquals(Status.PASS, summary(Optional.empty()).status());
        minutes(420);
        assertEquals(Status.FAIL, summary(Optional.empty()).status());
        assertEquals(1 - 300.0 / 420, summary(Optional.empty()).uptimeRatio().orElseThrow(), 1e-12);
    }

    @Test
    void withEqualThresholdsAGapOfExactlyThatFails() {
        LogFold equal = new LogFold(new GapRules(Duration.ofMinutes(60), Duration.ofMinutes(60)));
        equal.add(0, Level.INFO, "info", "");
        equal.add(60 * MINUTE, Level.INFO, "info", "");
        assertEquals(
                org.alphatrade.dryrun.spi.Severity.FAIL,
                equal.gaps(Optional.empty()).worst());
    }

    @Test
    void oneRecordAloneIsFullUptimeAndNoneIsUnknown() {
        assertEquals(Status.UNKNOWN, summary(Optional.empty()).status());
        assertTrue(summary(Optional.empty()).uptimeRatio().isEmpty());
        minutes(5);
        assertEquals(1.0, summary(Optional.empty()).uptimeRatio().orElseThrow());
        assertEquals(Status.PASS, summary(Optional.empty()).status());
    }

    @Test
    void aLiveRunWithoutARecordIsNoPassAndItsSilenceIsListed() {
        LogSummary summary = summary(live(500));
        assertEquals(Status.FAIL, summary.status());
        assertEquals(1, summary.gaps().size());
        assertTrue(summary.uptimeRatio().isEmpty());
        assertEquals(Status.UNKNOWN, summary(live(5)).status());
    }

    @Test
    void silenceBeforeTheFirstAndAfterTheLastRecordOfARunCounts() {
        minutes(100, 150);
        LogSummary summary = summary(live(300));
        assertEquals(2, summary.gaps().size());
        assertEquals(1 - (40.0 + 90) / 300, summary.uptimeRatio().orElseThrow(), 1e-12);
    }

    @Test
    void timesOutsideARunDoNotExcuseASilenceInIt() {
        minutes(-1000, 5000);
        assertEquals(0.12, summary(live(500)).uptimeRatio().orElseThrow(), 1e-9);
        assertEquals(Status.FAIL, summary(live(500)).status());
    }

    @Test
    void aClockThatWasSetBackDoesNotHideTheWindow() {
        minutes(1);
        Window window = Window.of(Instant.EPOCH, Instant.EPOCH.minusSeconds(60), Duration.ofMinutes(400), true);
        assertEquals(Status.FAIL, summary(Optional.of(window)).status());
    }

    @Test
    void levelsNobodyUnderstandsWarnWithTheirNamesAndNumber() {
        fold.add(0, Level.OTHER, "weird", "");
        fold.add(1, Level.OTHER, "odd", "");
        LogSummary summary = summary(Optional.empty());
        assertEquals(Status.WARN, summary.status());
        assertTrue(summary.findings().get(0).message().contains("'odd', 'weird'"));
        assertTrue(summary.findings().get(0).message().startsWith("2 records"));
        assertEquals(1L, summary.levelCounts().get("weird"));
    }

    @Test
    void aFloodOfEventNamesIsCountedExactlyAsOther() {
        for (int i = 0; i < 30_000; i++) {
            fold.add(i, Level.INFO, "info", "event-" + i);
        }
        LogSummary summary = summary(Optional.empty());
        assertEquals(10_001, summary.eventCounts().size());
        assertEquals(
                30_000,
                summary.eventCounts().values().stream().mapToLong(n -> n).sum());
    }
}

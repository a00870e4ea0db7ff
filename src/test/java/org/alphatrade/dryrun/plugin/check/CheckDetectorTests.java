package org.alphatrade.dryrun.plugin.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.spi.Observation.CheckResult;
import org.alphatrade.dryrun.spi.Phase;
import org.alphatrade.dryrun.spi.Status;
import org.junit.jupiter.api.Test;

/** What is made of the results of a live check that is run each minute. */
class CheckDetectorTests {
    private static final Instant START = Instant.parse("2026-01-02T10:00:00Z");

    private final CheckDetector detector =
            new CheckDetector("disk", Duration.ofMinutes(1), Duration.ofSeconds(10), 1, 1);
    private final List<Incident> raised = new ArrayList<>();

    @Test
    void eachChangeToTroubleIsRaisedOnce() {
        start();
        said(0, Status.PASS, "fine");
        said(60, Status.WARN, "nearly full");
        said(120, Status.WARN, "nearly full");
        said(180, Status.FAIL, "full");
        said(240, Status.PASS, "fine");
        said(300, Status.WARN, "nearly full");
        end(330);

        assertEquals(List.of("warn nearly full", "fail full", "warn nearly full"), summaries());
        assertEquals("", detector.undecided());
        assertEquals("", detector.unchecked());
    }

    @Test
    void whatPassesBeforeItWasSeenOftenEnoughIsCountedAndNotRaised() {
        CheckDetector patient = new CheckDetector("disk", Duration.ofMinutes(1), Duration.ofSeconds(10), 1, 3);
        List<Status> answers = List.of(
                Status.WARN,
                Status.PASS,
                Status.WARN,
                Status.FAIL,
                Status.PASS,
                Status.WARN,
                Status.WARN,
                Status.WARN,
                Status.WARN,
                Status.FAIL,
                Status.PASS,
                Status.WARN);
        for (int i = 0; i < answers.size(); i++) {
            patient.observe(result(60L * i, answers.get(i), answers.get(i).word() + i), raised::add);
        }
        assertEquals(List.of("warn warn7", "fail fail9"), summaries());
        patient.finish(raised::add);
        assertEquals(List.of("warn warn7", "fail fail9", "warn warn11"), summaries(), "it ended in trouble");
        Map<String, Object> account = patient.account();
        assertEquals(
                List.of("disk", 12L, 12L, 3L, 7L, 2L, 0L, 3L),
                List.of("check", "runs", "due", "ok", "warning", "critical", "unknown", "not_raised").stream()
                        .map(account::get)
                        .toList());
        assertEquals("warn11", account.get("last_summary"));
    }

    @Test
    void moreRunsWithoutAnAnswerThanMayBeMakeItUndecided() {
        start();
        said(0, Status.UNKNOWN, "no route");
        said(60, Status.PASS, "fine");
        said(120, Status.PASS, "fine");
        assertEquals("", detector.undecided());
        said(180, Status.UNKNOWN, "no route");
        end(200);

        assertEquals(List.of("warn no answer: no route", "warn no answer: no route"), summaries());
        assertEquals(
                "2 of its 4 runs gave no answer, the first at 2026-01-02T10:00:01Z: no route", detector.undecided());
        assertEquals(detector.undecided(), detector.unchecked());
    }

    @Test
    void runsThatWereLeftOutAreNamedAndMoreThanHalfOfThemLeaveItUndecided() {
        start();
        said(0, Status.PASS, "fine");
        said(60, Status.PASS, "fine");
        said(240, Status.PASS, "fine");
        end(320);
        assertEquals(
                List.of("warn it was run 3 of the 6 times it was due, every 1m 0s;"
                        + " the longest time without it was 3m 0s"),
                summaries());
        assertEquals("", detector.undecided());
    }

    @Test
    void aCheckThatStoppedIsNamedUpToTheEnd() {
        start();
        said(0, Status.PASS, "fine");
        end(200);
        assertTrue(summaries().get(0).contains("it was run 1 of the 4 times"), () -> summaries()
                .toString());
        assertTrue(summaries().get(0).endsWith("4m 0s, up to the end"), () -> summaries()
                .toString());
        assertEquals("it was run 1 of the 4 times it was due", detector.undecided());
    }

    @Test
    void oneThatMayBeUnderWayAtTheEndIsNotMissed() {
        start();
        said(0, Status.PASS, "fine");
        end(71);
        assertEquals(List.of(), summaries());
        assertEquals("", detector.undecided());
    }

    @Test
    void withoutAnyResultARunIsUndecidedAndBareLogsAreUnchecked() {
        assertTrue(detector.unchecked().contains("no journal"), detector.unchecked());
        assertEquals("", detector.undecided());
        start();
        end(5);
        assertEquals("there is no result of it in the journal of the run", detector.undecided());
    }

    @Test
    void resultsOfAnotherCheckAndOfTheShutdownAreNotJudged() {
        start();
        said(0, Status.PASS, "fine");
        tell(CheckResult.builder("other", Status.FAIL).summary("no").build(START, Duration.ofSeconds(2)));
        end(30);
        said(31, Status.FAIL, "full");
        assertEquals(List.of(), summaries());
    }

    private void start() {
        tell(Observation.Started.of(START, Duration.ZERO, Map.of()));
        tell(Observation.PhaseChange.of(START, Duration.ZERO, Phase.RUNNING));
    }

    private void said(long second, Status status, String summary) {
        tell(result(second, status, summary));
    }

    private static CheckResult result(long second, Status status, String summary) {
        return CheckResult.builder("disk", status)
                .summary(summary)
                .took(Duration.ofSeconds(1))
                .build(START.plusSeconds(second + 1), Duration.ofSeconds(second + 1));
    }

    private void end(long second) {
        tell(Observation.PhaseChange.of(START.plusSeconds(second), Duration.ofSeconds(second), Phase.SHUTDOWN));
        detector.finish(raised::add);
    }

    private void tell(Observation observation) {
        detector.observe(observation, raised::add);
    }

    private List<String> summaries() {
        return raised.stream()
                .map(incident -> incident.severity().word() + " " + incident.summary())
                .toList();
    }
}

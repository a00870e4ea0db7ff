package org.alphatrade.dryrun.evidence.signoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.spi.DiarySummary;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentGroup;
import org.alphatrade.dryrun.spi.IncidentList;
import org.alphatrade.dryrun.spi.IncidentTotals;
import org.alphatrade.dryrun.spi.LogSummary;
import org.alphatrade.dryrun.spi.ObjectiveResult;
import org.alphatrade.dryrun.spi.PerformanceSummary;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.SignOff;
import org.alphatrade.dryrun.spi.Status;
import org.alphatrade.dryrun.spi.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignOffTests {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private Status logs = Status.PASS;
    private OptionalDouble uptime = OptionalDouble.of(1);
    private Optional<Duration> length = Optional.of(Duration.ofHours(72));
    private Optional<Status> diary = Optional.of(Status.PASS);
    private Optional<Status> performance = Optional.of(Status.PASS);
    private OptionalDouble sharpe = OptionalDouble.empty();
    private IncidentList incidents = IncidentList.empty();
    private List<Finding> findings = List.of();

    private Evidence evidence() {
        Optional<Window> window = length.map(span -> Window.of(START, START.plus(span), span, true));
        LogSummary summary = LogSummary.builder(logs)
                .records(1)
                .window(window)
                .uptimeRatio(uptime)
                .build();
        return Evidence.builder(summary)
                .window(window)
                .diary(diary.map(SignOffTests::diary))
                .performance(performance.map(this::performance))
                .incidents(incidents)
                .findings(findings)
                .build();
    }

    private static DiarySummary diary(Status status) {
        String problem = status == Status.UNKNOWN ? "it is cut off" : "";
        return DiarySummary.builder(status, "d")
                .totalEntries(1)
                .problem(problem)
                .build();
    }

    private PerformanceSummary performance(Status status) {
        return PerformanceSummary.builder(status, "p").sharpeRatio(sharpe).build();
    }

    private SignOff judge(Criteria criteria) {
        return SignOffJudge.judge(evidence(), criteria, START);
    }

    private static Criteria criteria(boolean allowWarnings, OptionalDouble sharpe) {
        return new Criteria(
                Optional.of(Duration.ofHours(72)), OptionalDouble.of(0.98), true, true, allowWarnings, sharpe);
    }

    private Status status() {
        return judge(Criteria.STANDARD).status().orElseThrow();
    }

    @Test
    void aFlawlessRunPassesWithoutFindings() {
        SignOff signOff = judge(Criteria.STANDARD);
        assertEquals(Optional.of(Status.PASS), signOff.status());
        assertEquals(List.of(), signOff.findings());
        assertEquals(
                List.of(
                        "minimum_duration_seconds",
                        "minimum_uptime_ratio",
                        "require_diary",
                        "require_performance",
                        "allow_warnings",
                        "minimum_sharpe_ratio"),
                List.copyOf(signOff.criteria().keySet()));
        assertEquals(259_200L, signOff.criteria().get("minimum_duration_seconds"));
    }

    @Test
    void takingAwayAnyEvidenceNeverPasses() {
        logs = Status.UNKNOWN;
        assertEquals(Status.UNKNOWN, status());
        logs = Status.PASS;
        length = Optional.empty();
        assertEquals(Status.UNKNOWN, status());
        length = Optional.of(Duration.ofHours(72));
        uptime = OptionalDouble.empty();
        assertEquals(Status.UNKNOWN, status());
        uptime = OptionalDouble.of(1);
        diary = Optional.empty();
        assertEquals(Status.FAIL, status());
        diary = Optional.of(Status.UNKNOWN);
        assertEquals(Status.UNKNOWN, status());
        diary = Optional.of(Status.PASS);
        performance = Optional.empty();
        assertEquals(Status.FAIL, status());
        performance = Optional.of(Status.PASS);
        findings = List.of(Finding.of(Status.UNKNOWN, "Records were lost.", Map.of()));
        assertEquals(Status.UNKNOWN, status());
    }

    @Test
    void figuresBelowTheMinimumFailAndAtTheMinimumPass() {
        uptime = OptionalDouble.of(0.98);
        assertEquals(Status.PASS, status());
        uptime = OptionalDouble.of(0.9799);
        assertEquals(Status.FAIL, status());
        uptime = OptionalDouble.of(Double.NaN);
        assertEquals(Status.FAIL, status());
        uptime = OptionalDouble.of(1);
        length = Optional.of(Duration.ofHours(72).minusNanos(1));
        assertEquals(Status.FAIL, status());
    }

    @Test
    void aFigureThatIsTooLowStandsInTheSentence() {
        uptime = OptionalDouble.of(0.97999);
        length = Optional.of(Duration.ofHours(71));
        List<String> sentences = judge(Criteria.STANDARD).findings().stream()
                .map(Finding::message)
                .toList();
        assertTrue(
                sentences.contains("The duration of the rehearsal is 2d 23h 0m, below the required 3d 0h 0m."),
                sentences.toString());
        assertTrue(sentences.contains("The uptime ratio is 0.9799, below the required 0.98."), sentences.toString());
    }

    @Test
    void anAbsentOrLowSharpeRatioFailsWhenAsked() {
        Criteria asked = criteria(false, OptionalDouble.of(0));
        assertEquals(Optional.of(Status.FAIL), judge(asked).status());
        sharpe = OptionalDouble.of(0);
        assertEquals(Optional.of(Status.PASS), judge(asked).status());
        sharpe = OptionalDouble.of(-0.1);
        assertEquals(Optional.of(Status.FAIL), judge(asked).status());
    }

    @Test
    void warningsFailUnlessTheyAreAllowed() {
        logs = Status.WARN;
        assertEquals(Status.FAIL, status());
        assertEquals(
                Optional.of(Status.WARN),
                judge(criteria(true, OptionalDouble.empty())).status());
        logs = Status.PASS;
        diary = Optional.of(Status.WARN);
        assertEquals(Status.FAIL, status());
    }

    @Test
    void aCriterionThatCrashesIsUnknownAndNamed() {
        List<Finding> findings = SignOffJudge.isolated("uptime", () -> {
            throw new IllegalStateException("boom");
        });
        assertEquals(1, findings.size());
        assertEquals(Status.UNKNOWN, findings.get(0).status());
        assertTrue(findings.get(0).message().contains("'uptime'"), findings.toString());
    }

    @Test
    void aMirroredWarningWithWarningsAllowedIsAWarningOverall() {
        logs = Status.WARN;
        incidents = mirrored(Severity.WARN);
        SignOff signOff = judge(criteria(true, OptionalDouble.empty()));
        Verdict verdict = Verdict.of(evidence(), Optional.of(signOff), List.of());
        assertEquals(Status.WARN, verdict.status());
        assertTrue(verdict.reasons().stream().noneMatch(reason -> reason.contains("slow")), verdict.toString());
    }

    @Test
    void anErrorThatOnlyTheLiveRunSawStillFails() {
        incidents = mirrored(Severity.FAIL);
        Verdict verdict = Verdict.of(evidence(), Optional.empty(), List.of());
        assertEquals(Status.FAIL, verdict.verdict());
        assertTrue(verdict.reasons().get(0).contains("slow"), verdict.toString());
    }

    private static IncidentList mirrored(Severity severity) {
        Incident incident = Incident.at(START, severity, "slow").by("levels");
        IncidentGroup group = IncidentGroup.builder("0123456789ab", incident)
                .severity(severity)
                .count(1)
                .firstAt(START)
                .lastAt(START)
                .build();
        return IncidentList.of(List.of(group), IncidentTotals.of(1, 0, Map.of()), severity);
    }

    @Test
    void anUnknownObjectiveIsShownAsSuchAndFails() {
        ObjectiveResult objective = ObjectiveResult.of("fills", Status.UNKNOWN, "crashed", Optional.empty());
        Verdict verdict = Verdict.of(evidence(), Optional.empty(), List.of(objective));
        assertEquals(Status.UNKNOWN, verdict.status());
        assertEquals(Status.FAIL, verdict.verdict());
        assertEquals(List.of("Objective 'fills' is unknown: crashed."), verdict.reasons());
        assertEquals(2, new VerdictExit(true, false).code(verdict.status()));
    }

    @Test
    void everyVerdictThatIsNoPassHasAReason() {
        for (Status status : List.of(Status.WARN, Status.UNKNOWN, Status.FAIL)) {
            logs = status;
            Verdict verdict = Verdict.of(evidence(), Optional.empty(), List.of());
            assertEquals(status, verdict.status());
            assertEquals(1, verdict.reasons().size());
        }
    }

    @ParameterizedTest
    @CsvSource({"PASS,0,0,0", "WARN,1,0,2", "UNKNOWN,2,2,2", "FAIL,2,2,2"})
    void exitCodesSayTheVerdict(Status status, int plain, int allowed, int treated) {
        assertEquals(plain, new VerdictExit(false, false).code(status));
        assertEquals(allowed, new VerdictExit(true, false).code(status));
        assertEquals(treated, new VerdictExit(true, true).code(status));
    }

    @ParameterizedTest
    @CsvSource({
        "a=PASS,a,PASS,''",
        "a=Ok: fine,a,PASS,fine",
        "a=go,a,PASS,''",
        "a=At Risk:x:y=z,a,WARN,x:y=z",
        "a=at-risk,a,WARN,''",
        "a=AT_RISK,a,WARN,''",
        "a=amber,a,WARN,''",
        "a b=no-go:,a b,FAIL,''",
        "a=No Go,a,FAIL,''",
        "a= red ,a,FAIL,''",
        "a=stop,a,FAIL,''",
        "a=yes,a,PASS,''",
        "a=green,a,PASS,''"
    })
    void objectivesAreReadInAnyOfTheirWords(String text, String name, Status status, String note) {
        assertEquals(ObjectiveResult.of(name, status, note, Optional.empty()), ObjectiveWords.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "=pass", " =pass", "a=", "a=maybe", "a=:pass", "a=pass=x"})
    void aMalformedObjectiveIsBadUsageThatNamesTheValue(String text) {
        Failure failure = assertThrows(Failure.class, () -> ObjectiveWords.parse(text));
        assertEquals(Failure.Kind.USAGE, failure.kind());
        assertTrue(failure.getMessage().contains("'" + text + "'"));
    }

    @Test
    void aNoteWithoutAStatusIsNotTakenForOne() {
        Failure failure = assertThrows(Failure.class, () -> ObjectiveWords.parse("a=:pass"));
        assertTrue(failure.getMessage().contains("'' is no status"), failure.getMessage());
    }
}

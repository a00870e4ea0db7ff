package org.alphatrade.dryrun.evidence.signoff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.alphatrade.dryrun.spi.DiaryIssue;
import org.alphatrade.dryrun.spi.DiarySummary;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.Gap;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentGroup;
import org.alphatrade.dryrun.spi.IncidentList;
import org.alphatrade.dryrun.spi.IncidentTotals;
import org.alphatrade.dryrun.spi.LogSummary;
import org.alphatrade.dryrun.spi.PerformanceSummary;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the evidence gives a board to read, word for word: whatever keeps a verdict from a pass, and each once. */
class VerdictReasonsTests {
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    private static Evidence.Builder passing() {
        return Evidence.builder(LogSummary.builder(Status.PASS).build());
    }

    private static Verdict verdict(Evidence.Builder evidence) {
        return Verdict.of(evidence.build(), Optional.empty(), List.of());
    }

    private static Verdict logs(LogSummary.Builder logs) {
        return verdict(Evidence.builder(logs.build()));
    }

    private static void comesTo(Status status, List<String> reasons, Verdict verdict) {
        assertEquals(reasons, verdict.reasons());
        assertEquals(status, verdict.status());
    }

    private static IncidentList incidents(String detector, Severity severity, int kinds, long omitted) {
        List<IncidentGroup> groups = IntStream.rangeClosed(1, kinds)
                .mapToObj(i -> group(detector, severity, "kind " + i, 1))
                .toList();
        return IncidentList.of(groups, IncidentTotals.of(kinds + omitted, omitted, Map.of()), severity);
    }

    private static IncidentGroup group(String detector, Severity severity, String summary, long count) {
        Incident incident = Incident.at(AT, severity, summary).by(detector);
        return IncidentGroup.builder("0123456789ab", incident).count(count).build();
    }

    private static IncidentList listed(IncidentGroup... groups) {
        return IncidentList.of(List.of(groups), IncidentTotals.of(groups.length, 0, Map.of()), Severity.PASS);
    }

    @Test
    void aPassHasNoReasons() {
        PerformanceSummary performance =
                PerformanceSummary.builder(Status.PASS, "p").build();
        DiarySummary diary = DiarySummary.builder(Status.PASS, "d").build();
        Verdict verdict = verdict(passing().diary(Optional.of(diary)).performance(Optional.of(performance)));
        comesTo(Status.PASS, List.of(), verdict);
    }

    @ParameterizedTest
    @EnumSource(names = {"WARN", "UNKNOWN", "FAIL"})
    void logsWithoutAnythingToNameAreAReasonThemselves(Status status) {
        comesTo(status, List.of("The logs are " + status.word() + "."), logs(LogSummary.builder(status)));
    }

    @Test
    void whatIsInTheLogsIsNamedInsteadOfTheLogs() {
        Verdict verdict = logs(LogSummary.builder(Status.FAIL)
                .warnings(incidents("levels", Severity.WARN, 1, 0))
                .errors(incidents("levels", Severity.FAIL, 1, 0))
                .content(listed(group("stack-trace", Severity.FAIL, "boom", 3))));
        comesTo(Status.FAIL, List.of("levels: kind 1", "stack-trace: boom (3 times)", "levels: kind 1"), verdict);
    }

    @Test
    void whatIsInTheLogsCountsEvenIfTheirStatusDoesNot() {
        Severity fail = Severity.FAIL;
        comesTo(
                Status.WARN,
                List.of("levels: kind 1"),
                logs(LogSummary.builder(Status.PASS).warnings(incidents("levels", Severity.WARN, 1, 0))));
        for (LogSummary.Builder logs : List.of(
                LogSummary.builder(Status.PASS).errors(incidents("levels", fail, 1, 0)),
                LogSummary.builder(Status.PASS).content(incidents("levels", fail, 1, 0)))) {
            comesTo(Status.FAIL, List.of("levels: kind 1"), logs(logs));
        }
    }

    @Test
    void logsThatAreWorseThanAnythingNamedStayAReason() {
        Verdict verdict = logs(LogSummary.builder(Status.UNKNOWN).warnings(incidents("levels", Severity.WARN, 1, 0)));
        comesTo(Status.UNKNOWN, List.of("The logs are unknown.", "levels: kind 1"), verdict);
    }

    @Test
    void findingsOfTheLogsAndOfTheWholeAreReasons() {
        Finding unread = Finding.of(Status.UNKNOWN, "A file was not read.", Map.of());
        Finding lost = Finding.of(Status.FAIL, "Records were lost.", Map.of());
        Finding fine = Finding.of(Status.PASS, "Nothing was lost.", Map.of());
        comesTo(
                Status.UNKNOWN,
                List.of("A file was not read."),
                logs(LogSummary.builder(Status.PASS).findings(List.of(fine, unread))));
        comesTo(
                Status.FAIL,
                List.of("Records were lost.", "A file was not read."),
                verdict(passing().findings(List.of(unread, fine, lost))));
    }

    @ParameterizedTest
    @CsvSource({
        "WARN,0,WARN,There is a gap in the logs that is too long.",
        "FAIL,0,FAIL,There is a gap in the logs that is too long.",
        "FAIL,2,FAIL,3 gaps in the logs are too long."
    })
    void gapsAreCountedWithThoseThatAreNotListed(Severity severity, long omitted, Status status, String reason) {
        Gap gap = Gap.of(severity, AT, AT.plusSeconds(600));
        Verdict verdict =
                logs(LogSummary.builder(Status.PASS).gaps(List.of(gap)).gapsOmitted(omitted));
        comesTo(status, List.of(reason), verdict);
    }

    @Test
    void theWorstGapDecides() {
        List<Gap> gaps = List.of(
                Gap.of(Severity.WARN, AT, AT.plusSeconds(300)),
                Gap.of(Severity.FAIL, AT, AT.plusSeconds(900)),
                Gap.of(Severity.WARN, AT, AT.plusSeconds(301)));
        comesTo(
                Status.FAIL,
                List.of("3 gaps in the logs are too long."),
                logs(LogSummary.builder(Status.FAIL).gaps(gaps)));
    }

    @Test
    void fiveKindsAreNamedAndTheRestIsCounted() {
        List<String> five =
                List.of("levels: kind 1", "levels: kind 2", "levels: kind 3", "levels: kind 4", "levels: kind 5");
        assertEquals(five, errors(5, 0).reasons());
        assertEquals(
                List.of(
                        "levels: kind 1",
                        "levels: kind 2",
                        "levels: kind 3",
                        "levels: kind 4",
                        "levels: kind 5",
                        "There are 2 more kinds of error records."),
                errors(7, 0).reasons());
    }

    @Test
    void whatIsOnlyCountedIsSaidAndFails() {
        comesTo(Status.FAIL, List.of("4 further error records are not listed."), errors(0, 4));
        comesTo(Status.FAIL, List.of("levels: kind 1", "2 further error records are not listed."), errors(1, 2));
    }

    private static Verdict errors(int kinds, long omitted) {
        return logs(LogSummary.builder(Status.FAIL).errors(incidents("levels", Severity.FAIL, kinds, omitted)));
    }

    @Test
    void anIncidentThatOnlyRepeatsTheLogsIsNotSaidAgainButOthersAre() {
        LogSummary logs = LogSummary.builder(Status.FAIL)
                .errors(incidents("levels", Severity.FAIL, 1, 0))
                .build();
        IncidentList live = IncidentList.of(
                List.of(
                        group("levels", Severity.FAIL, "repeated", 1),
                        group("gaps", Severity.WARN, "silent", 1),
                        group("hook", Severity.PASS, "well", 1)),
                IncidentTotals.of(5, 2, Map.of()),
                Severity.FAIL);
        comesTo(
                Status.FAIL,
                List.of("levels: kind 1", "gaps: silent"),
                verdict(Evidence.builder(logs).incidents(live)));
    }

    @Test
    void incidentsBeyondTheListAreSaidWhenTheLogsDoNotSayThem() {
        comesTo(
                Status.FAIL,
                List.of("levels: kind 1", "3 further incidents are not listed."),
                verdict(passing().incidents(incidents("levels", Severity.FAIL, 1, 3))));
    }

    @Test
    void aDiaryIsToldByItsWorstIssueAndAllAreCounted() {
        List<DiaryIssue> issues = List.of(
                DiaryIssue.builder(Severity.WARN, "1", "rejected").build(),
                DiaryIssue.builder(Severity.FAIL, "2", "limit broken").build(),
                DiaryIssue.builder(Severity.WARN, "3", "refused").build());
        comesTo(
                Status.FAIL,
                List.of("The decision diary has 5 issues: limit broken."),
                verdict(passing().diary(Optional.of(diary(Status.FAIL, issues, 2, "")))));
        comesTo(
                Status.WARN,
                List.of("The decision diary has 1 issue: rejected."),
                verdict(passing().diary(Optional.of(diary(Status.WARN, issues.subList(0, 1), 0, "")))));
    }

    @Test
    void aDiaryThatCouldNotBeJudgedSaysWhyAndOnlyThat() {
        comesTo(
                Status.UNKNOWN,
                List.of("The decision diary could not be judged: it is cut off."),
                verdict(passing().diary(Optional.of(diary(Status.UNKNOWN, List.of(), 0, "it is cut off")))));
        Verdict without = verdict(passing().diary(Optional.of(diary(Status.UNKNOWN, List.of(), 0, ""))));
        assertEquals(Status.UNKNOWN, without.status());
        assertEquals(1, without.reasons().size());
    }

    @Test
    void aProblemOfADiaryIsUnknownWhateverItsStatusSays() {
        comesTo(
                Status.UNKNOWN,
                List.of("The decision diary could not be judged: half of it."),
                verdict(passing().diary(Optional.of(diary(Status.PASS, List.of(), 0, "half of it")))));
    }

    @Test
    void aDiaryThatFailsAndCouldNotAllBeJudgedSaysBoth() {
        List<DiaryIssue> issues =
                List.of(DiaryIssue.builder(Severity.FAIL, "1", "limit broken").build());
        comesTo(
                Status.FAIL,
                List.of(
                        "The decision diary has 1 issue: limit broken.",
                        "The decision diary could not be judged: it is cut off."),
                verdict(passing().diary(Optional.of(diary(Status.FAIL, issues, 0, "it is cut off.")))));
    }

    private static DiarySummary diary(Status status, List<DiaryIssue> issues, long omitted, String problem) {
        return DiarySummary.builder(status, "d")
                .issues(issues)
                .issuesOmitted(omitted)
                .problem(problem)
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "WARN,-0.01,'',is warn (ROI is negative).",
        "WARN,0,'',is warn.",
        "WARN,,'',is warn.",
        "FAIL,0.01,too late,is fail: too late.",
        "UNKNOWN,,'',could not be judged.",
        "UNKNOWN,-1,it is no JSON,could not be judged: it is no JSON."
    })
    void performanceThatDoesNotPassIsAReason(Status status, Double roi, String problem, String reason) {
        PerformanceSummary performance = PerformanceSummary.builder(status, "p")
                .roi(roi == null ? OptionalDouble.empty() : OptionalDouble.of(roi))
                .problem(problem)
                .build();
        comesTo(
                status,
                List.of("The performance telemetry " + reason),
                verdict(passing().performance(Optional.of(performance))));
    }

    @Test
    void aReasonIsSaidOnce() {
        Finding lost = Finding.of(Status.FAIL, "Records were lost.", Map.of());
        comesTo(Status.FAIL, List.of("Records were lost."), verdict(passing().findings(List.of(lost, lost))));
    }

    @ParameterizedTest
    @CsvSource({
        "the range is 1..5 and ../x is no log,the range is 1..5 and ../x is no log.",
        "it is cut off.,it is cut off.",
        "it waits...,it waits..."
    })
    void whatAReasonQuotesStaysAsItWasWritten(String problem, String quoted) {
        DiarySummary diary = diary(Status.UNKNOWN, List.of(), 0, problem);
        comesTo(
                Status.UNKNOWN,
                List.of("The decision diary could not be judged: " + quoted),
                verdict(passing().diary(Optional.of(diary))));
        Finding finding = Finding.of(Status.UNKNOWN, problem, Map.of());
        comesTo(Status.UNKNOWN, List.of(problem), verdict(passing().findings(List.of(finding))));
    }
}

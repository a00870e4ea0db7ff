package org.alphatrade.dryrun.evidence.signoff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alphatrade.dryrun.spi.Assessment;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.LogSummary;
import org.alphatrade.dryrun.spi.ObjectiveResult;
import org.alphatrade.dryrun.spi.SignOff;
import org.alphatrade.dryrun.spi.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What sign-off and objectives add to the evidence, in which order it is read, and what the run exits with. */
class VerdictTests {
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    private static Evidence evidence(Status logs) {
        return Evidence.builder(LogSummary.builder(logs).build()).build();
    }

    private static Verdict on(ObjectiveResult... objectives) {
        return Verdict.of(evidence(Status.PASS), Optional.empty(), List.of(objectives));
    }

    private static ObjectiveResult objective(String name, Status status) {
        return ObjectiveResult.of(name, status, "", Optional.empty());
    }

    private static void comesTo(Status status, List<String> reasons, Verdict verdict) {
        assertEquals(reasons, verdict.reasons());
        assertEquals(status, verdict.status());
    }

    private static Verdict signedOff(Optional<Status> status, Finding... findings) {
        SignOff signOff = SignOff.of(status, AT, Map.of(), List.of(findings));
        return Verdict.of(evidence(Status.PASS), Optional.of(signOff), List.of());
    }

    @Test
    void aSignOffIsToldByItsFindings() {
        Finding finding = Finding.of(Status.FAIL, "The uptime ratio is 0.9.", Map.of());
        comesTo(
                Status.FAIL,
                List.of("Sign-off: The uptime ratio is 0.9."),
                signedOff(Optional.of(Status.FAIL), finding));
    }

    @ParameterizedTest
    @EnumSource(names = {"WARN", "UNKNOWN", "FAIL"})
    void aSignOffWorseThanItsFindingsIsAReasonItself(Status status) {
        comesTo(status, List.of("The sign-off is " + status.word() + "."), signedOff(Optional.of(status)));
    }

    @Test
    void aSignOffThatDoesNotApplyChangesNothing() {
        comesTo(Status.PASS, List.of(), signedOff(Optional.empty()));
        comesTo(Status.PASS, List.of(), signedOff(Optional.empty(), Finding.of(Status.FAIL, "short", Map.of())));
    }

    @Test
    void aPassingSignOffDoesNotOutweighTheEvidence() {
        SignOff signOff = SignOff.of(Optional.of(Status.PASS), AT, Map.of(), List.of());
        comesTo(
                Status.UNKNOWN,
                List.of("The logs are unknown."),
                Verdict.of(evidence(Status.UNKNOWN), Optional.of(signOff), List.of()));
    }

    @Test
    void anObjectiveIsToldByItsNoteElseByWhatItAssessed() {
        Optional<Assessment> assessed = Optional.of(Assessment.of(Status.FAIL, "4 of 9 filled"));
        comesTo(
                Status.FAIL,
                List.of(
                        "Objective 'fills' is fail: 4 of 9 filled.",
                        "Objective 'risk' is warn: see mail.",
                        "Objective 'bare' is warn."),
                on(
                        ObjectiveResult.of("fills", Status.FAIL, "", assessed),
                        ObjectiveResult.of("risk", Status.WARN, "see mail", assessed),
                        objective("bare", Status.WARN),
                        ObjectiveResult.of("fine", Status.PASS, "all well", Optional.empty())));
    }

    @Test
    void theWorstReasonsStandFirstAndEqualOnesInTheirOrder() {
        comesTo(
                Status.FAIL,
                List.of(
                        "Objective 'b' is fail.",
                        "Objective 'd' is fail.",
                        "Objective 'c' is unknown.",
                        "Objective 'a' is warn."),
                on(
                        objective("a", Status.WARN),
                        objective("b", Status.FAIL),
                        objective("c", Status.UNKNOWN),
                        objective("d", Status.FAIL)));
    }

    @ParameterizedTest
    @CsvSource({
        "50,50,Objective '50' is fail.",
        "52,51,2 more reasons are in the report.",
        "60,51,10 more reasons are in the report."
    })
    void reasonsAreBoundedAndTheRestIsCounted(int number, int shown, String last) {
        ObjectiveResult[] objectives = IntStream.rangeClosed(1, number)
                .mapToObj(i -> objective(String.valueOf(i), Status.FAIL))
                .toArray(ObjectiveResult[]::new);
        List<String> reasons = on(objectives).reasons();
        assertEquals(shown, reasons.size());
        assertEquals(last, reasons.get(shown - 1));
    }

    @Test
    void theWorstOfLogsSignOffAndObjectivesDecidesAndAlwaysHasAReason() {
        for (Status logs : Status.values()) {
            for (Status signed : Status.values()) {
                for (Status objective : Status.values()) {
                    SignOff signOff = SignOff.of(Optional.of(signed), AT, Map.of(), List.of());
                    Verdict verdict =
                            Verdict.of(evidence(logs), Optional.of(signOff), List.of(objective("o", objective)));
                    assertEquals(logs.worst(signed).worst(objective), verdict.status());
                    assertEquals(
                            verdict.status() == Status.PASS, verdict.reasons().isEmpty());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"PASS,WARN", "WARN,WARN", "UNKNOWN,UNKNOWN", "FAIL,FAIL"})
    void aRemarkMakesAWarnOfAPassAndNothingBetter(Status before, Status after) {
        Verdict verdict = new Verdict(before, List.of("first")).remarked("The report is incomplete.");
        comesTo(after, List.of("The report is incomplete.", "first"), verdict);
    }

    @Test
    void noStatusButAPassAndAnAllowedWarningExitsWithZero() {
        for (Status status : Status.values()) {
            boolean pass = status == Status.PASS;
            assertEquals(pass, new VerdictExit(false, false).code(status) == 0, status.word());
            assertEquals(pass || status == Status.WARN, new VerdictExit(true, false).code(status) == 0, status.word());
            assertEquals(pass ? 0 : 2, new VerdictExit(false, true).code(status), status.word());
        }
        assertEquals(Status.FAIL, new Verdict(Status.UNKNOWN, List.of()).verdict());
    }
}

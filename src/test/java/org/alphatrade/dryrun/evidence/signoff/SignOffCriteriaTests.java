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
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.alphatrade.dryrun.spi.DiarySummary;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.LogSummary;
import org.alphatrade.dryrun.spi.PerformanceSummary;
import org.alphatrade.dryrun.spi.SignOff;
import org.alphatrade.dryrun.spi.Status;
import org.alphatrade.dryrun.spi.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked for, and what each part of the evidence is told when it does not meet it. */
class SignOffCriteriaTests {
    private static final Criteria NOTHING = asking(Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    private static final Criteria BOTH_FILES = files(false);

    private static Criteria asking(Optional<Duration> duration, OptionalDouble uptime, OptionalDouble sharpe) {
        return new Criteria(duration, uptime, false, false, false, sharpe);
    }

    private static Criteria files(boolean allowWarnings) {
        return new Criteria(
                Optional.empty(), OptionalDouble.empty(), true, true, allowWarnings, OptionalDouble.empty());
    }

    private static Evidence.Builder evidence(Status logs) {
        return Evidence.builder(LogSummary.builder(logs).build());
    }

    private static Evidence withFiles(Status diary, Status performance, String problem) {
        return evidence(Status.PASS)
                .diary(Optional.of(
                        DiarySummary.builder(diary, "d").problem(problem).build()))
                .performance(Optional.of(PerformanceSummary.builder(performance, "p")
                        .problem(problem)
                        .build()))
                .build();
    }

    private static SignOff judge(Evidence evidence, Criteria criteria) {
        return SignOffJudge.judge(evidence, criteria, Instant.EPOCH);
    }

    @ParameterizedTest
    @CsvSource({"PASS,UNKNOWN", "WARN,UNKNOWN", "UNKNOWN,UNKNOWN", "FAIL,FAIL"})
    void aFileWithAProblemIsNeverPassedWhateverItsStatusSays(Status status, Status counts) {
        Evidence evidence = withFiles(status, status, "it is cut off");
        assertEquals(counts, evidence.diary().orElseThrow().status());
        assertEquals(counts, evidence.performance().orElseThrow().status());
        assertEquals(
                Optional.of(Status.FAIL), judge(evidence, files(true)).status().map(Status::verdict));
    }

    private static List<String> said(SignOff signOff) {
        return signOff.findings().stream()
                .map(finding -> finding.status() + " " + finding.message())
                .toList();
    }

    @Test
    void aNegativeDurationCannotBeAskedForAndNoneCan() {
        assertThrows(IllegalArgumentException.class, () -> ofDuration(Duration.ofNanos(-1)));
        assertEquals(0L, ofDuration(Duration.ZERO).toMap().get("minimum_duration_seconds"));
    }

    private static Criteria ofDuration(Duration duration) {
        return asking(Optional.of(duration), OptionalDouble.empty(), OptionalDouble.empty());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.0001, 1.0001, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void anUptimeThatIsNoFractionCannotBeAskedFor(double ratio) {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class,
                () -> asking(Optional.empty(), OptionalDouble.of(ratio), OptionalDouble.empty()));
        assertEquals("no sign-off criterion can be " + ratio, refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1})
    void noUptimeAndUnbrokenUptimeCanBeAskedFor(double ratio) {
        Criteria criteria = asking(Optional.empty(), OptionalDouble.of(ratio), OptionalDouble.empty());
        assertEquals(ratio, criteria.toMap().get("minimum_uptime_ratio"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aSharpeRatioThatIsNoNumberCannotBeAskedFor(double ratio) {
        assertThrows(
                IllegalArgumentException.class,
                () -> asking(Optional.empty(), OptionalDouble.empty(), OptionalDouble.of(ratio)));
    }

    @Test
    void allThatIsAskedForIsRecorded() {
        Criteria criteria = new Criteria(
                Optional.of(Duration.ofMillis(1_500)),
                OptionalDouble.of(0.9),
                true,
                false,
                true,
                OptionalDouble.of(1.5),
                OptionalInt.of(30),
                OptionalDouble.of(2.5));
        assertEquals(
                Map.of(
                        "minimum_duration_seconds",
                        1.5,
                        "minimum_uptime_ratio",
                        0.9,
                        "require_diary",
                        true,
                        "require_performance",
                        false,
                        "allow_warnings",
                        true,
                        "minimum_sharpe_ratio",
                        1.5,
                        "minimum_sharpe_observations",
                        30,
                        "minimum_sharpe_days",
                        2.5),
                judge(evidence(Status.PASS).build(), criteria).criteria());
    }

    @Test
    void whatIsNotAskedForIsRecordedAsNullAndNotJudged() {
        SignOff signOff = judge(evidence(Status.PASS).build(), NOTHING);
        assertEquals(Optional.of(Status.PASS), signOff.status());
        assertTrue(signOff.criteria().containsKey("minimum_uptime_ratio"));
        for (String name : List.of("minimum_duration_seconds", "minimum_uptime_ratio", "minimum_sharpe_ratio")) {
            assertEquals(null, signOff.criteria().get(name));
        }
    }

    @Test
    void aDurationOfExactlyWhatIsRequiredIsEnoughAlsoByTheLogsAlone() {
        Criteria criteria = ofDuration(Duration.ofSeconds(10));
        Window enough = window(Duration.ofSeconds(10));
        Window less = window(Duration.ofMillis(9_500));
        assertEquals(List.of(), said(judge(lasting(Optional.of(enough), Optional.empty()), criteria)));
        assertEquals(List.of(), said(judge(lasting(Optional.empty(), Optional.of(enough)), criteria)));
        // The window of the run counts, not what its logs happen to span.
        SignOff signOff = judge(lasting(Optional.of(less), Optional.of(enough)), criteria);
        assertEquals(List.of("FAIL The duration of the rehearsal is 9.5s, below the required 10s."), said(signOff));
        assertEquals(
                Map.of("required_seconds", 10L, "actual_seconds", 9.5),
                signOff.findings().get(0).metadata());
    }

    private static Window window(Duration duration) {
        return Window.of(Instant.EPOCH, Instant.EPOCH.plus(duration), duration, true);
    }

    private static Evidence lasting(Optional<Window> run, Optional<Window> logs) {
        return Evidence.builder(LogSummary.builder(Status.PASS).window(logs).build())
                .window(run)
                .build();
    }

    @Test
    void aFigureThatIsMissingIsUnknownAndSaysWhatWasRequired() {
        Criteria criteria = asking(Optional.of(Duration.ofHours(1)), OptionalDouble.of(0.5), OptionalDouble.empty());
        SignOff signOff = judge(evidence(Status.PASS).build(), criteria);
        assertEquals(
                List.of("UNKNOWN The duration of the rehearsal is unknown.", "UNKNOWN The uptime ratio is unknown."),
                said(signOff));
        assertEquals(Optional.of(Status.UNKNOWN), signOff.status());
        assertEquals(0.5, signOff.findings().get(1).metadata().get("required_ratio"));
    }

    @Test
    void aRequiredSharpeRatioFailsWhenThereIsNoPerformanceAtAll() {
        Criteria criteria = asking(Optional.empty(), OptionalDouble.empty(), OptionalDouble.of(-1));
        SignOff signOff = judge(evidence(Status.PASS).build(), criteria);
        assertEquals(List.of("FAIL The Sharpe ratio is unknown."), said(signOff));
    }

    @ParameterizedTest
    @CsvSource({
        "WARN,false,'FAIL The structured logs hold warnings, and warnings are not allowed.'",
        "WARN,true,WARN The structured logs hold warnings.",
        "UNKNOWN,true,UNKNOWN The structured logs could not be judged.",
        "FAIL,true,FAIL The structured logs fail."
    })
    void logsThatDoNotPassAreAlwaysToldSo(Status logs, boolean allowWarnings, String sentence) {
        Criteria criteria = new Criteria(
                Optional.empty(), OptionalDouble.empty(), false, false, allowWarnings, OptionalDouble.empty());
        assertEquals(List.of(sentence), said(judge(evidence(logs).build(), criteria)));
    }

    @ParameterizedTest
    @CsvSource({
        "WARN,false,FAIL,'holds warnings, and warnings are not allowed.'",
        "WARN,true,WARN,holds warnings.",
        "UNKNOWN,true,UNKNOWN,could not be judged.",
        "FAIL,true,FAIL,fails."
    })
    void requiredFilesThatDoNotPassAreTold(Status file, boolean allowWarnings, Status told, String what) {
        SignOff signOff = judge(withFiles(file, file, ""), files(allowWarnings));
        assertEquals(
                List.of(told + " The decision diary " + what, told + " The performance telemetry " + what),
                said(signOff));
        assertEquals(Optional.of(told), signOff.status());
        assertEquals(Map.of(), signOff.findings().get(0).metadata());
    }

    @Test
    void whyAFileCouldNotBeJudgedIsSaidAndRecorded() {
        SignOff signOff = judge(withFiles(Status.UNKNOWN, Status.UNKNOWN, "it is cut off"), BOTH_FILES);
        assertEquals(
                List.of(
                        "UNKNOWN The decision diary could not be judged: it is cut off.",
                        "UNKNOWN The performance telemetry could not be judged: it is cut off."),
                said(signOff));
        signOff.findings().forEach(finding -> assertEquals(Map.of("problem", "it is cut off"), finding.metadata()));
    }

    @Test
    void requiredFilesThatAreNotThereFail() {
        assertEquals(
                List.of(
                        "FAIL A decision diary is required, and there is none.",
                        "FAIL Performance telemetry is required, and there is none."),
                said(judge(evidence(Status.PASS).build(), files(true))));
    }

    @Test
    void optionalFilesAreNoMatterOfTheSignOffButOfTheVerdict() {
        Evidence bad = withFiles(Status.FAIL, Status.UNKNOWN, "");
        SignOff signOff = judge(bad, NOTHING);
        assertEquals(List.of(), said(signOff));
        assertEquals(
                Status.FAIL, Verdict.of(bad, Optional.of(signOff), List.of()).status());
    }

    @Test
    void onlyWhatFailsTheWholeEvidenceIsAFindingOfTheSignOff() {
        Finding failed = Finding.of(Status.FAIL, "Records were lost.", Map.of());
        Finding unknown = Finding.of(Status.UNKNOWN, "A file was not read.", Map.of());
        Finding warning = Finding.of(Status.WARN, "The clock was set.", Map.of());
        Evidence evidence = evidence(Status.PASS)
                .findings(List.of(failed, warning, unknown))
                .build();
        assertEquals(List.of(failed, unknown), judge(evidence, NOTHING).findings());
        Evidence warned = evidence(Status.PASS).findings(List.of(warning)).build();
        SignOff signOff = judge(warned, NOTHING);
        assertEquals(Optional.of(Status.PASS), signOff.status());
        assertEquals(
                Status.WARN, Verdict.of(warned, Optional.of(signOff), List.of()).status());
    }

    @Test
    void findingsAreBoundedAndStillFail() {
        List<Finding> many = IntStream.range(0, 101)
                .mapToObj(i -> Finding.of(Status.FAIL, "loss " + i, Map.of()))
                .toList();
        SignOff signOff = judge(evidence(Status.PASS).findings(many).build(), NOTHING);
        assertEquals(many.subList(0, 100), signOff.findings());
        assertEquals(Optional.of(Status.FAIL), signOff.status());
    }

    @Test
    void aCriterionThatCrashesIsNamedInTheSignOffAndSparesTheOthers() {
        // No number of days: BigDecimal refuses it.
        Criteria broken = new Criteria(
                Optional.of(Duration.ofHours(1)),
                OptionalDouble.empty(),
                false,
                false,
                false,
                OptionalDouble.empty(),
                OptionalInt.empty(),
                OptionalDouble.of(Double.NaN));
        Evidence evidence = evidence(Status.PASS)
                .performance(Optional.of(PerformanceSummary.builder(Status.PASS, "p")
                        .sharpeRatio(OptionalDouble.of(2))
                        .build()))
                .build();
        List<Finding> findings = judge(evidence, broken).findings();
        assertEquals(
                "The duration of the rehearsal is unknown.", findings.get(0).message());
        assertEquals(Status.UNKNOWN, findings.get(1).status());
        assertEquals(Map.of("criterion", "Sharpe ratio"), findings.get(1).metadata());
    }

    @Test
    void aRunThatCannotBeSignedOffIsNeitherPassedNorFailed() {
        SignOff signOff = SignOffJudge.notApplicable(Criteria.STANDARD, Instant.EPOCH);
        assertEquals(Optional.empty(), signOff.status());
        assertEquals("not_applicable", signOff.word());
        assertEquals(List.of(), signOff.findings());
        assertEquals(Criteria.STANDARD.toMap(), signOff.criteria());
        assertEquals(Instant.EPOCH, signOff.evaluatedAt());
    }
}

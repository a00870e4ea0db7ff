package org.alphatrade.dryrun.report.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.report.backlog.BacklogReport;
import org.alphatrade.dryrun.report.backlog.BacklogRequest;
import org.alphatrade.dryrun.report.brief.ReviewBrief;
import org.alphatrade.dryrun.report.brief.ReviewRequest;
import org.alphatrade.dryrun.report.brief.SummaryMarkdown;
import org.alphatrade.dryrun.report.entry.BacklogItem;
import org.alphatrade.dryrun.report.entry.StatedCriteria;
import org.alphatrade.dryrun.report.headline.Headline;
import org.alphatrade.dryrun.report.minutes.WrapUpMinutes;
import org.alphatrade.dryrun.report.minutes.WrapUpRequest;
import org.alphatrade.dryrun.report.tree.StatedStatus;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.IncidentList;
import org.alphatrade.dryrun.spi.LogSummary;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.SignOff;
import org.alphatrade.dryrun.spi.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunSummaryTests {
    private static final WrapUpRequest ANY = new WrapUpRequest(Optional.empty(), Duration.ZERO, false);

    static Stream<RunSummary> summaries() {
        IncidentList hostile = Samples.list(Samples.group(1, Severity.FAIL, Samples.HOSTILE, "log_error"));
        return Stream.of(
                Samples.summary("run", Samples.failing()),
                Samples.summary("demo", Samples.failing()),
                Samples.summary("run", flood(1_500)),
                Samples.summary("smoke", Samples.evidence(Samples.logs(Status.UNKNOWN, hostile, IncidentList.empty()))),
                bare(Status.PASS, Optional.empty()),
                bare(Status.UNKNOWN, Optional.of(Samples.signOff())),
                bare(Status.WARN, Optional.of(SignOff.of(Optional.empty(), Samples.END, Map.of(), List.of()))));
    }

    private static Evidence flood(int count) {
        return Samples.evidence(Samples.logs(Status.FAIL, Samples.flood(count, "log_error"), IncidentList.empty()));
    }

    /** Neither diary nor performance file nor objectives, and a finding of that status. */
    private static RunSummary bare(Status status, Optional<SignOff> signOff) {
        LogSummary logs = Samples.logs(status, IncidentList.empty(), IncidentList.empty());
        Evidence evidence = Evidence.builder(logs)
                .window(logs.window())
                .findings(List.of(Finding.of(status, "what was found", Map.of("file", "a.jsonl"))))
                .metadata(Map.of("shutdown_records", 3L))
                .build();
        RunSummary summary = RunSummary.of(
                RunFacts.of("audit", "bare", Samples.END), evidence, signOff, List.of(), status, List.of("why"));
        return summary.withReview(ReviewBrief.of(summary, ReviewRequest.PLAIN));
    }

    @ParameterizedTest
    @MethodSource("summaries")
    void aSummaryThatIsReadFromItsTreeIsTheOneThatWasWritten(RunSummary summary) {
        assertEquals(summary, SummaryBundleReader.of(summary.tree()));
    }

    @ParameterizedTest
    @MethodSource("summaries")
    void everyDocumentFromTheFileIsTheOneFromTheRun(RunSummary summary) {
        RunSummary read = SummaryBundleReader.of(Json.parseObject(Json.pretty(summary.tree())));

        assertEquals(Json.pretty(summary.tree()), Json.pretty(read.tree()));
        assertEquals(SummaryMarkdown.of(summary), SummaryMarkdown.of(read));
        assertEquals(
                ReviewBrief.markdown(summary, ReviewRequest.PLAIN), ReviewBrief.markdown(read, ReviewRequest.PLAIN));
        assertEquals(
                Json.pretty(WrapUpMinutes.of(summary, ANY).tree()),
                Json.pretty(WrapUpMinutes.of(read, ANY).tree()));
        assertEquals(
                WrapUpMinutes.markdown(WrapUpMinutes.of(summary, ANY)),
                WrapUpMinutes.markdown(WrapUpMinutes.of(read, ANY)));
        assertEquals(
                BacklogReport.json(BacklogReport.of(summary, new BacklogRequest(Severity.PASS, true))),
                BacklogReport.json(BacklogReport.of(read, new BacklogRequest(Severity.PASS, true))));
        assertEquals(Json.pretty(Headline.of(summary)), Json.pretty(Headline.of(read)));
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void everyStatusThatIsWrittenIsReadAsItself(Status status) {
        assertEquals(StatedStatus.of(status), StatedStatus.read(status.word()));
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void everySeverityThatIsWrittenIsReadAsItself(Severity severity) {
        assertEquals(Status.of(severity), StatedStatus.read(severity.word()).judged());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "splendid", "PASSED?", "0", "true", "unknown", "[pass]"})
    void aWordNobodyKnowsIsUnknownAndKeptAsItStands(String word) {
        StatedStatus status = StatedStatus.read(word);
        assertEquals(Optional.of(Status.UNKNOWN), status.value());
        assertEquals(word, status.text());
    }

    @Test
    void whatDoesNotApplyIsNeitherAPassNorUnsaid() {
        StatedStatus status = StatedStatus.read("not_applicable");
        assertEquals(StatedStatus.applicable(Optional.empty()), status);
        assertEquals(Status.UNKNOWN, status.judged());
        assertNotEquals(StatedStatus.NONE, status);
    }

    @Test
    void anUnknownStaysUnknownInItsPartAndFailsTheWhole() {
        RunSummary summary = bare(Status.UNKNOWN, Optional.empty());
        assertEquals(Status.UNKNOWN, summary.evidence().status().judged());
        assertEquals(Status.UNKNOWN, summary.evidence().logs().status().judged());
        assertEquals(
                Status.UNKNOWN, summary.evidence().findings().get(0).severity().judged());
        assertEquals(Status.FAIL, summary.status().judged());
        assertEquals(Status.FAIL, summary.review().status().judged());
        assertEquals(Status.FAIL, WrapUpMinutes.of(summary, ANY).status().judged());
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void aVerdictOnlyGetsWorseAndSaysWhyFirst(Status least) {
        for (Status before : Status.values()) {
            RunSummary summary = bare(before, Optional.empty()).worse(least, List.of("late", "why"));
            assertEquals(before.worst(least).verdict(), summary.status().judged());
            assertEquals(List.of("late", "why"), summary.reasons());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"many\"", "-4", "{}", "true", "\"\""})
    void aNumberOfOmittedIncidentsThatNobodyCanReadIsNoZero(String omitted) {
        String json = "{\"status\":\"pass\",\"summary\":{\"status\":\"pass\",\"logs\":{\"status\":\"pass\","
                + "\"errors_omitted\":" + omitted + "}}}";
        RunSummary summary = SummaryBundleReader.of(Json.parseObject(json));
        BacklogItem item = BacklogReport.of(summary, BacklogRequest.DEFAULT).get(0);
        assertEquals(Status.FAIL, item.severity());
        assertEquals("An unknown number more of 'errors' did not fit into the list", item.summary());
        assertEquals(Status.FAIL, WrapUpMinutes.of(summary, ANY).status().judged());
        assertTrue(SummaryMarkdown.of(summary).contains("… and an unknown number more"));
    }

    @Test
    void whyTelemetryIsUnwellIsItsProblemFirstAndThenItsLoss() {
        String json = "{\"summary\":{\"status\":\"pass\",\"performance\":{\"status\":\"fail\",\"roi\":\"-0.5\"%s}}}";
        RunSummary loss = SummaryBundleReader.of(Json.parseObject(json.formatted("")));
        RunSummary both = SummaryBundleReader.of(Json.parseObject(json.formatted(",\"problem\":\"cut off\"")));
        assertEquals(
                "Performance telemetry is fail: ROI is negative",
                BacklogReport.of(loss, BacklogRequest.DEFAULT).get(0).summary());
        assertEquals(
                "Performance telemetry is fail: cut off",
                BacklogReport.of(both, BacklogRequest.DEFAULT).get(0).summary());
    }

    @Test
    void aRequirementThatIsNeitherYesNorNoIsTheStricterOfBoth() {
        Map<String, Object> criteria = new LinkedHashMap<>();
        criteria.put("require_diary", "maybe");
        criteria.put("allow_warnings", "yes");
        assertTrue(StatedCriteria.of(criteria).requireDiary());
        assertTrue(!StatedCriteria.of(criteria).allowWarnings());
    }

    @Test
    void thatNobodySaysWhichPluginsTookPartIsNotThatThereWereNone() {
        RunSummary silent = SummaryBundleReader.of(Json.parseObject("{\"summary\":{}}"));
        RunSummary none = SummaryBundleReader.of(Json.parseObject("{\"summary\":{},\"plugins\":[]}"));
        assertNotEquals(silent.header().plugins(), none.header().plugins());
    }
}

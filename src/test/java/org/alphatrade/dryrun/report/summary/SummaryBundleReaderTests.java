package org.alphatrade.dryrun.report.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.report.backlog.BacklogReport;
import org.alphatrade.dryrun.report.backlog.BacklogRequest;
import org.alphatrade.dryrun.report.backlog.CsvWriter;
import org.alphatrade.dryrun.report.entry.BacklogItem;
import org.alphatrade.dryrun.report.minutes.WrapUpMinutes;
import org.alphatrade.dryrun.report.minutes.WrapUpRequest;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryBundleReaderTests {
    private static final WrapUpRequest ANY = new WrapUpRequest(Optional.empty(), Duration.ZERO, false);

    @TempDir
    Path dir;

    private RunSummary read(String json) throws IOException {
        return SummaryBundleReader.read(Files.writeString(dir.resolve("summary.json"), json));
    }

    private static WrapUpRequest hours(int hours) {
        return new WrapUpRequest(Optional.of(Duration.ofHours(hours)), Duration.ofMinutes(5), false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{}",
                "null",
                "{\"summary\":[]}",
                "{\"summary\":{\"logs\":[]}}",
                "{\"summary\":{\"logs\":{\"errors\":{}}}}",
                "{\"summary\":{},\"incidents\":\"none\"}",
                "{\"summary\":{},\"sign_off\":\"pass\"}",
                "{\"summary\":{},\"review\":{\"notes\":3}}"
            })
    void whatIsNoSummaryFailsWithOneLine(String json) {
        Failure failure = assertThrows(Failure.class, () -> read(json));
        assertEquals(Failure.Kind.INPUT, failure.kind());
        assertFalse(failure.getMessage().contains("\n"), failure.getMessage());
        assertTrue(failure.getMessage().contains("summary.json"), failure.getMessage());
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Failure failure = assertThrows(Failure.class, () -> SummaryBundleReader.read(dir.resolve("none.json")));
        assertTrue(failure.getMessage().contains("none.json"), failure.getMessage());
    }

    @Test
    void aBareSummaryIsABundle() throws IOException {
        RunSummary bundle = read("{\"status\":\"pass\",\"logs\":{\"status\":\"pass\",\"duration_seconds\":259200}}");
        assertEquals("pass", WrapUpMinutes.of(bundle, hours(72)).status().text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"summary\":{}}",
                "{\"summary\":{\"status\":\"splendid\"}}",
                "{\"status\":\"pass\",\"summary\":{\"status\":7}}",
                "{\"status\":\"pass\",\"summary\":{\"status\":\"pass\",\"logs\":{\"status\":\"fail\"}}}",
                "{\"status\":\"pass\",\"summary\":{\"status\":\"pass\"},\"incidents\":[\"lost\"]}",
                "{\"status\":\"pass\",\"summary\":{\"status\":\"pass\"},\"sign_off\":{\"findings\":[]}}"
            })
    void aWordNobodyKnowsIsNeverAPass(String json) throws IOException {
        assertEquals("fail", WrapUpMinutes.of(read(json), ANY).status().text());
    }

    @Test
    void aRunIsLongEnoughWithinTheTolerance() throws IOException {
        String json = "{\"status\":\"pass\",\"summary\":{\"status\":\"pass\",\"logs\":{\"duration_seconds\":%s}}}";
        assertEquals(
                true,
                WrapUpMinutes.of(read(json.formatted("258900")), hours(72))
                        .met()
                        .orNull());
        SummaryWrapUp shorter = WrapUpMinutes.of(read(json.formatted("258899.9")), hours(72));
        assertEquals(false, shorter.met().orNull());
        assertEquals("fail", shorter.status().text());
        assertEquals("duration", shorter.followUps().entries().get(0).category());
    }

    @Test
    void anUnknownDurationIsNoMetOne() throws IOException {
        SummaryWrapUp minutes =
                WrapUpMinutes.of(read("{\"status\":\"pass\",\"summary\":{\"status\":\"pass\"}}"), hours(72));
        assertNull(minutes.met().orNull());
        assertEquals("fail", minutes.status().text());
    }

    @Test
    void aWarnIsAFailWhenAsked() throws IOException {
        RunSummary bundle = read("{\"status\":\"warn\",\"summary\":{\"status\":\"pass\"}}");
        assertEquals("warn", WrapUpMinutes.of(bundle, ANY).status().text());
        assertEquals(
                "fail",
                WrapUpMinutes.of(bundle, new WrapUpRequest(Optional.empty(), Duration.ZERO, true))
                        .status()
                        .text());
    }

    @Test
    void theWorstFollowUpsComeFirstAndEqualOnesOnce() {
        List<BacklogItem> items = BacklogReport.of(Samples.summary("run", Samples.failing()), BacklogRequest.DEFAULT);
        assertEquals(Status.FAIL, items.get(0).severity());
        assertEquals(
                items.size(), items.stream().map(BacklogItem::key).distinct().count());
        List<String> categories =
                items.stream().map(BacklogItem::category).distinct().toList();
        assertTrue(
                categories.containsAll(List.of(
                        "log_error", "log_warning", "log_gap", "diary", "sign_off", "objective", "logs", "feed")),
                categories.toString());
    }

    @Test
    void whatTheListHadNoRoomForIsAFollowUp() throws IOException {
        String json = "{\"summary\":{\"status\":\"pass\",\"logs\":{\"status\":\"pass\",\"errors_omitted\":7}}}";
        BacklogItem item = BacklogReport.of(read(json), BacklogRequest.DEFAULT).get(0);
        assertEquals(Status.FAIL, item.severity());
        assertTrue(item.summary().startsWith("7 more"), item.summary());
    }

    @Test
    void warningsAreLeftOutWhenOnlyFailsAreAskedFor() {
        List<BacklogItem> items =
                BacklogReport.of(Samples.summary("run", Samples.failing()), new BacklogRequest(Severity.FAIL, false));
        assertTrue(items.stream().allMatch(i -> i.severity() == Status.FAIL));
        assertFalse(items.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "\r=1"})
    void aSpreadsheetRunsNoFormula(String text) {
        BacklogItem item = new BacklogItem(Status.FAIL, text, text, Optional.empty(), Map.of());
        String row = BacklogReport.csv(List.of(item)).split("\r\n", 2)[1];
        assertTrue(row.startsWith("fail,'") || row.startsWith("fail,\"'"), row);
    }

    @Test
    void csvQuotesAsTheStandardSays() {
        assertEquals("a,\"b,\"\"c\"\"\",\"d\ne\"\r\n", CsvWriter.row("a", "b,\"c\"", "d\ne"));
    }

    @Test
    void whatTheMinutesDoNotListIsAmongTheOmitted() throws IOException {
        String incident = "{\"severity\":\"warn\",\"summary\":\"lost\"}";
        String all = String.join(",", java.util.Collections.nCopies(130, incident));
        SummaryWrapUp minutes = WrapUpMinutes.of(
                read("{\"summary\":{\"status\":\"warn\"},\"incidents\":[" + all + "],\"incidents_omitted\":7}"), ANY);
        assertEquals(100, minutes.incidents().entries().size());
        assertEquals(37, minutes.incidents().more());
        assertTrue(WrapUpMinutes.markdown(minutes).contains("and 37 more"));
    }
}

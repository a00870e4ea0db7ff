package org.alphatrade.dryrun.report.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.report.Golden;
import org.alphatrade.dryrun.report.backlog.BacklogReport;
import org.alphatrade.dryrun.report.backlog.BacklogRequest;
import org.alphatrade.dryrun.report.brief.SummaryMarkdown;
import org.alphatrade.dryrun.report.tree.JsonTrees;
import org.alphatrade.dryrun.report.tree.Schema;
import org.alphatrade.dryrun.spi.IncidentList;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Status;
import org.junit.jupiter.api.Test;

class SummaryTreeTests {
    private static Map<String, Object> schema() throws IOException {
        try (InputStream in =
                SummaryTree.class.getResourceAsStream("/org/alphatrade/dryrun/report/headline/summary.schema.json")) {
            return Json.parseObject(in.readAllBytes());
        }
    }

    @Test
    void theSummaryIsAsItWas() {
        Golden.check("summary.json", Json.pretty(Samples.bundle("run", Samples.failing())));
    }

    @Test
    void aSummaryFulfilsItsSchema() throws IOException {
        Object read = Json.parse(Json.pretty(Samples.bundle("run", Samples.failing())));
        assertEquals(List.of(), Schema.errors(schema(), read));
    }

    @Test
    void theSchemaRefusesAWrongStatusAndAMissingList() throws IOException {
        Map<String, Object> tree = Json.parseObject(Json.pretty(Samples.bundle("run", Samples.failing())));
        tree.put("status", "green");
        tree.remove("incidents");
        assertEquals(2, Schema.errors(schema(), tree).size());
    }

    @Test
    void aMillionErrorsMakeAReportUnderTwoMegabytesWithExactTotals() {
        IncidentList flood = Samples.flood(1_000_000, "log_error");
        Map<String, Object> bundle =
                Samples.bundle("run", Samples.evidence(Samples.logs(Status.FAIL, flood, IncidentList.empty())));
        Map<String, Object> logs = JsonTrees.map(JsonTrees.map(bundle, "summary"), "logs");
        long listed = JsonTrees.maps(logs, "errors").stream()
                .mapToLong(e -> JsonTrees.count(e, "count"))
                .sum();
        assertEquals(1_000, JsonTrees.maps(logs, "errors").size());
        assertEquals(flood.count(), listed + JsonTrees.count(logs, "errors_omitted"));
        int size = Json.pretty(bundle).getBytes(StandardCharsets.UTF_8).length;
        assertTrue(size < 2_000_000, "a report of " + size + " bytes");
    }

    @Test
    void aVerdictThatCouldNotBeReachedIsAFail() {
        RunSummary summary = RunSummary.of(
                Samples.facts("run"),
                Samples.failing(),
                java.util.Optional.empty(),
                List.of(),
                Status.UNKNOWN,
                List.of());
        assertEquals("fail", summary.status().text());
    }

    @Test
    void whatWasReadBackIsWhatWasWritten() {
        RunSummary bundle = Samples.summary("run", Samples.failing());
        RunSummary read = SummaryBundleReader.of(Json.parseObject(Json.pretty(bundle.tree())));
        assertEquals(
                BacklogReport.of(bundle, BacklogRequest.DEFAULT).size(),
                BacklogReport.of(read, BacklogRequest.DEFAULT).size());
        assertEquals(SummaryMarkdown.of(bundle), SummaryMarkdown.of(read));
    }

    @Test
    void aClassifiedIncidentShowsWhatItWas() {
        Map<String, Object> incident = JsonTrees.maps(Samples.bundle("run", Samples.failing()), "incidents")
                .get(0);
        assertEquals("warn", incident.get("severity"));
        assertEquals("feed", incident.get("category"));
        assertEquals("fail", JsonTrees.map(incident, "classification").get("original_severity"));
    }

    @Test
    void aGroupThatPassesIsNoFollowUp() {
        IncidentList expected = Samples.list(Samples.group(3, Severity.PASS, "expected", "log_error"));
        RunSummary bundle =
                Samples.summary("run", Samples.evidence(Samples.logs(Status.PASS, expected, IncidentList.empty())));
        assertFalse(BacklogReport.of(bundle, BacklogRequest.DEFAULT).stream()
                .anyMatch(i -> i.summary().equals("expected")));
        assertTrue(BacklogReport.of(bundle, new BacklogRequest(Severity.WARN, true)).stream()
                .anyMatch(i -> i.summary().equals("expected")));
    }
}

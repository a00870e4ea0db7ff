package org.alphatrade.dryrun.report.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.report.Golden;
import org.alphatrade.dryrun.report.backlog.BacklogReport;
import org.alphatrade.dryrun.report.backlog.BacklogRequest;
import org.alphatrade.dryrun.report.brief.ReviewBrief;
import org.alphatrade.dryrun.report.brief.ReviewRequest;
import org.alphatrade.dryrun.report.brief.SummaryMarkdown;
import org.alphatrade.dryrun.report.entry.ListedIncident;
import org.alphatrade.dryrun.report.headline.UnjudgedItems;
import org.alphatrade.dryrun.report.markdown.MarkdownEscaper;
import org.alphatrade.dryrun.report.minutes.WrapUpMinutes;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTests {
    @Test
    void documentsAreAsTheyWere() {
        RunSummary bundle = Samples.summary("run", Samples.failing());
        Golden.check("summary.md", SummaryMarkdown.of(bundle));
        Golden.check("review.md", ReviewBrief.markdown(bundle, ReviewRequest.PLAIN));
        Golden.check("wrap_up.md", WrapUpMinutes.markdown(bundle.wrapUp().orElseThrow()));
        Golden.check("backlog.md", BacklogReport.markdown(BacklogReport.of(bundle, BacklogRequest.DEFAULT), "Backlog"));
        Golden.check("backlog.csv", BacklogReport.csv(BacklogReport.of(bundle, BacklogRequest.DEFAULT)));
    }

    @Test
    void whatALogHoldsCannotFormatADocument() {
        RunSummary bundle = Samples.summary(
                "run",
                Samples.evidence(Samples.logs(
                        Status.FAIL,
                        Samples.list(Samples.group(1, Severity.FAIL, Samples.HOSTILE, "log_error")),
                        Samples.list())));
        String all = SummaryMarkdown.of(bundle)
                + ReviewBrief.markdown(bundle, ReviewRequest.PLAIN)
                + WrapUpMinutes.markdown(bundle.wrapUp().orElseThrow())
                + BacklogReport.markdown(BacklogReport.of(bundle, BacklogRequest.DEFAULT), Samples.HOSTILE);
        assertFalse(all.contains("<script"), all);
        assertFalse(all.contains("\u202E") || all.contains("\u0007"), all);
        assertFalse(all.lines().anyMatch(line -> line.startsWith("# heading")), all);
        assertTrue(all.contains("\\[a\\](http"), all);
        assertTrue(all.contains("\\\\u202e"), all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"# x", "- x", "+ x", "1. x", "12) x", "| x", "`x`", "*x*", "_x_", "<b>", "[x](y)", "~x~", "&lt;"
            })
    void everyMarkIsEscaped(String text) {
        assertFalse(MarkdownEscaper.text(text).equals(text), text);
    }

    @Test
    void plainWordsStayAsTheyAre() {
        assertEquals("-0.50%", MarkdownEscaper.text("-0.50%"));
        assertEquals("99.52%", MarkdownEscaper.text("99.52%"));
        assertEquals(
                "log_error at 10:00, 99.5% of run.jsonl:7",
                MarkdownEscaper.text("log_error at 10:00, 99.5% of run.jsonl:7"));
    }

    @Test
    void aDemoSaysSoInEveryTitle() {
        RunSummary bundle = Samples.summary("demo", Samples.failing());
        assertTrue(SummaryMarkdown.of(bundle).startsWith("# DEMO"));
        assertTrue(ReviewBrief.markdown(bundle, ReviewRequest.PLAIN).startsWith("# DEMO"));
        assertTrue(WrapUpMinutes.markdown(bundle.wrapUp().orElseThrow()).startsWith("# DEMO"));
    }

    @Test
    void theBriefBeginsWithTheVerdictAndItsReasons() {
        String brief = ReviewBrief.markdown(Samples.summary("run", Samples.failing()), ReviewRequest.PLAIN);
        assertEquals(
                "**Verdict: FAIL**: 2 log records are errors",
                brief.lines().skip(2).findFirst().orElseThrow());
    }

    @Test
    void anIncidentThatIsALogErrorAsWellStandsOnceInTheBrief() {
        RunSummary bundle = Samples.summary("run", Samples.failing());
        ListedIncident error = bundle.evidence().logs().errors().entries().get(0);
        Map<String, Object> tree = bundle.tree();
        tree.put("incidents", List.of(error.tree()));
        RunSummary live = SummaryBundleReader.of(tree);
        String brief = ReviewBrief.markdown(live, ReviewRequest.PLAIN);
        String summary = error.text();
        String top = brief.substring(brief.indexOf("## Incidents"), brief.indexOf("## Highlights"));
        assertEquals(1, top.split(java.util.regex.Pattern.quote(MarkdownEscaper.text(summary)), -1).length - 1, top);
    }

    @Test
    void whatWasLoggedAfterTheEndWasAskedForIsNamedAsNotJudged() {
        RunSummary bundle = Samples.summary("run", Samples.failing());
        Map<String, Object> metadata = Map.of("shutdown_records", 5L, "shutdown_problems", 4L);
        Map<String, Object> tree = bundle.tree();
        Map<String, Object> summary = bundle.evidence().tree();
        summary.put("metadata", metadata);
        tree.put("summary", summary);
        String judged = String.join("\n", UnjudgedItems.of(SummaryBundleReader.of(tree)));
        assertTrue(judged.contains("5 log records were written after the runtime was asked to stop"), judged);
    }

    @Test
    void anUptimeIsNeverRoundedUp() {
        assertEquals("99.99%", Highlights.uptime(new java.math.BigDecimal("0.99999")));
    }
}

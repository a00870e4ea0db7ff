package org.alphatrade.dryrun.report;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.alphatrade.dryrun.spi.Assessment;
import org.alphatrade.dryrun.spi.Classification;
import org.alphatrade.dryrun.spi.DiaryIssue;
import org.alphatrade.dryrun.spi.DiarySummary;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.Excerpt;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.Gap;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentGroup;
import org.alphatrade.dryrun.spi.IncidentList;
import org.alphatrade.dryrun.spi.IncidentTotals;
import org.alphatrade.dryrun.spi.LogSummary;
import org.alphatrade.dryrun.spi.ObjectiveResult;
import org.alphatrade.dryrun.spi.PerformanceSummary;
import org.alphatrade.dryrun.spi.RecordRef;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.SignOff;
import org.alphatrade.dryrun.spi.Status;
import org.alphatrade.dryrun.spi.Window;

/** Evidence to write reports about. */
public final class Samples {
    static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
    static final Instant END = START.plus(Duration.ofHours(72));
    public static final String HOSTILE =
            "| `x` <script>alert(1)</script> [a](http://b)\n# heading\u202E\u0007 **bold** =cmd()";

    private Samples() {}

    public static IncidentGroup group(int n, Severity severity, String summary, String category) {
        Excerpt excerpt =
                new Excerpt(START.plusSeconds(n), new RecordRef("run.jsonl", n + 1L, 100L * n), "{\"m\":" + n + "}");
        Incident first = new Incident(
                "levels",
                severity,
                category,
                START.plusSeconds(n),
                summary,
                Map.of("level", "error"),
                Optional.of(excerpt));
        return new IncidentGroup(
                String.format("%012x", n),
                first,
                severity,
                2,
                START.plusSeconds(n),
                START.plusSeconds(n + 9L),
                List.of(excerpt),
                Optional.empty());
    }

    public static IncidentList list(IncidentGroup... groups) {
        return new IncidentList(List.of(groups), new IncidentTotals(groups.length, 0, Map.of()), Severity.PASS);
    }

    /** Returns a list as the fold makes it of {@code count} distinct errors: 10,000 listed, the others counted. */
    public static IncidentList flood(int count, String category) {
        List<IncidentGroup> groups = new ArrayList<>();
        for (int n = 0; n < Math.min(10_000, count); n++) {
            groups.add(group(n, Severity.FAIL, "order rejected: " + "x".repeat(400) + n, category));
        }
        long rest = count - (long) groups.size();
        return new IncidentList(groups, new IncidentTotals(count, rest, Map.of("levels/fail", rest)), Severity.FAIL);
    }

    public static LogSummary logs(Status status, IncidentList errors, IncidentList warnings) {
        Gap gap = new Gap(Severity.WARN, START.plusSeconds(3_600), START.plusSeconds(7_320));
        return new LogSummary(
                status,
                21,
                2,
                Map.of("info", 20L, "error", 1L),
                Map.of("tick", 20L),
                Optional.of(new Window(START, END, Duration.ofHours(72), true)),
                OptionalDouble.of(0.99523),
                List.of(gap),
                0,
                IncidentList.EMPTY,
                warnings,
                errors,
                List.of());
    }

    public static Evidence evidence(LogSummary logs) {
        DiaryIssue issue = new DiaryIssue(
                Severity.WARN, "e-7", "trend", Optional.of(START), "outcome status is degraded", Map.of());
        DiarySummary diary = new DiarySummary(
                Status.WARN,
                "diary.jsonl",
                3,
                Map.of("trend", 3L),
                Optional.of(START),
                Optional.of(END),
                List.of(issue),
                0,
                "");
        PerformanceSummary performance = new PerformanceSummary(
                Status.PASS,
                "performance.json",
                Optional.of(END),
                Optional.of(START),
                OptionalLong.of(12),
                OptionalDouble.of(0.015),
                OptionalDouble.of(0.5),
                OptionalDouble.of(1.234),
                Optional.of(Duration.ofHours(72)),
                Map.of(),
                Map.of(),
                "");
        Classification known = new Classification(
                Severity.WARN, "feed", "market data", "known feed drop", Optional.of(END), OptionalLong.of(5));
        IncidentGroup silence = group(500, Severity.FAIL, "silent for 12m 0s", "live_gap");
        IncidentGroup classified = new IncidentGroup(
                "abcdefabcdef",
                silence.first(),
                Severity.WARN,
                1,
                silence.firstAt(),
                silence.lastAt(),
                silence.excerpts(),
                Optional.of(known));
        return new Evidence(
                logs.window(),
                logs,
                Optional.of(diary),
                Optional.of(performance),
                list(classified),
                List.of(),
                List.of(),
                Map.of());
    }

    public static Evidence failing() {
        return evidence(logs(
                Status.FAIL,
                list(group(1, Severity.FAIL, "order rejected", "log_error")),
                list(group(2, Severity.WARN, "slow tick", "log_warning"))));
    }

    public static SignOff signOff() {
        Map<String, Object> criteria = new LinkedHashMap<>();
        criteria.put("minimum_duration_seconds", 259_200);
        criteria.put("minimum_uptime_ratio", 0.98);
        criteria.put("require_diary", true);
        criteria.put("require_performance", true);
        criteria.put("allow_warnings", false);
        criteria.put("minimum_sharpe_ratio", null);
        return new SignOff(
                Optional.of(Status.FAIL),
                END,
                criteria,
                List.of(new Finding(Status.FAIL, "The logs fail", Map.of("errors", 2))));
    }

    static RunFacts facts(String mode) {
        RunFacts.Places places = new RunFacts.Places(
                Optional.of(Path.of("run")),
                Optional.of(Path.of("run/logs")),
                Optional.of(Path.of("run/progress.json")),
                Optional.empty());
        RunFacts.Capture capture = new RunFacts.Capture(
                Map.of("stdout", 23L),
                Map.of("info", 20L, "error", 1L),
                23,
                List.of(Path.of("run/logs/a.jsonl")),
                List.of(Path.of("run/logs/a.log")),
                Map.of(),
                true,
                OptionalInt.of(0));
        return new RunFacts(
                mode,
                "Phase II UAT",
                END,
                Optional.of(START),
                Optional.of(END),
                Optional.of(Duration.ofHours(72)),
                List.of("python3", "main.py"),
                places,
                Map.of("sprint", "phase2"),
                Optional.of(capture),
                List.of());
    }

    public static Map<String, Object> bundle(String mode, Evidence evidence) {
        Assessment assessment = new Assessment(
                Status.WARN,
                "fill ratio is low",
                "0.91",
                "0.95",
                "",
                OptionalLong.of(400),
                List.of("performance.json#/fills"));
        List<ObjectiveResult> objectives = List.of(
                new ObjectiveResult("governance", Status.PASS, "Controls enforced", Optional.empty()),
                new ObjectiveResult("fill-ratio", Status.WARN, "", Optional.of(assessment)));
        Map<String, Object> tree = SummaryTree.of(
                facts(mode),
                evidence,
                Optional.of(signOff()),
                objectives,
                Status.FAIL,
                List.of("2 log records are errors"));
        ReviewRequest request = new ReviewRequest(
                Optional.of("Phase II UAT"), List.of("Ops Lead"), List.of("Verify throttles"), false, false);
        tree = SummaryTree.with(tree, "review", ReviewBrief.tree(tree, request));
        WrapUpRequest wrapUp = new WrapUpRequest(Optional.of(Duration.ofHours(72)), Duration.ofMinutes(5), false);
        return SummaryTree.with(tree, "wrap_up", WrapUp.tree(tree, wrapUp));
    }
}

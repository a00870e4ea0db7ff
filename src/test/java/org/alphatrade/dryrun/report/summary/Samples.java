package org.alphatrade.dryrun.report.summary;

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
import org.alphatrade.dryrun.report.brief.ReviewBrief;
import org.alphatrade.dryrun.report.brief.ReviewRequest;
import org.alphatrade.dryrun.report.entry.ListedName;
import org.alphatrade.dryrun.report.minutes.WrapUpMinutes;
import org.alphatrade.dryrun.report.minutes.WrapUpRequest;
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
                Excerpt.of(START.plusSeconds(n), RecordRef.of("run.jsonl", n + 1L, 100L * n), "{\"m\":" + n + "}");
        Incident first = Incident.builder(severity, START.plusSeconds(n), summary)
                .detector("levels")
                .category(category)
                .metadata(Map.of("level", "error"))
                .excerpt(excerpt)
                .build();
        return IncidentGroup.builder(String.format("%012x", n), first)
                .severity(severity)
                .count(2)
                .firstAt(START.plusSeconds(n))
                .lastAt(START.plusSeconds(n + 9L))
                .excerpts(List.of(excerpt))
                .build();
    }

    public static IncidentList list(IncidentGroup... groups) {
        return IncidentList.of(List.of(groups), IncidentTotals.of(groups.length, 0, Map.of()), Severity.PASS);
    }

    /** Returns a list as the fold makes it of {@code count} distinct errors: 10,000 listed, the others counted. */
    public static IncidentList flood(int count, String category) {
        List<IncidentGroup> groups = new ArrayList<>();
        for (int n = 0; n < Math.min(10_000, count); n++) {
            groups.add(group(n, Severity.FAIL, "order rejected: " + "x".repeat(400) + n, category));
        }
        long rest = count - (long) groups.size();
        return IncidentList.of(groups, IncidentTotals.of(count, rest, Map.of("levels/fail", rest)), Severity.FAIL);
    }

    public static LogSummary logs(Status status, IncidentList errors, IncidentList warnings) {
        Gap gap = Gap.of(Severity.WARN, START.plusSeconds(3_600), START.plusSeconds(7_320));
        return LogSummary.builder(status)
                .records(21)
                .ignoredLines(2)
                .levelCounts(Map.of("info", 20L, "error", 1L))
                .eventCounts(Map.of("tick", 20L))
                .window(Optional.of(Window.of(START, END, Duration.ofHours(72), true)))
                .uptimeRatio(OptionalDouble.of(0.99523))
                .gaps(List.of(gap))
                .warnings(warnings)
                .errors(errors)
                .build();
    }

    public static Evidence evidence(LogSummary logs) {
        DiaryIssue issue = DiaryIssue.builder(Severity.WARN, "e-7", "outcome status is degraded")
                .policyId("trend")
                .recordedAt(Optional.of(START))
                .build();
        DiarySummary diary = DiarySummary.builder(Status.WARN, "diary.jsonl")
                .totalEntries(3)
                .policyCounts(Map.of("trend", 3L))
                .firstRecordedAt(Optional.of(START))
                .lastRecordedAt(Optional.of(END))
                .issues(List.of(issue))
                .build();
        PerformanceSummary performance = PerformanceSummary.builder(Status.PASS, "performance.json")
                .generatedAt(Optional.of(END))
                .periodStart(Optional.of(START))
                .totalTrades(OptionalLong.of(12))
                .roi(OptionalDouble.of(0.015))
                .winRate(OptionalDouble.of(0.5))
                .sharpeRatio(OptionalDouble.of(1.234))
                .windowDuration(Optional.of(Duration.ofHours(72)))
                .build();
        Classification known = Classification.builder(Severity.WARN, "known feed drop")
                .category("feed")
                .owner("market data")
                .expiresAt(END)
                .maximumCount(5)
                .build();
        IncidentGroup silence = group(500, Severity.FAIL, "silent for 12m 0s", "live_gap");
        IncidentGroup classified = IncidentGroup.builder("abcdefabcdef", silence.first())
                .severity(Severity.WARN)
                .count(1)
                .firstAt(silence.firstAt())
                .lastAt(silence.lastAt())
                .excerpts(silence.excerpts())
                .classification(Optional.of(known))
                .build();
        return Evidence.builder(logs)
                .window(logs.window())
                .diary(Optional.of(diary))
                .performance(Optional.of(performance))
                .incidents(list(classified))
                .build();
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
        return SignOff.of(
                Optional.of(Status.FAIL),
                END,
                criteria,
                List.of(Finding.of(Status.FAIL, "The logs fail", Map.of("errors", 2))));
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

    public static RunSummary summary(String mode, Evidence evidence) {
        Assessment assessment = Assessment.builder(Status.WARN, "fill ratio is low")
                .observed("0.91")
                .threshold("0.95")
                .sampleSize(400)
                .sources("performance.json#/fills")
                .build();
        List<ObjectiveResult> objectives = List.of(
                ObjectiveResult.of("governance", Status.PASS, "Controls enforced", Optional.empty()),
                ObjectiveResult.of("fill-ratio", Status.WARN, "", Optional.of(assessment)));
        RunSummary plain = RunSummary.of(
                        facts(mode),
                        evidence,
                        Optional.of(signOff()),
                        objectives,
                        Status.FAIL,
                        List.of("2 log records are errors"))
                .withNeverSeen(List.of(
                        new ListedName("kill-switch", "detector", "event", "kill_switch", true, Map.of()),
                        new ListedName(
                                "reject-burst",
                                "detector",
                                "event",
                                "order_rejectd",
                                false,
                                Map.of("order_rejected", 212L))));
        ReviewRequest request = new ReviewRequest(
                Optional.of("Phase II UAT"), List.of("Ops Lead"), List.of("Verify throttles"), false, false);
        RunSummary reviewed = plain.withReview(ReviewBrief.of(plain, request));
        WrapUpRequest wrapUp = new WrapUpRequest(Optional.of(Duration.ofHours(72)), Duration.ofMinutes(5), false);
        return reviewed.withWrapUp(WrapUpMinutes.of(reviewed, wrapUp));
    }

    public static Map<String, Object> bundle(String mode, Evidence evidence) {
        return summary(mode, evidence).tree();
    }
}

package org.alphatrade.dryrun.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alphatrade.dryrun.spi.Assessment;
import org.alphatrade.dryrun.spi.DiaryIssue;
import org.alphatrade.dryrun.spi.DiarySummary;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.LogSummary;
import org.alphatrade.dryrun.spi.ObjectiveResult;
import org.alphatrade.dryrun.spi.PerformanceSummary;
import org.alphatrade.dryrun.spi.SignOff;
import org.alphatrade.dryrun.spi.Window;
import org.alphatrade.dryrun.time.Timestamps;

/** The parts of the evidence and the judgement as trees. */
final class EvidenceTrees {
    private EvidenceTrees() {}

    static Map<String, Object> logs(Evidence evidence, Map<String, Object> errorBudget) {
        LogSummary logs = evidence.logs();
        Optional<Window> window = evidence.window().or(logs::window);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("status", logs.status().word());
        tree.put("records", logs.records());
        tree.put("ignored_lines", logs.ignoredLines());
        tree.put("level_counts", logs.levelCounts());
        tree.put("event_counts", counts(logs.eventCounts()));
        tree.put("started_at", Tree.iso(window.map(Window::start)));
        tree.put("ended_at", Tree.iso(window.map(Window::end)));
        tree.put(
                "duration_seconds",
                window.map(Window::duration).map(Tree::seconds).orElse(null));
        tree.put("uptime_ratio", figure(logs.uptimeRatio()));
        tree.put("error_budget", errorBudget);
        List<Object> gaps = new ArrayList<>();
        logs.gaps().stream().limit(IncidentTrees.CAP).map(IncidentTrees::gap).forEach(gaps::add);
        tree.put("gap_incidents", gaps);
        tree.put("gap_incidents_omitted", logs.gapsOmitted() + logs.gaps().size() - gaps.size());
        IncidentTrees.put(tree, "content_incidents", "content_incidents_omitted", logs.content());
        IncidentTrees.put(tree, "warnings", "warnings_omitted", logs.warnings());
        IncidentTrees.put(tree, "errors", "errors_omitted", logs.errors());
        tree.put("findings", findings(logs.findings()));
        return tree;
    }

    private static Map<String, Object> counts(Map<String, Long> counts) {
        Map<String, Object> result = new LinkedHashMap<>();
        counts.entrySet().stream()
                .limit(IncidentTrees.CAP)
                .forEach(e -> result.put(Tree.cut(e.getKey(), 200), e.getValue()));
        return result;
    }

    static Map<String, Object> diary(DiarySummary diary) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("status", diary.status().word());
        tree.put("path", diary.path());
        tree.put("total_entries", diary.totalEntries());
        tree.put("policy_counts", counts(diary.policyCounts()));
        tree.put("first_recorded_at", Tree.iso(diary.firstRecordedAt()));
        tree.put("last_recorded_at", Tree.iso(diary.lastRecordedAt()));
        List<Object> issues = new ArrayList<>();
        diary.issues().stream()
                .limit(IncidentTrees.CAP)
                .map(EvidenceTrees::issue)
                .forEach(issues::add);
        tree.put("issues", issues);
        tree.put("issues_omitted", diary.issuesOmitted() + diary.issues().size() - issues.size());
        tree.put("problem", diary.problem().isEmpty() ? null : diary.problem());
        return tree;
    }

    private static Map<String, Object> issue(DiaryIssue issue) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("severity", issue.severity().word());
        tree.put("entry_id", issue.entryId());
        tree.put("policy_id", issue.policyId());
        tree.put("recorded_at", Tree.iso(issue.recordedAt()));
        tree.put("reason", Tree.cut(issue.reason(), 300));
        tree.put("metadata", Tree.plain(issue.metadata(), 200));
        return tree;
    }

    static Map<String, Object> performance(PerformanceSummary performance) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("status", performance.status().word());
        tree.put("path", performance.path());
        tree.put("generated_at", Tree.iso(performance.generatedAt()));
        tree.put("period_start", Tree.iso(performance.periodStart()));
        tree.put(
                "total_trades",
                performance.totalTrades().isPresent()
                        ? performance.totalTrades().getAsLong()
                        : null);
        tree.put("roi", figure(performance.roi()));
        tree.put("win_rate", figure(performance.winRate()));
        tree.put("sharpe_ratio", figure(performance.sharpeRatio()));
        tree.put(
                "window_duration_seconds",
                performance
                        .windowDuration()
                        .map(d -> Tree.seconds((Duration) d))
                        .orElse(null));
        tree.put("metadata", Tree.plain(performance.metadata(), 500));
        tree.put("problem", performance.problem().isEmpty() ? null : performance.problem());
        return tree;
    }

    static Map<String, Object> signOff(SignOff signOff) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("status", signOff.word());
        tree.put("evaluated_at", Timestamps.iso(signOff.evaluatedAt()));
        tree.put("criteria", Tree.plain(signOff.criteria(), 500));
        tree.put("findings", findings(signOff.findings()));
        return tree;
    }

    static List<Map<String, Object>> findings(List<Finding> findings) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Finding finding : findings.subList(0, Math.min(IncidentTrees.CAP, findings.size()))) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("severity", finding.status().word());
            tree.put("message", Tree.cut(finding.message(), 1_000));
            tree.put("metadata", Tree.plain(finding.metadata(), 500));
            list.add(tree);
        }
        return list;
    }

    static List<Map<String, Object>> objectives(List<ObjectiveResult> objectives) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (ObjectiveResult objective : objectives) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("name", objective.name());
            tree.put("status", objective.status().word());
            tree.put("note", objective.note().isEmpty() ? null : objective.note());
            tree.put(
                    "evidence",
                    objective.assessment().map(EvidenceTrees::assessment).orElseGet(Map::of));
            list.add(tree);
        }
        return list;
    }

    private static Map<String, Object> assessment(Assessment assessment) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("reason", assessment.reason());
        tree.put("observed", assessment.observed());
        tree.put("threshold", assessment.threshold());
        tree.put("unit", assessment.unit());
        tree.put(
                "sample_size",
                assessment.sampleSize().isPresent() ? assessment.sampleSize().getAsLong() : null);
        tree.put("sources", assessment.sources());
        return tree;
    }

    private static Object figure(OptionalDouble value) {
        return value.isPresent() && Double.isFinite(value.getAsDouble()) ? value.getAsDouble() : null;
    }
}

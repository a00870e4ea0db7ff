package org.alphatrade.dryrun.report.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.report.tree.JsonTrees;
import org.alphatrade.dryrun.report.tree.Listing;
import org.alphatrade.dryrun.spi.Assessment;
import org.alphatrade.dryrun.spi.DiaryIssue;
import org.alphatrade.dryrun.spi.DiarySummary;
import org.alphatrade.dryrun.spi.ObjectiveResult;
import org.alphatrade.dryrun.spi.PerformanceSummary;
import org.alphatrade.dryrun.spi.SignOff;
import org.jspecify.annotations.Nullable;

/** The parts of the evidence and the judgement as trees. */
public final class EvidenceTrees {
    static final int ISSUE_CHARS = 300;

    private EvidenceTrees() {}

    public static Map<String, Object> counts(Map<String, Long> counts) {
        Map<String, Object> result = new LinkedHashMap<>();
        counts.entrySet().stream()
                .limit(IncidentTrees.CAP)
                .forEach(e -> result.put(JsonTrees.cut(e.getKey(), 200), e.getValue()));
        return result;
    }

    public static Map<String, Object> diary(DiarySummary diary, Listing<ListedIssue> issues) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("status", diary.status().word());
        tree.put("path", diary.path());
        tree.put("total_entries", diary.totalEntries());
        tree.put("policy_counts", counts(diary.policyCounts()));
        tree.put("first_recorded_at", JsonTrees.iso(diary.firstRecordedAt()));
        tree.put("last_recorded_at", JsonTrees.iso(diary.lastRecordedAt()));
        tree.put("issues", issues.entries().stream().map(ListedIssue::tree).toList());
        tree.put("issues_omitted", issues.omitted().orNull());
        tree.put("problem", diary.problem().isEmpty() ? null : diary.problem());
        return tree;
    }

    static Map<String, Object> issue(DiaryIssue issue) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("severity", issue.severity().word());
        tree.put("entry_id", issue.entryId());
        tree.put("policy_id", issue.policyId());
        tree.put("recorded_at", JsonTrees.iso(issue.recordedAt()));
        tree.put("reason", JsonTrees.cut(issue.reason(), ISSUE_CHARS));
        tree.put("metadata", JsonTrees.plain(issue.metadata(), 200));
        return tree;
    }

    public static Map<String, Object> metadata(PerformanceSummary performance) {
        return JsonTrees.asMap(JsonTrees.plain(performance.metadata(), 500));
    }

    public static @Nullable Object trades(PerformanceSummary performance) {
        return performance.totalTrades().isPresent() ? performance.totalTrades().getAsLong() : null;
    }

    public static Map<String, Object> performance(PerformanceSummary performance, Map<String, Object> metadata) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("status", performance.status().word());
        tree.put("path", performance.path());
        tree.put("generated_at", JsonTrees.iso(performance.generatedAt()));
        tree.put("period_start", JsonTrees.iso(performance.periodStart()));
        tree.put("total_trades", trades(performance));
        tree.put("roi", figure(performance.roi()));
        tree.put("win_rate", figure(performance.winRate()));
        tree.put("sharpe_ratio", figure(performance.sharpeRatio()));
        tree.put(
                "window_duration_seconds",
                performance.windowDuration().map(JsonTrees::seconds).orElse(null));
        tree.put("metadata", metadata);
        tree.put("problem", performance.problem().isEmpty() ? null : performance.problem());
        tree.put("warnings", performance.warnings());
        return tree;
    }

    public static Map<String, Object> criteria(SignOff signOff) {
        return JsonTrees.asMap(JsonTrees.plain(signOff.criteria(), 500));
    }

    public static Map<String, Object> signOff(
            SignOff signOff, Map<String, Object> criteria, List<ListedFinding> findings) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("status", signOff.word());
        tree.put("evaluated_at", Timestamps.iso(signOff.evaluatedAt()));
        tree.put("criteria", criteria);
        tree.put("findings", ListedFinding.trees(findings));
        return tree;
    }

    static Map<String, Object> objective(ObjectiveResult objective, Map<String, Object> evidence) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", objective.name());
        tree.put("status", objective.status().word());
        tree.put("note", objective.note().isEmpty() ? null : objective.note());
        tree.put("evidence", evidence);
        return tree;
    }

    static Map<String, Object> assessment(Assessment assessment) {
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

    private static @Nullable Object figure(OptionalDouble value) {
        return value.isPresent() && Double.isFinite(value.getAsDouble()) ? value.getAsDouble() : null;
    }
}

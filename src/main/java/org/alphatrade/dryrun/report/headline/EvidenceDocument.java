package org.alphatrade.dryrun.report.headline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.report.entry.IncidentTrees;
import org.alphatrade.dryrun.report.entry.ListedFinding;
import org.alphatrade.dryrun.report.summary.ErrorBudget;
import org.alphatrade.dryrun.report.summary.SummaryDiary;
import org.alphatrade.dryrun.report.summary.SummaryLogs;
import org.alphatrade.dryrun.report.summary.SummaryPerformance;
import org.alphatrade.dryrun.report.tree.JsonTrees;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.PerformanceSummary;
import org.alphatrade.dryrun.spi.Window;
import org.jspecify.annotations.Nullable;

/** The evidence as one document, with the names of {@code summary.json}. */
public final class EvidenceDocument {
    private static final int CHARS = 2_000;

    private EvidenceDocument() {}

    /** Returns window, logs, diary, performance with the file's own content, incidents, findings, detectors, figures where they were asked for, and metadata. */
    public static Map<String, Object> of(Evidence evidence) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("status", evidence.status().word());
        tree.put("started_at", JsonTrees.iso(evidence.window().map(Window::start)));
        tree.put("ended_at", JsonTrees.iso(evidence.window().map(Window::end)));
        tree.put(
                "duration_seconds",
                evidence.window().map(Window::duration).map(JsonTrees::seconds).orElse(null));
        tree.put(
                "logs",
                SummaryLogs.of(evidence, ErrorBudget.of(evidence, Optional.empty()))
                        .tree());
        tree.put(
                "diary",
                evidence.diary()
                        .map(diary -> SummaryDiary.of(Optional.of(diary)).tree())
                        .orElse(null));
        tree.put("performance", performance(evidence.performance()));
        IncidentTrees.put(tree, "incidents", IncidentTrees.listing(evidence.incidents()));
        tree.put("findings", ListedFinding.trees(ListedFinding.of(evidence.findings())));
        tree.put("detectors", detectors(evidence));
        if (!evidence.figures().isEmpty()) {
            tree.put("figures", FigureTrees.of(evidence.figures()));
        }
        tree.put("metadata", JsonTrees.plain(evidence.metadata(), CHARS));
        return tree;
    }

    /** Tells who looked, so that a program can tell nothing found from nobody there; null is checked. */
    private static List<Map<String, Object>> detectors(Evidence evidence) {
        return evidence.detectors().stream()
                .map(detector -> {
                    Map<String, Object> tree = new LinkedHashMap<>();
                    tree.put("id", detector.id());
                    tree.put("unchecked", detector.checked() ? null : detector.unchecked());
                    return tree;
                })
                .toList();
    }

    private static @Nullable Map<String, Object> performance(Optional<PerformanceSummary> performance) {
        return performance
                .map(summary -> {
                    Map<String, Object> tree = new LinkedHashMap<>(
                            SummaryPerformance.of(Optional.of(summary)).tree());
                    tree.put("content", summary.tree());
                    return tree;
                })
                .orElse(null);
    }
}

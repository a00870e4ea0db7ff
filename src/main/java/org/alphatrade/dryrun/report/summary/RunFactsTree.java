package org.alphatrade.dryrun.report.summary;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alphatrade.dryrun.report.entry.IncidentTrees;
import org.alphatrade.dryrun.report.tree.JsonTrees;
import org.alphatrade.dryrun.spi.Evidence;

/** What a run notes beside its evidence, as a tree. */
final class RunFactsTree {
    private static final int HARNESS_INCIDENTS = 100;
    private static final int CHARS = 2_000;

    private RunFactsTree() {}

    /** Returns what evidence and operator note, what the harness raised and what it captured. */
    static Map<String, Object> metadata(RunFacts facts, Evidence evidence) {
        Map<String, Object> tree = new LinkedHashMap<>(JsonTrees.asMap(JsonTrees.plain(evidence.metadata(), CHARS)));
        tree.putAll(JsonTrees.asMap(JsonTrees.plain(facts.metadata(), CHARS)));
        tree.put("harness_incidents", IncidentTrees.entries(evidence.incidents(), HARNESS_INCIDENTS));
        facts.capture().ifPresent(capture -> capture(tree, capture));
        return tree;
    }

    private static void capture(Map<String, Object> tree, RunFacts.Capture capture) {
        tree.put("log_line_counts", capture.lineCounts());
        tree.put("log_level_counts", capture.levelCounts());
        tree.put("log_total_lines", capture.totalLines());
        tree.put(
                "structured_log_paths",
                capture.structuredLogs().stream().map(Path::toString).toList());
        tree.put("raw_log_paths", capture.rawLogs().stream().map(Path::toString).toList());
        tree.put("resource_monitor", JsonTrees.plain(capture.resourceMonitor(), 500));
        tree.put("timed_out", capture.timedOut());
        tree.put(
                "exit_code", capture.exitCode().isPresent() ? capture.exitCode().getAsInt() : null);
    }
}

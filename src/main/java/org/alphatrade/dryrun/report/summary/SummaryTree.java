package org.alphatrade.dryrun.report.summary;

import java.util.LinkedHashMap;
import java.util.Map;
import org.alphatrade.dryrun.report.entry.IncidentTrees;
import org.alphatrade.dryrun.report.entry.ListedObjective;

/** The content of {@code summary.json} as a tree of maps and lists, with its names and its order. */
final class SummaryTree {
    /** Rises when a reader of the one before would misunderstand it; what is only added does not raise it. */
    private static final int VERSION = 1;

    private SummaryTree() {}

    static Map<String, Object> of(RunSummary summary) {
        Map<String, Object> tree = new LinkedHashMap<>();
        SummaryHeader header = summary.header();
        tree.put("status", summary.status().orNull());
        tree.put("generated_at", header.generatedAt().orNull());
        tree.put("started_at", header.startedAt().orNull());
        tree.put("ended_at", header.endedAt().orNull());
        tree.put("duration_seconds", header.duration().orNull());
        tree.put("command", header.command());
        tree.put("run_directory", header.runDirectory().orNull());
        tree.put("log_directory", header.logDirectory().orNull());
        tree.put("progress_path", header.progressPath().orNull());
        tree.put("progress_timeline_dir", header.progressTimelineDir().orNull());
        tree.put("metadata", header.metadata());
        IncidentTrees.put(tree, "incidents", summary.incidents());
        tree.put("summary", summary.evidence().tree());
        tree.put("sign_off", summary.signOff().treeOrNull());
        tree.put("review", summary.review().treeOrNull());
        tree.put("wrap_up", summary.wrapUp().map(SummaryWrapUp::tree).orElse(null));
        tree.put("evidence_packet", summary.evidencePacket().isEmpty() ? null : summary.evidencePacket());
        tree.put("mode", header.mode().orNull());
        tree.put("title", header.title().orNull());
        tree.put("reasons", summary.reasons());
        tree.put(
                "objectives",
                summary.objectives().stream().map(ListedObjective::tree).toList());
        tree.put("plugins", header.plugins().orNull());
        tree.put("schema_version", VERSION);
        return tree;
    }
}

package org.alphatrade.dryrun.report;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.ObjectiveResult;
import org.alphatrade.dryrun.spi.SignOff;
import org.alphatrade.dryrun.spi.Status;
import org.alphatrade.dryrun.spi.Window;
import org.alphatrade.dryrun.time.Timestamps;

/** The content of {@code summary.json} as a tree of maps and lists, with its names and its order. */
public final class SummaryTree {
    private static final int HARNESS_INCIDENTS = 100;

    private SummaryTree() {}

    /** Returns the tree without review, wrap-up and packet, which {@link #with} adds. */
    public static Map<String, Object> of(
            RunFacts facts,
            Evidence evidence,
            Optional<SignOff> signOff,
            List<ObjectiveResult> objectives,
            Status verdict,
            List<String> reasons) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("status", verdict.verdict().word());
        tree.put("generated_at", Timestamps.iso(facts.generatedAt()));
        times(tree, facts, evidence.window());
        tree.put("command", facts.command());
        tree.put("run_directory", path(facts.places().runDirectory()));
        tree.put("log_directory", path(facts.places().logDirectory()));
        tree.put("progress_path", path(facts.places().progressPath()));
        tree.put("progress_timeline_dir", path(facts.places().progressTimelineDir()));
        tree.put("metadata", Tree.plain(facts.metadata(), 2_000));
        IncidentTrees.put(tree, "incidents", "incidents_omitted", evidence.incidents());
        tree.put("summary", summary(facts, evidence, signOff));
        tree.put("sign_off", signOff.map(EvidenceTrees::signOff).orElse(null));
        tree.put("review", null);
        tree.put("wrap_up", null);
        tree.put("evidence_packet", null);
        tree.put("mode", facts.mode());
        tree.put("title", facts.title());
        tree.put("reasons", reasons.stream().map(r -> Tree.cut(r, 1_000)).toList());
        tree.put("objectives", EvidenceTrees.objectives(objectives));
        tree.put("plugins", Tree.plain(facts.plugins(), 2_000));
        return tree;
    }

    /** Returns {@code tree} with its {@code review}, {@code wrap_up} or {@code evidence_packet} set, in its place. */
    public static Map<String, Object> with(Map<String, Object> tree, String name, Object subtree) {
        Map<String, Object> copy = new LinkedHashMap<>(tree);
        copy.put(name, subtree);
        return copy;
    }

    private static void times(Map<String, Object> tree, RunFacts facts, Optional<Window> window) {
        Optional<Instant> start = facts.startedAt().or(() -> window.map(Window::start));
        Optional<Instant> end = facts.endedAt().or(() -> window.map(Window::end));
        tree.put("started_at", Tree.iso(start));
        tree.put("ended_at", Tree.iso(end));
        tree.put(
                "duration_seconds",
                facts.duration()
                        .or(() -> window.map(Window::duration))
                        .map(Tree::seconds)
                        .orElse(null));
    }

    private static Map<String, Object> summary(RunFacts facts, Evidence evidence, Optional<SignOff> signOff) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("generated_at", Timestamps.iso(facts.generatedAt()));
        tree.put("status", evidence.status().word());
        tree.put("metadata", metadata(facts, evidence));
        tree.put("logs", EvidenceTrees.logs(evidence, ErrorBudget.tree(evidence, signOff)));
        tree.put("diary", evidence.diary().map(EvidenceTrees::diary).orElse(null));
        tree.put(
                "performance",
                evidence.performance().map(EvidenceTrees::performance).orElse(null));
        tree.put("findings", EvidenceTrees.findings(evidence.findings()));
        return tree;
    }

    private static Map<String, Object> metadata(RunFacts facts, Evidence evidence) {
        Map<String, Object> tree = new LinkedHashMap<>(Tree.asMap(Tree.plain(evidence.metadata(), 2_000)));
        tree.putAll(Tree.asMap(Tree.plain(facts.metadata(), 2_000)));
        tree.put("harness_incidents", IncidentTrees.entries(evidence.incidents(), HARNESS_INCIDENTS));
        facts.capture().ifPresent(capture -> {
            tree.put("log_line_counts", capture.lineCounts());
            tree.put("log_level_counts", capture.levelCounts());
            tree.put("log_total_lines", capture.totalLines());
            tree.put(
                    "structured_log_paths",
                    capture.structuredLogs().stream().map(Path::toString).toList());
            tree.put(
                    "raw_log_paths",
                    capture.rawLogs().stream().map(Path::toString).toList());
            tree.put("resource_monitor", Tree.plain(capture.resourceMonitor(), 500));
            tree.put("timed_out", capture.timedOut());
            tree.put(
                    "exit_code",
                    capture.exitCode().isPresent() ? capture.exitCode().getAsInt() : null);
        });
        return tree;
    }

    private static Object path(Optional<Path> path) {
        return path.map(Path::toString).orElse(null);
    }
}

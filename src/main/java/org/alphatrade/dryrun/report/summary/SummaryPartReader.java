package org.alphatrade.dryrun.report.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.report.entry.StatedCriteria;
import org.alphatrade.dryrun.report.summary.EvidenceSummary.ShutdownRecords;
import org.alphatrade.dryrun.report.summary.SummaryPerformance.PerformanceSample;
import org.alphatrade.dryrun.report.tree.JsonTrees;
import org.alphatrade.dryrun.report.tree.Stated;
import org.alphatrade.dryrun.report.tree.StatedStatus;

/** Reads the parts of a summary from a tree: ours, an older or a foreign one. A part that is missing is not given. */
final class SummaryPartReader {
    private SummaryPartReader() {}

    static SummaryHeader header(Map<String, Object> tree) {
        return new SummaryHeader(
                Stated.readText(tree.get("mode")),
                Stated.readText(tree.get("title")),
                Stated.readInstant(tree.get("generated_at")),
                Stated.readInstant(tree.get("started_at")),
                Stated.readInstant(tree.get("ended_at")),
                Stated.readLength(tree.get("duration_seconds")),
                texts(tree, "command"),
                Stated.readText(tree.get("run_directory")),
                Stated.readText(tree.get("log_directory")),
                Stated.readText(tree.get("progress_path")),
                Stated.readText(tree.get("progress_timeline_dir")),
                JsonTrees.map(tree, "metadata"),
                plugins(tree));
    }

    private static Stated<List<Map<String, Object>>> plugins(Map<String, Object> tree) {
        return new Stated<>(
                Optional.ofNullable(tree.get("plugins")),
                tree.get("plugins") instanceof List<?>
                        ? Optional.of(JsonTrees.maps(tree, "plugins"))
                        : Optional.empty());
    }

    static List<String> texts(Map<String, Object> tree, String name) {
        List<String> texts = new ArrayList<>();
        JsonTrees.list(tree, name).forEach(item -> texts.add(String.valueOf(item)));
        return texts;
    }

    static EvidenceSummary evidence(Map<String, Object> tree) {
        Map<String, Object> metadata = JsonTrees.map(tree, "metadata");
        return new EvidenceSummary(
                !tree.isEmpty(),
                Stated.readInstant(tree.get("generated_at")),
                StatedStatus.read(tree.get("status")),
                metadata,
                ShutdownRecords.of(metadata),
                logs(JsonTrees.map(tree, "logs")),
                diary(JsonTrees.map(tree, "diary")),
                performance(JsonTrees.map(tree, "performance")),
                SummaryEntryReader.findings(tree),
                SummaryEntryReader.neverSeen(tree));
    }

    private static SummaryLogs logs(Map<String, Object> tree) {
        return new SummaryLogs(
                !tree.isEmpty(),
                StatedStatus.read(tree.get("status")),
                Stated.readCount(tree.get("records")),
                Stated.readCount(tree.get("ignored_lines")),
                LineTrees.read(tree),
                JsonTrees.map(tree, "level_counts"),
                JsonTrees.map(tree, "event_counts"),
                Stated.readInstant(tree.get("started_at")),
                Stated.readInstant(tree.get("ended_at")),
                Stated.readLength(tree.get("duration_seconds")),
                Stated.readNumber(tree.get("uptime_ratio")),
                errorBudget(JsonTrees.map(tree, "error_budget")),
                SummaryEntryReader.incidents(tree, "gap_incidents"),
                SummaryEntryReader.incidents(tree, "content_incidents"),
                SummaryEntryReader.incidents(tree, "warnings"),
                SummaryEntryReader.incidents(tree, "errors"),
                SummaryEntryReader.findings(tree));
    }

    private static Optional<ErrorBudget> errorBudget(Map<String, Object> tree) {
        return tree.isEmpty()
                ? Optional.empty()
                : Optional.of(new ErrorBudget(
                        Stated.readLength(tree.get("observed_seconds")),
                        Stated.readNumber(tree.get("target_ratio")),
                        Stated.readNumber(tree.get("budget_minutes")),
                        Stated.readNumber(tree.get("spent_minutes")),
                        Stated.readNumber(tree.get("left_minutes")),
                        Stated.readCount(tree.get("outages")),
                        Stated.readLength(tree.get("longest_outage_seconds")),
                        Stated.readInstant(tree.get("longest_outage_started_at")),
                        Stated.readNumber(tree.get("unobserved_minutes"))));
    }

    static SummaryDiary diary(Map<String, Object> tree) {
        return new SummaryDiary(
                StatedStatus.read(tree.get("status")),
                Stated.readInstant(tree.get("generated_at")),
                Stated.readNumber(tree.get("total_entries")),
                Stated.readInstant(tree.get("first_recorded_at")),
                Stated.readInstant(tree.get("last_recorded_at")),
                SummaryEntryReader.issues(tree),
                JsonTrees.text(tree, "problem"),
                tree);
    }

    static SummaryPerformance performance(Map<String, Object> tree) {
        return new SummaryPerformance(
                StatedStatus.read(tree.get("status")),
                Stated.readInstant(tree.get("generated_at")),
                Stated.readNumber(tree.get("total_trades")),
                Stated.readNumber(tree.get("roi")),
                Stated.readNumber(tree.get("win_rate")),
                Stated.readNumber(tree.get("sharpe_ratio")),
                Stated.readLength(tree.get("window_duration_seconds")),
                PerformanceSample.of(JsonTrees.map(tree, "metadata")),
                JsonTrees.text(tree, "problem"),
                texts(tree, "warnings"),
                tree);
    }

    static SummarySignOff signOff(Map<String, Object> tree) {
        return new SummarySignOff(
                StatedStatus.read(tree.get("status")),
                Stated.readInstant(tree.get("evaluated_at")),
                StatedCriteria.of(JsonTrees.map(tree, "criteria")),
                SummaryEntryReader.findings(tree),
                tree);
    }

    static SummaryReview review(Map<String, Object> tree) {
        return new SummaryReview(
                !tree.isEmpty(),
                StatedStatus.read(tree.get("status")),
                Stated.readInstant(tree.get("generated_at")),
                StatedStatus.read(tree.get("summary_status")),
                StatedStatus.read(tree.get("sign_off_status")),
                Stated.readText(tree.get("run_label")),
                texts(tree, "attendees"),
                new ArrayList<>(JsonTrees.list(tree, "notes")),
                JsonTrees.map(tree, "highlights"),
                SummaryEntryReader.actionItems(tree),
                SummaryEntryReader.objectives(tree),
                JsonTrees.map(tree, "evidence_packet"));
    }

    static SummaryWrapUp wrapUp(Map<String, Object> tree) {
        return new SummaryWrapUp(
                StatedStatus.read(tree.get("status")),
                Stated.readInstant(tree.get("generated_at")),
                Stated.readText(tree.get("mode")),
                StatedStatus.read(tree.get("summary_status")),
                StatedStatus.read(tree.get("sign_off_status")),
                StatedStatus.read(tree.get("review_status")),
                Stated.readLength(tree.get("duration_seconds")),
                Stated.readLength(tree.get("duration_target_seconds")),
                Stated.readFlag(tree.get("duration_met")),
                SummaryEntryReader.followUps(tree),
                SummaryEntryReader.incidents(tree, "incidents"),
                JsonTrees.map(tree, "highlights"),
                new ArrayList<>(JsonTrees.list(tree, "notes")),
                JsonTrees.map(tree, "metadata"));
    }
}

package org.alphatrade.dryrun.rehearsal.run;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.engine.live.IncidentRecorder;
import org.alphatrade.dryrun.engine.live.capture.LiveCapture;
import org.alphatrade.dryrun.engine.live.capture.RunTimer;
import org.alphatrade.dryrun.rehearsal.request.RunRequest;
import org.alphatrade.dryrun.report.entry.IncidentTrees;
import org.alphatrade.dryrun.spi.IncidentList;
import org.alphatrade.dryrun.spi.Phase;
import org.alphatrade.dryrun.spi.Severity;

/** The content of the progress file at one moment of a run. */
final class ProgressTree {
    private static final int LISTED = 100;

    private final RunRequest request;
    private final List<String> command;
    private final LiveCapture capture;
    private final IncidentRecorder incidents;
    private final RunTimer timer;

    ProgressTree(
            RunRequest request, List<String> command, LiveCapture capture, IncidentRecorder incidents, RunTimer timer) {
        this.request = request;
        this.command = command;
        this.capture = capture;
        this.incidents = incidents;
        this.timer = timer;
    }

    Map<String, Object> at(Phase phase) {
        return at(phase, status(phase));
    }

    Map<String, Object> at(Phase phase, String status) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("status", status);
        tree.put("phase", phase.word());
        tree.put("mode", request.mode().name().toLowerCase(Locale.ROOT));
        tree.put("now", timer.wall());
        tree.put("started_at", timer.start());
        tree.put("elapsed_seconds", seconds(timer.elapsed()));
        tree.put("target_duration_seconds", seconds(request.timing().duration()));
        tree.put("required_duration_seconds", seconds(request.timing().requiredDuration()));
        lines(tree);
        tree.put("command", command);
        request.signOff().minimumUptimeRatio().ifPresent(ratio -> tree.put("minimum_uptime_ratio", ratio));
        tree.put("require_diary_evidence", request.signOff().requireDiary());
        tree.put("require_performance_evidence", request.signOff().requirePerformance());
        incidents(tree);
        tree.put("config_metadata", request.metadata());
        return tree;
    }

    private void lines(Map<String, Object> tree) {
        Map<String, Long> counts = capture.pump().lineCounts();
        tree.put(
                "total_lines",
                counts.values().stream().mapToLong(Long::longValue).sum());
        tree.put("line_counts", counts);
        tree.put("level_counts", capture.levelCounts());
        tree.put("unrecognised_line_counts", capture.unrecognised());
        tree.put("records_not_judged_yet", capture.lag());
        Optional<long[]> times = capture.pump().lineTimes();
        tree.put("first_line_at", times.map(t -> Timestamps.instant(t[0])).orElse(null));
        tree.put("last_line_at", times.map(t -> Timestamps.instant(t[1])).orElse(null));
    }

    private void incidents(Map<String, Object> tree) {
        IncidentList list = incidents.list(LISTED);
        tree.put("incidents", IncidentTrees.entries(list, LISTED));
        tree.put("incidents_total", list.count());
        tree.put("incidents_omitted", list.totals().omitted());
    }

    private String status(Phase phase) {
        Severity worst = incidents.worst();
        if (worst == Severity.PASS) {
            return phase == Phase.STARTUP ? "starting" : "running";
        }
        return worst.word();
    }

    static Number seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros();
    }

    Instant now() {
        return timer.wall();
    }
}

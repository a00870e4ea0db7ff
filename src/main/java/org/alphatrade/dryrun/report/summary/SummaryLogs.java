package org.alphatrade.dryrun.report.summary;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.report.entry.EvidenceTrees;
import org.alphatrade.dryrun.report.entry.IncidentTrees;
import org.alphatrade.dryrun.report.entry.ListedFinding;
import org.alphatrade.dryrun.report.entry.ListedIncident;
import org.alphatrade.dryrun.report.tree.Listing;
import org.alphatrade.dryrun.report.tree.Stated;
import org.alphatrade.dryrun.report.tree.StatedStatus;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.LogSummary;
import org.alphatrade.dryrun.spi.Window;

/** What the logs show, as a summary holds it. */
public record SummaryLogs(
        boolean given,
        StatedStatus status,
        Stated<Long> records,
        Stated<Long> ignoredLines,
        Map<String, Object> lines,
        Map<String, Object> levelCounts,
        Map<String, Object> eventCounts,
        Stated<Instant> startedAt,
        Stated<Instant> endedAt,
        Stated<Duration> duration,
        Stated<BigDecimal> uptime,
        Optional<ErrorBudget> errorBudget,
        Listing<ListedIncident> gaps,
        Listing<ListedIncident> content,
        Listing<ListedIncident> warnings,
        Listing<ListedIncident> errors,
        List<ListedFinding> findings)
        implements SummaryPart {
    public SummaryLogs {
        Objects.requireNonNull(status, "status");
        lines = Collections.unmodifiableMap(lines);
        levelCounts = Collections.unmodifiableMap(levelCounts);
        eventCounts = Collections.unmodifiableMap(eventCounts);
        findings = List.copyOf(findings);
    }

    public static SummaryLogs of(Evidence evidence, Optional<ErrorBudget> budget) {
        LogSummary logs = evidence.logs();
        Optional<Window> window = evidence.window().or(logs::window);
        return new SummaryLogs(
                true,
                StatedStatus.of(logs.status()),
                Stated.count(logs.records()),
                Stated.count(logs.ignoredLines()),
                LineTrees.of(evidence.metadata()),
                Collections.unmodifiableMap(logs.levelCounts()),
                EvidenceTrees.counts(logs.eventCounts()),
                Stated.at(window.map(Window::start)),
                Stated.at(window.map(Window::end)),
                Stated.length(window.map(Window::duration)),
                Stated.figure(logs.uptimeRatio()),
                budget,
                gaps(logs),
                IncidentTrees.listing(logs.content()),
                IncidentTrees.listing(logs.warnings()),
                IncidentTrees.listing(logs.errors()),
                ListedFinding.of(logs.findings()));
    }

    private static Listing<ListedIncident> gaps(LogSummary logs) {
        List<ListedIncident> listed = logs.gaps().stream()
                .limit(IncidentTrees.CAP)
                .map(ListedIncident::of)
                .toList();
        return new Listing<>(
                listed, Stated.count(logs.gapsOmitted() + logs.gaps().size() - listed.size()));
    }

    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("status", status.orNull());
        tree.put("records", records.orNull());
        tree.put("ignored_lines", ignoredLines.orNull());
        tree.putAll(lines);
        tree.put("level_counts", levelCounts);
        tree.put("event_counts", eventCounts);
        tree.put("started_at", startedAt.orNull());
        tree.put("ended_at", endedAt.orNull());
        tree.put("duration_seconds", duration.orNull());
        tree.put("uptime_ratio", uptime.orNull());
        tree.put("error_budget", errorBudget.map(ErrorBudget::tree).orElse(null));
        IncidentTrees.put(tree, "gap_incidents", gaps);
        IncidentTrees.put(tree, "content_incidents", content);
        IncidentTrees.put(tree, "warnings", warnings);
        IncidentTrees.put(tree, "errors", errors);
        tree.put("findings", ListedFinding.trees(findings));
        return tree;
    }
}

package org.alphatrade.dryrun.spi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything a verdict rests on.
 *
 * @param window the time judged; empty when there is neither a journal nor a record
 * @param logs what the log records show
 * @param diary empty when no diary was asked for
 * @param performance empty when no performance file was asked for
 * @param incidents what the live run and plugins raised, after classification
 * @param findings what the harness found about the evidence itself: loss, a journal that is cut off, a plugin that
 *     was switched off
 * @param metadata what the operator gave with {@code --metadata}, and facts of the run
 * @since 0.1
 */
public record Evidence(
        Optional<Window> window,
        LogSummary logs,
        Optional<DiarySummary> diary,
        Optional<PerformanceSummary> performance,
        IncidentList incidents,
        List<Finding> findings,
        Map<String, Object> metadata) {
    public Evidence {
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(logs, "logs");
        Objects.requireNonNull(diary, "diary");
        Objects.requireNonNull(performance, "performance");
        Objects.requireNonNull(incidents, "incidents");
        findings = List.copyOf(findings);
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    /** Returns the worst of logs, diary and performance: the status of the summary. */
    public Status status() {
        Status status = logs.status();
        for (Finding finding : findings) {
            status = status.worst(finding.status());
        }
        status = diary.map(DiarySummary::status).orElse(Status.PASS).worst(status);
        return performance.map(PerformanceSummary::status).orElse(Status.PASS).worst(status);
    }
}

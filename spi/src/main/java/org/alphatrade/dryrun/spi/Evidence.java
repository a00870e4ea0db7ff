package org.alphatrade.dryrun.spi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
 * @param detectors every detector that took part, built in or not, in order of loading; empty when nothing could be judged
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
        List<DetectorCheck> detectors,
        Map<String, Object> metadata) {
    private static final Set<String> SHOWN_BY_RECORDS = Set.of("log_error", "log_warning", "log_content");

    public Evidence {
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(logs, "logs");
        Objects.requireNonNull(diary, "diary");
        Objects.requireNonNull(performance, "performance");
        Objects.requireNonNull(incidents, "incidents");
        findings = List.copyOf(findings);
        detectors = List.copyOf(detectors);
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

    /**
     * Returns how many incidents a detector raised, classified or not, listed with the logs or not.
     *
     * @param detector its id, or {@code plugin} for incidents about plugins
     * @throws NoSuchDetector when none has this id
     * @throws MissingEvidence when what it looks for was not checked, so that none raised means nothing
     */
    public long incidentCount(String detector) {
        DetectorCheck check = detectors.stream()
                .filter(known -> known.id().equals(detector))
                .findFirst()
                .orElseThrow(() -> new NoSuchDetector(
                        detector, detectors.stream().map(DetectorCheck::id).toList()));
        if (!check.checked()) {
            throw new MissingEvidence(
                    "how many incidents '" + detector + "' would have raised is not known: " + check.unchecked());
        }
        // What records show is listed with the logs; after a live run among the others, too.
        boolean among = incidents.groups().stream()
                .anyMatch(group -> SHOWN_BY_RECORDS.contains(group.first().category()));
        Stream<IncidentList> lists =
                among ? Stream.of(incidents) : Stream.of(incidents, logs.errors(), logs.warnings(), logs.content());
        return lists.mapToLong(list -> list.count(detector)).sum();
    }
}

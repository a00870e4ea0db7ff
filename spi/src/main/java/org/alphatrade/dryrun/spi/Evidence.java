package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything a verdict rests on.
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public sealed interface Evidence {
    /** Returns the time judged; empty when there is neither a journal nor a record. */
    Optional<Window> window();

    /** Returns what the log records show. */
    LogSummary logs();

    /** Returns what the decision diary shows; empty when no diary was asked for. */
    Optional<DiarySummary> diary();

    /** Returns what the performance file shows; empty when no performance file was asked for. */
    Optional<PerformanceSummary> performance();

    /** Returns what the live run and plugins raised, after classification. */
    IncidentList incidents();

    /**
     * Tells whether {@link #incidents()} holds what log records show as well, as after a live run with its log monitor on;
     * else that is in {@link #logs()} alone.
     *
     * @since 0.2
     */
    default boolean logsAmongIncidents() {
        return Builder.listsLogs(incidents());
    }

    /**
     * Returns what the harness found about the evidence itself: loss, a journal that is cut off, a plugin that was
     * switched off.
     */
    List<Finding> findings();

    /**
     * Returns every detector that took part, built in or not, in order of loading; empty when nothing could be
     * judged.
     */
    List<DetectorCheck> detectors();

    /** Returns what the operator gave with {@code --metadata}, and facts of the run. */
    Map<String, Object> metadata();

    /**
     * Returns the figures over log records that were kept; an objective is handed those that it declared, in that order.
     * Empty when it declared none, and when the logs could not be read at all.
     *
     * @since 0.3
     */
    default List<Figure> figures() {
        return List.of();
    }

    /**
     * Returns a figure by the name it was declared with.
     *
     * @throws MissingEvidenceException when no figure was kept, since the logs could not be read
     * @throws IllegalArgumentException when there are others, and none of that name
     * @since 0.3
     */
    default Figure figure(String name) {
        if (figures().isEmpty()) {
            throw new MissingEvidenceException("there is no figure '" + name + "': none was kept");
        }
        return figures().stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no figure '" + name + "'; declared are '"
                        + figures().stream().map(Figure::name).collect(Collectors.joining("', '")) + "'"));
    }

    /** Returns what makes evidence. */
    static Builder builder(LogSummary logs) {
        return new Builder(logs);
    }

    /** Returns what makes another that differs in what it is told. */
    default Builder toBuilder() {
        Builder more = builder(logs());
        return more.window(window())
                .diary(diary())
                .performance(performance())
                .incidents(incidents(), logsAmongIncidents())
                .findings(findings())
                .detectors(detectors())
                .figures(figures())
                .metadata(metadata());
    }

    /** Returns the worst of logs, diary and performance: the status of the summary. */
    default Status status() {
        Status status = logs().status();
        for (Finding finding : findings()) {
            status = status.worst(finding.status());
        }
        status = diary().map(DiarySummary::status).orElse(Status.PASS).worst(status);
        return performance().map(PerformanceSummary::status).orElse(Status.PASS).worst(status);
    }

    /**
     * Returns how many incidents a detector raised, classified or not, listed with the logs or not.
     *
     * @param detector its id, or {@code plugin} for incidents about plugins
     * @throws NoSuchDetectorException when none has this id
     * @throws MissingEvidenceException when what it looks for was not checked, so that none raised means nothing
     */
    default long incidentCount(String detector) {
        DetectorCheck check = detectors().stream()
                .filter(known -> known.id().equals(detector))
                .findFirst()
                .orElseThrow(() -> new NoSuchDetectorException(
                        detector, detectors().stream().map(DetectorCheck::id).toList()));
        if (!check.checked()) {
            throw new MissingEvidenceException(
                    "how many incidents '" + detector + "' would have raised is not known: " + check.unchecked());
        }
        Stream<IncidentList> lists = logsAmongIncidents()
                ? Stream.of(incidents())
                : Stream.of(incidents(), logs().errors(), logs().warnings(), logs().content());
        return lists.mapToLong(list -> list.count(detector)).sum();
    }

    /** Makes evidence; what is not told is empty. */
    final class Builder {
        private Optional<Window> window = Optional.empty();
        private LogSummary logs;
        private Optional<DiarySummary> diary = Optional.empty();
        private Optional<PerformanceSummary> performance = Optional.empty();
        private IncidentList incidents = IncidentList.empty();
        private Optional<Boolean> logsAmongIncidents = Optional.empty();
        private List<Finding> findings = List.of();
        private List<DetectorCheck> detectors = List.of();
        private List<Figure> figures = List.of();
        private Map<String, Object> metadata = Map.of();

        private Builder(LogSummary logs) {
            this.logs = logs;
        }

        /** Sets the time judged; empty when there is neither a journal nor a record. */
        public Builder window(Optional<Window> newWindow) {
            window = newWindow;
            return this;
        }

        /** Sets what the log records show. */
        public Builder logs(LogSummary newLogs) {
            logs = newLogs;
            return this;
        }

        /** Sets what the decision diary shows; empty when no diary was asked for. */
        public Builder diary(Optional<DiarySummary> newDiary) {
            diary = newDiary;
            return this;
        }

        /** Sets what the performance file shows; empty when no performance file was asked for. */
        public Builder performance(Optional<PerformanceSummary> newPerformance) {
            performance = newPerformance;
            return this;
        }

        /**
         * Sets what the live run and plugins raised, after classification; whether what log records show is among it is
         * seen by the groups that are listed.
         */
        public Builder incidents(IncidentList newIncidents) {
            incidents = newIncidents;
            logsAmongIncidents = Optional.empty();
            return this;
        }

        /**
         * Sets what the live run and plugins raised, after classification, and whether what log records show is among it,
         * which a list that is too short for all does not tell.
         *
         * @since 0.2
         */
        public Builder incidents(IncidentList newIncidents, boolean withLogs) {
            incidents = newIncidents;
            logsAmongIncidents = Optional.of(withLogs);
            return this;
        }

        /**
         * Sets what the harness found about the evidence itself: loss, a journal that is cut off, a plugin that was
         * switched off.
         */
        public Builder findings(List<Finding> newFindings) {
            findings = newFindings;
            return this;
        }

        /**
         * Sets every detector that took part, built in or not, in order of loading; empty when nothing could be
         * judged.
         */
        public Builder detectors(List<DetectorCheck> newDetectors) {
            detectors = newDetectors;
            return this;
        }

        /**
         * Sets the figures over log records that were kept.
         *
         * @since 0.3
         */
        public Builder figures(List<Figure> newFigures) {
            figures = newFigures;
            return this;
        }

        /** Sets what the operator gave with {@code --metadata}, and facts of the run. */
        public Builder metadata(Map<String, Object> newMetadata) {
            metadata = newMetadata;
            return this;
        }

        private static boolean listsLogs(IncidentList list) {
            return list.groups().stream()
                    .anyMatch(group -> LogCategory.of(group.first()).isPresent());
        }

        /** Returns evidence as it was told. */
        public Evidence build() {
            return new EvidenceValue(
                    window,
                    logs,
                    diary,
                    performance,
                    incidents,
                    logsAmongIncidents.orElseGet(() -> listsLogs(incidents)),
                    findings,
                    detectors,
                    figures,
                    metadata);
        }
    }
}

record EvidenceValue(
        Optional<Window> window,
        LogSummary logs,
        Optional<DiarySummary> diary,
        Optional<PerformanceSummary> performance,
        IncidentList incidents,
        boolean logsAmongIncidents,
        List<Finding> findings,
        List<DetectorCheck> detectors,
        List<Figure> figures,
        Map<String, Object> metadata)
        implements Evidence {
    EvidenceValue {
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(logs, "logs");
        Objects.requireNonNull(diary, "diary");
        Objects.requireNonNull(performance, "performance");
        Objects.requireNonNull(incidents, "incidents");
        findings = List.copyOf(findings);
        detectors = List.copyOf(detectors);
        figures = List.copyOf(figures);
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }
}

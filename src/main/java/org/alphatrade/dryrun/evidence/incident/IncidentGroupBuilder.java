package org.alphatrade.dryrun.evidence.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.alphatrade.dryrun.evidence.SizeLimit;
import org.alphatrade.dryrun.spi.Classification;
import org.alphatrade.dryrun.spi.Excerpt;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentGroup;
import org.alphatrade.dryrun.spi.Severity;
import org.jspecify.annotations.Nullable;

/** Equal incidents while they are being folded. Its place in a list is fixed until {@link IncidentFold} moves it. */
final class IncidentGroupBuilder {
    private static final int MAX_EXCERPTS = 5;

    private static final Comparator<Excerpt> BY_PLACE =
            Comparator.comparing(Excerpt::at).thenComparing(Excerpt::ref).thenComparing(Excerpt::text);

    private static final Comparator<Incident> EARLIEST = Comparator.comparing(Incident::occurredAt)
            .thenComparing(incident -> incident.excerpt().isEmpty())
            .thenComparing(IncidentGroupBuilder::byExcerpt)
            .thenComparing(Incident::summary)
            .thenComparing(Incident::category)
            .thenComparing(incident -> incident.metadata().toString());

    /** The order of lists: worst first, then by time, then by id. */
    static final Comparator<IncidentGroupBuilder> LISTED = Comparator.comparing(
                    IncidentGroupBuilder::severity, Comparator.reverseOrder())
            .thenComparing(IncidentGroupBuilder::firstAt)
            .thenComparing(IncidentGroupBuilder::fingerprint);

    private final Fingerprint fingerprint;
    private final List<Excerpt> excerpts = new ArrayList<>(1);
    private final DistinctNames symbols = new DistinctNames();
    private Incident first;
    private Instant lastAt;
    private long count;
    private Optional<Classification> classification = Optional.empty();
    private boolean classified;
    private Severity severity;
    private @Nullable IncidentGroup listed;

    IncidentGroupBuilder(Fingerprint fingerprint, Incident incident) {
        this.fingerprint = fingerprint;
        this.first = SizeLimit.incident(incident);
        this.lastAt = incident.occurredAt();
        this.count = 1;
        this.severity = fingerprint.severity();
        first.excerpt().ifPresent(excerpts::add);
    }

    /** Copies: folds that were merged share nothing. */
    IncidentGroupBuilder(IncidentGroupBuilder other) {
        this.fingerprint = other.fingerprint;
        this.first = other.first;
        this.lastAt = other.lastAt;
        this.count = other.count;
        this.severity = fingerprint.severity();
        excerpts.addAll(other.excerpts);
        symbols.add(other.symbols);
    }

    /** Is told which trading symbols an incident that was added is about. */
    void about(List<String> names) {
        symbols.add(names);
        listed = null;
    }

    private static int byExcerpt(Incident one, Incident two) {
        return one.excerpt().isEmpty() || two.excerpt().isEmpty()
                ? 0
                : BY_PLACE.compare(one.excerpt().get(), two.excerpt().get());
    }

    void add(Incident incident) {
        count++;
        listed = null;
        if (incident.occurredAt().isAfter(lastAt)) {
            lastAt = incident.occurredAt();
        }
        if (!incident.occurredAt().isAfter(first.occurredAt())) {
            first(SizeLimit.incident(incident));
        }
        incident.excerpt().ifPresent(this::excerpt);
    }

    void add(IncidentGroupBuilder other) {
        count += other.count;
        listed = null;
        if (other.lastAt.isAfter(lastAt)) {
            lastAt = other.lastAt;
        }
        first(other.first);
        other.excerpts.forEach(this::excerpt);
        symbols.add(other.symbols);
    }

    private void first(Incident candidate) {
        if (EARLIEST.compare(candidate, first) < 0) {
            first = candidate;
            classified = false;
        }
    }

    private void excerpt(Excerpt candidate) {
        if (excerpts.size() == MAX_EXCERPTS
                && candidate.at().isAfter(excerpts.get(MAX_EXCERPTS - 1).at())) {
            return;
        }
        Excerpt excerpt = SizeLimit.excerpt(candidate);
        int at = java.util.Collections.binarySearch(excerpts, excerpt, BY_PLACE);
        if (at < 0) {
            excerpts.add(-at - 1, excerpt);
            if (excerpts.size() > MAX_EXCERPTS) {
                excerpts.remove(MAX_EXCERPTS);
            }
        }
    }

    /** Asks the classifier again only when another incident has become the first. */
    void judge(Function<Incident, Optional<Classification>> classifier) {
        if (!classified) {
            classification = classifier.apply(first);
            classified = true;
            listed = null;
        }
        severity = classification.map(this::effective).orElse(fingerprint.severity());
    }

    /** What has expired, or is one too many, counts as it was raised; the group is as bad as the worst in it. */
    private Severity effective(Classification known) {
        boolean none = known.maximumCount().orElse(Long.MAX_VALUE) < 1
                || known.expiresAt().map(at -> firstAt().isAfter(at)).orElse(false);
        if (none) {
            return fingerprint.severity();
        }
        boolean all = count <= known.maximumCount().orElse(Long.MAX_VALUE)
                && !known.expiresAt().map(at -> lastAt.isAfter(at)).orElse(false);
        return all ? known.severity() : known.severity().worst(fingerprint.severity());
    }

    IncidentGroup listed() {
        if (listed == null || listed.severity() != severity) {
            listed = IncidentGroup.builder(fingerprint.id(), symbols.tell(first))
                    .severity(severity)
                    .count(count)
                    .firstAt(firstAt())
                    .lastAt(lastAt)
                    .excerpts(excerpts)
                    .classification(classification)
                    .build();
        }
        return listed;
    }

    Fingerprint fingerprint() {
        return fingerprint;
    }

    Severity severity() {
        return severity;
    }

    Instant firstAt() {
        return first.occurredAt();
    }

    long count() {
        return count;
    }
}

package org.alphatrade.dryrun.evidence.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alphatrade.dryrun.evidence.SizeLimit;
import org.alphatrade.dryrun.spi.Classification;
import org.alphatrade.dryrun.spi.Excerpt;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentGroup;
import org.alphatrade.dryrun.spi.Severity;

/** Equal incidents of which the same was said, while they are being folded. Its place in a list is fixed until it is moved. */
final class IncidentPart {
    private static final int MAX_EXCERPTS = 5;

    private static final Comparator<Excerpt> BY_PLACE =
            Comparator.comparing(Excerpt::at).thenComparing(Excerpt::ref).thenComparing(Excerpt::text);

    private static final Comparator<Incident> EARLIEST = Comparator.comparing(Incident::occurredAt)
            .thenComparing(incident -> incident.excerpt().isEmpty())
            .thenComparing(IncidentPart::byExcerpt)
            .thenComparing(Incident::summary)
            .thenComparing(Incident::category)
            .thenComparing(incident -> incident.metadata().toString());

    private final IncidentGroupBuilder group;
    private final PartKey key;
    private final List<Excerpt> excerpts = new ArrayList<>(1);
    private final DistinctNames symbols = new DistinctNames();
    private Incident first;
    /** Of the first: reasons are not told apart. */
    private Optional<Classification> classification;

    private Instant lastAt;
    private long count = 1;

    IncidentPart(IncidentGroupBuilder group, PartKey key, Incident incident, Optional<Classification> said) {
        this.group = group;
        this.key = key;
        this.first = SizeLimit.incident(incident);
        this.classification = said;
        this.lastAt = incident.occurredAt();
        first.excerpt().ifPresent(excerpts::add);
    }

    /** Copies: folds that were merged share nothing. */
    IncidentPart(IncidentGroupBuilder group, PartKey key, IncidentPart other) {
        this.group = group;
        this.key = key;
        this.first = other.first;
        this.classification = key.isClassified() ? other.classification : Optional.empty();
        this.lastAt = other.lastAt;
        this.count = other.count;
        excerpts.addAll(other.excerpts);
        symbols.add(other.symbols);
    }

    /** Is told which trading symbols an incident that was added is about. */
    void about(List<String> names) {
        symbols.add(names);
    }

    private static int byExcerpt(Incident one, Incident two) {
        return one.excerpt().isEmpty() || two.excerpt().isEmpty()
                ? 0
                : BY_PLACE.compare(one.excerpt().get(), two.excerpt().get());
    }

    void add(Incident incident, Optional<Classification> said) {
        count++;
        if (incident.occurredAt().isAfter(lastAt)) {
            lastAt = incident.occurredAt();
        }
        if (!incident.occurredAt().isAfter(first.occurredAt())) {
            first(SizeLimit.incident(incident), said);
        }
        incident.excerpt().ifPresent(this::excerpt);
    }

    void add(IncidentPart other) {
        count += other.count;
        if (other.lastAt.isAfter(lastAt)) {
            lastAt = other.lastAt;
        }
        first(other.first, other.classification);
        other.excerpts.forEach(this::excerpt);
        symbols.add(other.symbols);
    }

    private void first(Incident candidate, Optional<Classification> said) {
        if (EARLIEST.compare(candidate, first) < 0) {
            first = candidate;
            classification = key.isClassified() ? said : Optional.empty();
        }
    }

    private void excerpt(Excerpt candidate) {
        if (excerpts.size() == MAX_EXCERPTS
                && candidate.at().isAfter(excerpts.get(MAX_EXCERPTS - 1).at())) {
            return;
        }
        Excerpt excerpt = SizeLimit.excerpt(candidate);
        int at = Collections.binarySearch(excerpts, excerpt, BY_PLACE);
        if (at < 0) {
            excerpts.add(-at - 1, excerpt);
            if (excerpts.size() > MAX_EXCERPTS) {
                excerpts.remove(MAX_EXCERPTS);
            }
        }
    }

    /** Returns how bad they are when these classifiers answered for more than they may. */
    Severity severity(Set<String> exceeded) {
        return key.bounded() && exceeded.contains(key.classifier())
                ? group.fingerprint().severity()
                : key.severity();
    }

    IncidentGroup listed(Set<String> exceeded) {
        return IncidentGroup.builder(group.fingerprint().id(), symbols.tell(first))
                .severity(severity(exceeded))
                .count(count)
                .firstAt(first.occurredAt())
                .lastAt(lastAt)
                .excerpts(excerpts)
                .classification(classification)
                .classifiedBy(key.classifier())
                .part(group.number(key))
                .groupCount(group.count())
                .build();
    }

    IncidentGroupBuilder group() {
        return group;
    }

    PartKey key() {
        return key;
    }

    Instant firstAt() {
        return first.occurredAt();
    }

    long count() {
        return count;
    }
}

package org.alphatrade.dryrun.evidence.incident;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.alphatrade.dryrun.spi.Classification;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.Severity;

/**
 * Equal incidents while they are being folded, in parts of which the same was said. A group has so many parts at most;
 * what was said otherwise counts, as bad as it was raised, among those of which nothing was said.
 */
final class IncidentGroupBuilder {
    static final int MAX_PARTS = 16;

    private final Fingerprint fingerprint;
    private final TreeMap<PartKey, IncidentPart> parts = new TreeMap<>();

    IncidentGroupBuilder(Fingerprint fingerprint) {
        this.fingerprint = fingerprint;
    }

    void add(Incident incident, Optional<Classified> classified, List<String> symbols) {
        PartKey key = room(PartKey.of(incident, classified));
        IncidentPart part = parts.get(key);
        Optional<Classification> said = key.isClassified() ? classified.map(Classified::answer) : Optional.empty();
        if (part == null) {
            part = new IncidentPart(this, key, incident, said);
            parts.put(key, part);
        } else {
            part.add(incident, said);
        }
        part.about(symbols);
        bound();
    }

    void add(IncidentGroupBuilder other) {
        other.parts.forEach((key, part) -> add(room(key), part));
        bound();
    }

    private void add(PartKey key, IncidentPart other) {
        IncidentPart known = parts.get(key);
        if (known == null) {
            parts.put(key, new IncidentPart(this, key, other));
        } else {
            known.add(other);
        }
    }

    /** Returns the key under which something is counted: one that comes behind those that are told apart has no part of its own. */
    private PartKey room(PartKey key) {
        boolean beyond = told() >= MAX_PARTS && !parts.containsKey(key) && key.compareTo(parts.lastKey()) > 0;
        return beyond ? PartKey.unclassified(fingerprint.severity()) : key;
    }

    private int told() {
        return parts.size() - (parts.containsKey(PartKey.unclassified(fingerprint.severity())) ? 1 : 0);
    }

    private void bound() {
        while (told() > MAX_PARTS) {
            IncidentPart last = Objects.requireNonNull(parts.pollLastEntry()).getValue();
            add(PartKey.unclassified(fingerprint.severity()), last);
        }
    }

    Collection<IncidentPart> parts() {
        return parts.values();
    }

    /** Returns which of the parts it is, from 1. */
    int number(PartKey key) {
        return parts.headMap(key).size() + 1;
    }

    long count() {
        return parts.values().stream().mapToLong(IncidentPart::count).sum();
    }

    /** Returns how bad the worst of them is, as it was raised or as it was said. */
    Severity worst() {
        return parts.keySet().stream().map(PartKey::severity).reduce(fingerprint.severity(), Severity::worst);
    }

    Fingerprint fingerprint() {
        return fingerprint;
    }
}

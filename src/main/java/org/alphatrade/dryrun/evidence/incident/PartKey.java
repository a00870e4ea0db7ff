package org.alphatrade.dryrun.evidence.incident;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.alphatrade.dryrun.spi.Classification;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.Severity;

/**
 * What tells the parts of a group of equal incidents apart: what was said of them. Its order depends on nothing else: first
 * that of which nothing was said, then the worst, so that of many parts those are told apart that count most.
 *
 * @param classifier who said it; empty for nobody
 * @param severity how bad they are with it
 * @param bounded whether it names a maximum
 */
record PartKey(
        String classifier,
        Severity severity,
        String category,
        String owner,
        Optional<Instant> expiresAt,
        boolean bounded)
        implements Comparable<PartKey> {
    private static final Comparator<PartKey> ORDER = Comparator.comparing(PartKey::isClassified)
            .thenComparing(PartKey::severity, Comparator.reverseOrder())
            .thenComparing(PartKey::classifier)
            .thenComparing(PartKey::category)
            .thenComparing(PartKey::owner)
            .thenComparing(key -> key.expiresAt.orElse(Instant.MAX))
            .thenComparing(PartKey::bounded);

    /** Returns the key of what nobody said anything of. */
    static PartKey unclassified(Severity original) {
        return new PartKey("", original, "", "", Optional.empty(), false);
    }

    static PartKey of(Incident incident, Optional<Classified> classified) {
        return classified
                .map(known -> of(known.classifier(), known.severity(incident), known.answer()))
                .orElseGet(() -> unclassified(incident.severity()));
    }

    private static PartKey of(String classifier, Severity severity, Classification answer) {
        return new PartKey(
                classifier,
                severity,
                answer.category(),
                answer.owner(),
                answer.expiresAt(),
                answer.maximumCount().isPresent());
    }

    boolean isClassified() {
        return !classifier.isEmpty();
    }

    @Override
    public int compareTo(PartKey other) {
        return ORDER.compare(this, other);
    }
}

package org.alphatrade.dryrun.evidence.incident;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.alphatrade.dryrun.spi.Classification;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.Severity;

/**
 * What a classifier said of an incident.
 *
 * @param classifier the classifier's id
 */
public record Classified(String classifier, Classification answer) {
    /** Asks the classifiers about one incident; the first with an answer wins. */
    @FunctionalInterface
    public interface Source extends Function<Incident, Optional<Classified>> {
        /** Knows nothing of any incident. */
        Source NONE = incident -> Optional.empty();
    }

    public Classified {
        Objects.requireNonNull(classifier, "classifier");
        Objects.requireNonNull(answer, "answer");
    }

    /** Tells whether the answer had expired when the incident happened. */
    boolean isExpired(Incident incident) {
        return answer.expiresAt()
                .map(until -> incident.occurredAt().isAfter(until))
                .orElse(false);
    }

    /** Returns how bad the incident is with this answer, as long as its maximum is not passed. */
    Severity severity(Incident incident) {
        return isExpired(incident) ? incident.severity() : answer.severity();
    }
}

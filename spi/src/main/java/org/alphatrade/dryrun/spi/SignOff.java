package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether the rehearsal meets the criteria for going live. Not a plugin: the host owns the list of criteria.
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public sealed interface SignOff {
    /** Returns the outcome; empty when a sign-off does not apply, as in a demo. */
    Optional<Status> status();

    /** Returns when it was judged. */
    Instant evaluatedAt();

    /** Returns the criteria by name, such as {@code minimum_duration_seconds}. */
    Map<String, Object> criteria();

    /** Returns what speaks against it; none when all criteria are met. */
    List<Finding> findings();

    /** Returns a sign-off. */
    static SignOff of(
            Optional<Status> status, Instant evaluatedAt, Map<String, Object> criteria, List<Finding> findings) {
        return new SignOffValue(status, evaluatedAt, criteria, findings);
    }

    /** Returns the word used in files and reports: the status, or {@code not_applicable}. */
    default String word() {
        return status().map(Status::word).orElse("not_applicable");
    }
}

record SignOffValue(Optional<Status> status, Instant evaluatedAt, Map<String, Object> criteria, List<Finding> findings)
        implements SignOff {
    SignOffValue {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(evaluatedAt, "evaluatedAt");
        criteria = Collections.unmodifiableMap(new LinkedHashMap<>(criteria));
        findings = List.copyOf(findings);
    }
}

package org.alphatrade.dryrun.spi;

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
 * @param status empty when a sign-off does not apply, as in a demo
 * @param criteria by name: {@code minimum_duration_seconds}, …
 * @param findings what speaks against it; none when all criteria are met
 * @since 0.1
 */
public record SignOff(
        Optional<Status> status, Instant evaluatedAt, Map<String, Object> criteria, List<Finding> findings) {
    public SignOff {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(evaluatedAt, "evaluatedAt");
        criteria = Collections.unmodifiableMap(new LinkedHashMap<>(criteria));
        findings = List.copyOf(findings);
    }

    /** Returns the word used in files and reports: the status, or {@code not_applicable}. */
    public String word() {
        return status.map(Status::word).orElse("not_applicable");
    }
}

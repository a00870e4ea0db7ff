package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One result of judging: what was found, how it counts, and the figures.
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public sealed interface Finding {
    /** Returns how it counts. */
    Status status();

    /** Returns one sentence. */
    String message();

    /** Returns the figures, keys in order. */
    Map<String, Object> metadata();

    /** Returns a finding. */
    static Finding of(Status status, String message, Map<String, Object> metadata) {
        return new FindingValue(status, message, metadata);
    }
}

record FindingValue(Status status, String message, Map<String, Object> metadata) implements Finding {
    FindingValue {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(message, "message");
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }
}

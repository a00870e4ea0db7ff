package org.alphatrade.dryrun.spi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One result of judging: what was found, how it counts, and the figures.
 *
 * @param status how it counts
 * @param message one sentence
 * @param metadata the figures, keys in order
 * @since 0.1
 */
public record Finding(Status status, String message, Map<String, Object> metadata) {
    public Finding {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(message, "message");
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }
}

package org.alphatrade.dryrun.engine.baseline;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.spi.Status;

/**
 * The kinds of incidents of a run, by id.
 *
 * @param time in what time they were; empty when that is not known
 * @param lack why there may be more of them; empty when these are all
 */
record KnownKinds(Map<String, OneKind> kinds, Optional<Duration> time, String lack) {
    /**
     * What is alike once numbers and names are folded away.
     *
     * @param severity how bad the worst of them counts
     * @param count how many there were
     */
    record OneKind(String id, Status severity, long count, String text) {
        OneKind and(OneKind more) {
            return new OneKind(id, severity.worst(more.severity), count + more.count, text);
        }
    }

    KnownKinds {
        kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
    }
}

package org.alphatrade.dryrun.plugin.groovy.rule;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.spi.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What a detector remembers, by key; bounded. The key that was used longest ago makes room, without loss when it is out
 * of date; otherwise an incident says that something may have been missed.
 */
final class KeyedState<V> {
    private final String id;
    private final int most;
    private final LinkedHashMap<String, V> values;
    private boolean said;

    KeyedState(String id, int most, boolean byUse) {
        this.id = id;
        this.most = most;
        this.values = new LinkedHashMap<>(16, 0.75f, byUse);
    }

    @Nullable V get(String key) {
        return values.get(key);
    }

    @Nullable V remove(String key) {
        return values.remove(key);
    }

    Optional<Map.Entry<String, V>> eldest() {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(values.entrySet().iterator().next());
    }

    void put(String key, V value, Predicate<V> outOfDate, Instant now, IncidentSink out) {
        if (values.size() >= most) {
            Map.Entry<String, V> eldest = values.entrySet().iterator().next();
            if (!outOfDate.test(eldest.getValue()) && !said) {
                said = true;
                out.raise(Incident.at(
                        now,
                        Severity.FAIL,
                        id + ": more than " + most + " keys of 'by' at a time; the oldest are forgotten and what they"
                                + " would have shown is not known"));
            }
            values.remove(eldest.getKey());
        }
        values.put(key, value);
    }
}

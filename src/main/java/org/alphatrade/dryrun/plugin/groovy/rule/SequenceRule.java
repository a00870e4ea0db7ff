package org.alphatrade.dryrun.plugin.groovy.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.plugin.groovy.scope.EvidenceClock;
import org.alphatrade.dryrun.plugin.groovy.spec.DetectorSpec;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.spi.LogRecord;

/** One record after another, by key: the second must come within a time, or must not. */
final class SequenceRule implements Rule {
    private static final int MAX_OPEN = 2_000;

    private final RecordConditions conditions;
    private final IncidentFactory finding;
    private final EvidenceClock time;
    private final Duration within;
    private final boolean expected;
    private final KeyedState<Open> open;

    /** A first record that waits for its second; the incident stands ready when the second is expected. */
    private record Open(Instant since, Instant until, Optional<Incident> incident) {}

    SequenceRule(DetectorSpec block, RecordConditions conditions, IncidentFactory finding, EvidenceClock time) {
        this.conditions = conditions;
        this.finding = finding;
        this.time = time;
        this.within = block.within;
        this.expected = block.judging == DetectorSpec.Judging.MISSING_NEXT;
        this.open = new KeyedState<>(block.id(), MAX_OPEN, false);
    }

    @Override
    public void look(LogRecord record, IncidentSink out) {
        Instant now = time.now();
        time(now, out);
        if (conditions.next(record)) {
            String key = conditions.key(record);
            Open first = open.remove(key);
            if (first != null && !expected) {
                out.raise(finding.about(record, 1, key, first.since(), record.time()));
            }
        }
        if (conditions.means(record)) {
            String key = conditions.key(record);
            if (open.get(key) == null || !expected) {
                open.remove(key);
                open.put(key, opened(record, key, now), old -> false, record.time(), out);
            }
        }
    }

    private Open opened(LogRecord record, String key, Instant now) {
        Instant until = now.plus(within);
        Optional<Incident> incident =
                expected ? Optional.of(finding.about(record, 1, key, record.time(), until)) : Optional.empty();
        return new Open(record.time(), until, incident);
    }

    @Override
    public void time(Instant now, IncidentSink out) {
        Optional<Map.Entry<String, Open>> eldest = open.eldest();
        while (eldest.isPresent() && eldest.get().getValue().until().isBefore(now)) {
            Open late = eldest.get().getValue();
            open.remove(eldest.get().getKey());
            late.incident().ifPresent(out::raise);
            eldest = open.eldest();
        }
    }
}

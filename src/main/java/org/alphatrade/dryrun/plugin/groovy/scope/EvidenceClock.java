package org.alphatrade.dryrun.plugin.groovy.scope;

import java.time.Duration;
import java.time.Instant;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.spi.Phase;
import org.jspecify.annotations.Nullable;

/**
 * How far the evidence has come: by when records were read and by the ticks of the harness between them, both of one
 * clock. It never goes back, and stands still from the moment the runtime is asked to stop.
 */
public final class EvidenceClock {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final boolean shutdownToo;
    private @Nullable Instant start;
    private @Nullable Instant started;
    private Instant now = Instant.EPOCH;
    private @Nullable Instant ticked;
    private boolean over;

    public EvidenceClock(boolean shutdownToo) {
        this.shutdownToo = shutdownToo;
    }

    public void saw(LogRecord record) {
        move(record.ingestedAt());
    }

    public void saw(Observation observation) {
        if (observation instanceof Observation.Started) {
            started = observation.at();
        }
        // By the steady clock, so that a wall clock that steps makes no silence.
        move(started == null ? observation.at() : started.plus(observation.elapsed()));
        if (observation instanceof Observation.PhaseChange change && !shutdownToo) {
            over |= change.phase() == Phase.SHUTDOWN || change.phase() == Phase.COMPLETE;
        }
        over |= observation instanceof Observation.Exited;
    }

    private void move(Instant to) {
        if (over) {
            return;
        }
        if (start == null) {
            start = to;
            now = to;
        } else if (to.isAfter(now)) {
            now = to;
        }
    }

    /** Tells whether it came a second or more further since this was last true. */
    public boolean secondsPassed() {
        boolean passed = ticked == null || Duration.between(ticked, now).compareTo(SECOND) >= 0;
        ticked = passed ? now : ticked;
        return passed;
    }

    public Instant now() {
        return now;
    }

    boolean over() {
        return over;
    }

    Duration elapsed() {
        return start == null ? Duration.ZERO : Duration.between(start, now);
    }

    public Instant start() {
        return start == null ? Instant.EPOCH : start;
    }
}

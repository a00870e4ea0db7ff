package org.alphatrade.dryrun.engine.detect;

import java.time.Duration;
import java.time.Instant;
import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.spi.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Raises a wall clock that parts from the steady one in a step: it was set, or the host was suspended; and a harness that
 * missed its ticks: nobody watched meanwhile.
 */
final class ClockDetector implements Detector {
    private static final Duration STEP = Duration.ofSeconds(2);
    /** A tick comes every second, on a busy machine a little later. */
    private static final Duration STILL = Duration.ofSeconds(5);

    /** What the wall clock shows when the steady one shows zero. */
    private @Nullable Instant zero;

    private Duration last = Duration.ZERO;

    @Override
    public Interest interest() {
        return Interest.nothing();
    }

    @Override
    public void observe(Observation seen, IncidentSink out) {
        if (!(seen instanceof Observation.Started) && !(seen instanceof Observation.Tick)) {
            return;
        }
        Instant now = seen.at().minus(seen.elapsed());
        Duration step = zero == null ? Duration.ZERO : Duration.between(zero, now);
        // From look to look, so that a clock that is slowly slewed never adds up to a step.
        zero = now;
        if (step.abs().compareTo(STEP) > 0) {
            raise(seen, step, out);
        }
        Duration still = seen.elapsed().minus(last);
        last = seen.elapsed();
        if (still.compareTo(STILL) > 0) {
            stoodStill(seen, still, out);
        }
    }

    @Override
    public String unchecked() {
        return zero == null ? DetectorMessages.NO_RUN : "";
    }

    private static void stoodStill(Observation seen, Duration still, IncidentSink out) {
        String text = "harness stood still for " + DetectorMessages.of(Duration.ofSeconds(still.toSeconds()))
                + ": it was stopped, or the machine was too busy";
        out.raise(Incident.at(seen.at(), Severity.WARN, text)
                .in("clock")
                .with("still_seconds", still.toMillis() / 1000.0)
                .with("elapsed_seconds", seen.elapsed().toMillis() / 1000.0));
    }

    private static void raise(Observation seen, Duration step, IncidentSink out) {
        String by = DetectorMessages.of(Duration.ofSeconds(Math.round(step.abs().toMillis() / 1000.0)));
        String how = step.isNegative()
                ? "wall clock went back by " + by
                : "wall clock went ahead by " + by + ": it was set, or the host was suspended";
        out.raise(Incident.at(seen.at(), Severity.WARN, how)
                .in("clock")
                .with("step_seconds", step.toMillis() / 1000.0)
                .with("elapsed_seconds", seen.elapsed().toMillis() / 1000.0));
    }
}

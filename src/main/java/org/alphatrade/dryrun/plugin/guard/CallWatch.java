package org.alphatrade.dryrun.plugin.guard;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.alphatrade.dryrun.base.time.SuspendTolerantTimer;
import org.alphatrade.dryrun.spi.IncidentSink;

/**
 * Looks from beside at the calls of detectors: one that takes too long is interrupted, one that does not answer to that is
 * taken from its thread. For the thread that waits for the one that calls.
 */
public final class CallWatch {
    private static final Duration GRACE = Duration.ofMillis(500);

    private final List<GuardedDetector> detectors;
    private final IncidentSink out;
    private final SuspendTolerantTimer timer = new SuspendTolerantTimer();
    private final Duration[] spent;
    private long seen;
    private int seenAt;
    private boolean interrupted;

    /** Watches these; what is to be said of a call that was taken goes to {@code out}. */
    public CallWatch(List<GuardedDetector> detectors, IncidentSink out) {
        this.detectors = detectors;
        this.out = out;
        this.spent = new Duration[detectors.size()];
        Arrays.fill(spent, Duration.ZERO);
    }

    /** Says that the next look comes {@link SuspendTolerantTimer#LOOK_MILLIS} from now. */
    public void begin() {
        timer.restart();
    }

    /** Looks once; returns the id of the detector whose call was taken, if one was: its thread is to be left behind. */
    public Optional<String> look(Thread worker) {
        for (int i = 0; i < detectors.size(); i++) {
            long call = detectors.get(i).underWay();
            if (call != 0) {
                return look(i, call, worker);
            }
        }
        seen = 0;
        return Optional.empty();
    }

    private Optional<String> look(int i, long call, Thread worker) {
        GuardedDetector detector = detectors.get(i);
        Duration time = timer.look();
        if (call != seen || i != seenAt) {
            seen = call;
            seenAt = i;
            interrupted = false;
            timer.restart();
            return Optional.empty();
        }
        spent[i] = spent[i].plusMillis(SuspendTolerantTimer.LOOK_MILLIS);
        boolean over = time.compareTo(detector.limit()) > 0 || spent[i].compareTo(detector.patience()) > 0;
        if (over && !interrupted) {
            interrupted = detector.interrupt(call, worker, spent[i]);
            timer.restart();
        } else if (interrupted && time.compareTo(GRACE) > 0 && detector.take(call, out)) {
            return Optional.of(detector.id());
        }
        return Optional.empty();
    }

    /** Says that the memory ran out in a call of one of them: nobody knows of which. */
    public void suspectAll(OutOfMemoryError error) {
        detectors.forEach(detector -> detector.suspect(error));
    }
}

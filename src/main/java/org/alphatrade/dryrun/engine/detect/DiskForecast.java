package org.alphatrade.dryrun.engine.detect;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import org.alphatrade.dryrun.spi.Observation;

/**
 * When a disk will be full, if it goes on filling as it did in the last hours. It answers only after it has watched for
 * a while, so that a burst at the start alarms nobody.
 */
final class DiskForecast {
    private static final Duration SHORTEST = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final Duration SPACING = Duration.ofMinutes(1);

    private final ArrayDeque<Observation.DiskSample> kept = new ArrayDeque<>();

    /** Returns how long the space will last; empty while that cannot be said, or when it does not get less. */
    Optional<Duration> left(Observation.DiskSample now) {
        while (!kept.isEmpty() && apart(kept.peekFirst(), now).compareTo(LONGEST) > 0) {
            kept.removeFirst();
        }
        Optional<Duration> left = Optional.ofNullable(kept.peekFirst()).flatMap(then -> left(then, now));
        if (kept.isEmpty() || apart(kept.peekLast(), now).compareTo(SPACING) >= 0) {
            kept.addLast(now);
        }
        return left;
    }

    private static Optional<Duration> left(Observation.DiskSample then, Observation.DiskSample now) {
        Duration watched = apart(then, now);
        long used = then.free() - now.free();
        if (watched.compareTo(SHORTEST) < 0 || used <= 0) {
            return Optional.empty();
        }
        double seconds = (double) now.free() / used * watched.toSeconds();
        return Optional.of(Duration.ofSeconds((long) Math.min(seconds, 1e12)));
    }

    private static Duration apart(Observation.DiskSample then, Observation.DiskSample now) {
        return now.elapsed().minus(then.elapsed());
    }
}

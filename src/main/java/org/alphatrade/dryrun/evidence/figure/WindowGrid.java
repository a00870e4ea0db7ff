package org.alphatrade.dryrun.evidence.figure;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.alphatrade.dryrun.spi.Window;

/** Windows of one length, numbered from 1970, midnight UTC: where they begin does not depend on what is judged. */
record WindowGrid(long nanos) {
    private static final long SECOND = 1_000_000_000L;

    static long number(Instant time, long nanos) {
        if (nanos % SECOND == 0) {
            return Math.floorDiv(time.getEpochSecond(), nanos / SECOND);
        }
        BigInteger since = BigInteger.valueOf(time.getEpochSecond())
                .multiply(BigInteger.valueOf(SECOND))
                .add(BigInteger.valueOf(time.getNano()));
        BigInteger[] parts = since.divideAndRemainder(BigInteger.valueOf(nanos));
        return parts[0].longValue() - (parts[1].signum() < 0 ? 1 : 0);
    }

    Instant start(long number) {
        return Instant.EPOCH.plus(Duration.ofNanos(nanos).multipliedBy(number));
    }

    Window window(long number) {
        return Window.of(start(number), start(number + 1), Duration.ofNanos(nanos), false);
    }

    /** Tells whether a window lies wholly in what is judged. */
    boolean inside(long number, Optional<Window> judged) {
        return judged.isPresent()
                && !start(number).isBefore(judged.get().start())
                && !start(number + 1).isAfter(judged.get().end());
    }

    /** Returns the number of the first window that lies wholly in what is judged, if any does. */
    Optional<Long> first(Optional<Window> judged) {
        return judged.map(time -> {
                    long number = number(time.start(), nanos);
                    return start(number).isBefore(time.start()) ? number + 1 : number;
                })
                .filter(number -> inside(number, judged));
    }

    /** Returns the number of the last window that lies wholly in what is judged, if any does. */
    Optional<Long> last(Optional<Window> judged) {
        return judged.map(time -> number(time.end(), nanos) - 1).filter(number -> inside(number, judged));
    }
}

package org.alphatrade.dryrun.engine.live.capture;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.alphatrade.dryrun.log.record.StdStream;

/** How many lines came on which stream, and when. The pump's lock guards it. */
final class LineStatistics {
    private static final StdStream[] STREAMS = StdStream.values();

    private final long[] counts = new long[STREAMS.length];
    private long firstNanos;
    private long lastNanos;

    /** Notes that something came, a line or the last piece of one. */
    void arrived(long now) {
        firstNanos = firstNanos == 0 ? now : firstNanos;
        lastNanos = now;
    }

    void count(StdStream stream) {
        counts[stream.ordinal()]++;
    }

    long lastNanos() {
        return lastNanos;
    }

    Map<String, Long> counts() {
        Map<String, Long> byName = new TreeMap<>();
        for (StdStream stream : STREAMS) {
            byName.put(stream.word(), counts[stream.ordinal()]);
        }
        return byName;
    }

    /** Returns when the first and the last line came; empty before the first. */
    Optional<long[]> times() {
        return firstNanos == 0 ? Optional.empty() : Optional.of(new long[] {firstNanos, lastNanos});
    }
}

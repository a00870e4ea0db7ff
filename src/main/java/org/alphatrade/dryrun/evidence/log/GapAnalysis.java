package org.alphatrade.dryrun.evidence.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import org.alphatrade.dryrun.spi.Gap;
import org.alphatrade.dryrun.spi.Severity;

/** Judges silences one by one and sums up what they cost. */
final class GapAnalysis {
    /** How many gaps are listed. */
    static final int CAP = 1_000;

    private static final Comparator<Gap> LEAST_FIRST = Comparator.comparing(Gap::severity)
            .thenComparing(Gap::duration)
            .thenComparing(Gap::start, Comparator.reverseOrder());

    private final GapRules rules;
    private final long from;
    private final long to;
    private final PriorityQueue<Gap> kept = new PriorityQueue<>(LEAST_FIRST);
    private Severity worst = Severity.PASS;
    private long count;
    private double lostNanos;

    /** Judges what lies between {@code from} and {@code to}; a silence that reaches further is cut there. */
    GapAnalysis(GapRules rules, long from, long to) {
        this.rules = rules;
        this.from = from;
        this.to = to;
    }

    void silence(long end, long start) {
        long gapStart = Math.max(end, from);
        long gapEnd = Math.min(start, to);
        long nanos = gapEnd - gapStart;
        Severity severity = gapEnd > gapStart ? rules.judge(nanos < 0 ? Long.MAX_VALUE : nanos) : Severity.PASS;
        if (severity == Severity.PASS) {
            return;
        }
        count++;
        worst = worst.worst(severity);
        lostNanos += (double) gapEnd - gapStart - rules.warnNanos();
        kept.add(Gap.of(severity, instant(gapStart), instant(gapEnd)));
        if (kept.size() > CAP) {
            kept.remove();
        }
    }

    private static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L));
    }

    /** @param spanNanos what the lost time is a share of */
    GapResult result(boolean anyRecord, double spanNanos) {
        List<Gap> gaps = new ArrayList<>(kept);
        gaps.sort(Comparator.comparing(Gap::start));
        double ratio = spanNanos <= 0 ? 1 : Math.max(0, 1 - Math.max(0, lostNanos) / spanNanos);
        return new GapResult(
                gaps, count - gaps.size(), worst, anyRecord ? OptionalDouble.of(ratio) : OptionalDouble.empty(), false);
    }
}

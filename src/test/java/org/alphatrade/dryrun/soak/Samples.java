package org.alphatrade.dryrun.soak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/** Memory, descriptors and threads of one process, sampled from start to end. */
final class Samples {
    /** How much the last third may lie above the middle third. */
    static final long RSS_TOLERANCE_KIB = 12 * 1024;

    static final double RSS_TOLERANCE = 0.10;
    static final long COUNT_TOLERANCE = 3;
    /** Fewer samples than these, five seconds' worth, say nothing of a tendency. */
    static final int ENOUGH = 50;

    private record Sample(long rss, long descriptors, long threads) {}

    private final List<Sample> capture = new ArrayList<>();
    private long peak;

    /** Takes a sample; only those of the capture count for flatness, the audit at the end has another shape. */
    synchronized void take(long pid, boolean capturing) {
        Sample sample = new Sample(Proc.status(pid, "VmRSS"), Proc.descriptors(pid), Proc.status(pid, "Threads"));
        peak = Math.max(peak, Proc.status(pid, "VmHWM"));
        if (capturing && sample.rss > 0 && sample.descriptors > 0) {
            capture.add(sample);
        }
    }

    synchronized long peakMebibytes() {
        return (peak + 512) / 1024;
    }

    synchronized boolean enough() {
        return capture.size() >= ENOUGH;
    }

    synchronized long[] rss() {
        return thirds(Sample::rss);
    }

    synchronized long[] descriptors() {
        return thirds(Sample::descriptors);
    }

    synchronized long[] threads() {
        return thirds(Sample::threads);
    }

    /** Proves that nothing grows: the median of the last third against that of the middle third. */
    synchronized void prove(Proofs proofs) {
        if (!enough()) {
            return;
        }
        long[] rss = rss();
        long most = rss[0] + Math.max(RSS_TOLERANCE_KIB, (long) (rss[0] * RSS_TOLERANCE));
        proofs.hold(rss[1] <= most, () -> "resident memory grew from " + rss[0] + " to " + rss[1] + " KiB");
        flat(proofs, "open descriptors", descriptors());
        flat(proofs, "threads", threads());
    }

    private static void flat(Proofs proofs, String what, long[] thirds) {
        proofs.hold(
                thirds[1] <= thirds[0] + COUNT_TOLERANCE, () -> what + " grew from " + thirds[0] + " to " + thirds[1]);
    }

    /** Returns the medians of the middle and of the last third; nothing at all is 0. */
    private long[] thirds(ToLongFunction<Sample> figure) {
        long[] all = capture.stream().mapToLong(figure).toArray();
        int third = all.length / 3;
        return new long[] {median(all, third, 2 * third), median(all, 2 * third, all.length)};
    }

    private static long median(long[] all, int from, int to) {
        long[] part = Arrays.copyOfRange(all, from, to);
        Arrays.sort(part);
        return part.length == 0 ? 0 : part[part.length / 2];
    }
}

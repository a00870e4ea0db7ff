package org.alphatrade.dryrun.soak;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What came out of one part: figures over its runs, and what was proven. */
final class Outcome {
    /** The most that may be resident, in MiB: a target, reported when missed. */
    static final long MOST_RESIDENT = 160;

    private final String part;
    private final long startNanos = System.nanoTime();
    private final Proofs proofs = new Proofs();
    private Samples longest = new Samples();
    private String skipped = "";
    private long runs;
    private long lines;
    private long records;
    private long peak;
    private long longestLines;
    private double seconds;

    Outcome(String part) {
        this.part = part;
    }

    Proofs proofs() {
        return proofs;
    }

    /** Counts a run that is over: what its writer wrote and how many records were found. */
    void ran(Rehearsed run, long found) {
        runs++;
        long written = run.tally().all(Tally.Count.LINES);
        lines += written;
        records += found;
        peak = Math.max(peak, run.samples().peakMebibytes());
        run.samples().prove(proofs);
        if (written > longestLines) {
            longestLines = written;
            longest = run.samples();
        }
    }

    void skip(String why) {
        skipped = why;
    }

    void end() {
        seconds = (System.nanoTime() - startNanos) / 1e9;
    }

    String part() {
        return part;
    }

    long lines() {
        return lines;
    }

    double seconds() {
        return seconds;
    }

    boolean isSkipped() {
        return !skipped.isEmpty();
    }

    boolean missesTarget() {
        return peak > MOST_RESIDENT;
    }

    static String heading() {
        return String.format(
                "%-12s %5s %13s %13s %9s %7s %13s %9s %9s %7s  %s",
                "part", "runs", "lines", "records", "lines/s", "peak", "resident", "fds", "threads", "s", "proofs");
    }

    String line() {
        if (isSkipped()) {
            return String.format("%-12s skipped: %s", part, skipped);
        }
        boolean told = longest.enough();
        return String.format(
                Locale.ROOT,
                "%-12s %5d %,13d %,13d %,9.0f %4d%s %13s %9s %9s %7.1f  %s",
                part,
                runs,
                lines,
                records,
                lines / seconds,
                peak,
                missesTarget() ? " !!" : "   ",
                told ? mebibytes(longest.rss()) : "short",
                told ? pair(longest.descriptors()) : "short",
                told ? pair(longest.threads()) : "short",
                seconds,
                proofs.failures().isEmpty()
                        ? proofs.held() + " held"
                        : proofs.failures().size() + " FAILED, " + proofs.held() + " held");
    }

    private static String mebibytes(long[] thirds) {
        return pair(Arrays.stream(thirds).map(kibibytes -> kibibytes / 1024).toArray());
    }

    private static String pair(long[] thirds) {
        return thirds[0] + "->" + thirds[1];
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("part", part);
        if (isSkipped()) {
            tree.put("skipped", skipped);
            return tree;
        }
        tree.put("runs", runs);
        tree.put("lines", lines);
        tree.put("records", records);
        tree.put("seconds", seconds);
        tree.put("peak_resident_mib", peak);
        tree.put("peak_resident_met", !missesTarget());
        tree.put("long_enough_for_flatness", longest.enough());
        tree.put("resident_kib_middle_and_last_third", boxed(longest.rss()));
        tree.put("descriptors_middle_and_last_third", boxed(longest.descriptors()));
        tree.put("threads_middle_and_last_third", boxed(longest.threads()));
        tree.put("proofs_held", proofs.held());
        tree.put("failures", proofs.failures());
        return tree;
    }

    private static java.util.List<Long> boxed(long[] figures) {
        return Arrays.stream(figures).boxed().toList();
    }
}

package org.alphatrade.dryrun.engine.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alphatrade.dryrun.log.JoinCounts;
import org.alphatrade.dryrun.log.file.ReadResult;
import org.alphatrade.dryrun.log.record.LineCounts;
import org.alphatrade.dryrun.log.record.RecordBatch;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.Status;

/** What became of every line that was read, and whether that is enough to judge by. */
final class LineAccount {
    private static final double MOST_UNRECOGNISED = 0.05;
    private static final double MOST_UNREADABLE = 0.001;
    private static final long MANY_UNREADABLE = 100;
    private static final int PLACES = 5;

    private long lines;
    private LineCounts counts = LineCounts.NONE;
    private final List<String> unrecognised = new ArrayList<>();
    private final List<String> unjudged = new ArrayList<>();
    private final List<String> unknownFiles = new ArrayList<>();
    /** What was joined after it was counted, of all files and of this one. */
    private long notUntimed;

    private long notUnrecognised;
    private long notOfFile;
    private final Set<Long> joinedOfBatch = new HashSet<>();

    /** Takes back that a record of a file says too little by itself: it is a part of another ({@code sign} is -1). */
    void count(RecordBatch batch, int i, int sign) {
        if (batch.streamAt(i) != null || !batch.untimedAt(i)) {
            return;
        }
        notUntimed -= sign;
        if (batch.unrecognisedAt(i)) {
            notUnrecognised -= sign;
            notOfFile -= sign;
            joinedOfBatch.add(batch.lineAt(i));
        }
    }

    /** Takes records that were judged, in their order. */
    void add(RecordBatch batch) {
        note(batch);
        joinedOfBatch.clear();
    }

    private void note(RecordBatch batch) {
        LineCounts more = batch.counts();
        if (more.isNone()) {
            return;
        }
        counts = counts.plus(more);
        if (more.firstIgnored() > 0) {
            // The first of each file, which is the same however the files are split.
            String file = batch.file() + ":";
            if (unjudged.stream().noneMatch(place -> place.startsWith(file))) {
                note(unjudged, batch.file(), more.firstIgnored());
            }
        }
        for (int i = 0; more.unrecognised() > 0 && unrecognised.size() < PLACES && i < batch.size(); i++) {
            if (batch.unrecognisedAt(i) && !joinedOfBatch.contains(batch.lineAt(i))) {
                note(unrecognised, batch.file(), batch.lineAt(i));
            }
        }
    }

    private static void note(List<String> places, String file, long line) {
        if (places.size() < PLACES) {
            places.add(file + ":" + line);
        }
    }

    /** Takes what became of a file whose records were taken. */
    void end(Path file, ReadResult outcome) {
        lines += outcome.lines();
        LineCounts of = outcome.counts().plus(new LineCounts(0, 0, 0, 0, 0, -notOfFile, 0));
        notOfFile = 0;
        if (isTooMuch(of, outcome.lines()) && unknownFiles.size() < PLACES) {
            unknownFiles.add(file.toString());
        }
    }

    private static boolean isTooMuch(LineCounts of, long lines) {
        long unknown = of.unrecognised() + of.ignored();
        return unknown > MOST_UNRECOGNISED * (lines - of.blank());
    }

    /** Takes what became of records when they were put together; returns what hinders a pass, if anything does. */
    Optional<Finding> join(JoinCounts more) {
        counts = counts.plus(new LineCounts(more.joined(), more.blank(), 0, 0, -notUntimed, -notUnrecognised, 0));
        return more.cut() == 0 ? Optional.empty() : Optional.of(cut(more));
    }

    private static Finding cut(JoinCounts more) {
        return Finding.of(
                Status.WARN,
                number(more.cut())
                        + (more.cut() == 1 ? " line was parted and its end" : " lines were parted and their ends")
                        + " never came: what there is of " + (more.cut() == 1 ? "it" : "them") + " was judged, first "
                        + more.firstCut() + ".",
                about(more.cut(), List.of(more.firstCut())));
    }

    /** Returns the counts; with the records they add up to the lines. */
    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("lines", lines);
        tree.put("joined_lines", counts.joined());
        tree.put("blank_lines", counts.blank());
        tree.put("unreadable_lines", counts.unreadable());
        tree.put("untimed_lines", counts.untimed());
        tree.put("unrecognised_lines", counts.unrecognised());
        return tree;
    }

    /** Returns what hinders a pass of files that nobody watched being written. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        unrecognised().ifPresent(findings::add);
        unreadable().ifPresent(findings::add);
        return findings;
    }

    private Optional<Finding> unrecognised() {
        long unknown = counts.unrecognised() + counts.ignored();
        long written = lines - counts.blank();
        if (!isTooMuch(counts, lines)) {
            return unknownFiles.isEmpty() ? Optional.empty() : Optional.of(filesOfUnknown());
        }
        return Optional.of(Finding.of(
                Status.UNKNOWN,
                number(unknown) + " of " + number(written)
                        + " lines say neither at their beginning when they were written nor how bad they"
                        + " are, more than 5 %: first " + first(unrecognised, unjudged)
                        + ". Leave out what is no log, or"
                        + " let the program write time and level.",
                about(unknown, unrecognised.isEmpty() ? unjudged : unrecognised)));
    }

    /** Among many good lines those of a file that nobody understands would not be seen. */
    private Finding filesOfUnknown() {
        return Finding.of(
                Status.UNKNOWN,
                "More than 5 % of the lines of '" + unknownFiles.get(0)
                        + "' say neither at their beginning when they were written nor how bad they are"
                        + (unknownFiles.size() == 1 ? "" : ", and of other files")
                        + ". Leave out what is no log, or let the program write time and level.",
                about(counts.unrecognised() + counts.ignored(), unknownFiles));
    }

    private Optional<Finding> unreadable() {
        long odd = counts.unreadable();
        if (odd == 0) {
            return Optional.empty();
        }
        return Optional.of(unreadable(odd, lines - counts.blank(), unjudged));
    }

    /** Returns what follows from lines that are no text, of all that were written. */
    static Finding unreadable(long odd, long written, List<String> places) {
        boolean many = odd > MANY_UNREADABLE || odd > MOST_UNREADABLE * written;
        return Finding.of(
                many ? Status.UNKNOWN : Status.WARN,
                number(odd) + (odd == 1 ? " line is" : " lines are") + " no text and nobody judged "
                        + (odd == 1 ? "it" : "them") + ": first " + first(places, List.of()) + ".",
                about(odd, places));
    }

    static Map<String, Object> about(long number, List<String> places) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("lines", number);
        about.put("first", places);
        return about;
    }

    private static String first(List<String> places, List<String> others) {
        return String.join(", ", places.isEmpty() ? others : places);
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%d", number);
    }
}

package org.alphatrade.dryrun.engine.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.engine.judge.UnrecognisedLines;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.Status;

/** What the lines of a run say too little, and what follows from that. */
final class RunLines {
    private static final double MOST = 0.05;
    /** What a program may say while it starts: a banner, where it listens, what it found. */
    private static final long FEW = 20;

    private final UnrecognisedLines lines;
    private final long records;
    private final boolean plainOutput;

    /** @param plainOutput whether the operator said that the runtime prints bare text */
    RunLines(UnrecognisedLines lines, long records, boolean plainOutput) {
        this.lines = lines;
        this.records = records;
        this.plainOutput = plainOutput;
    }

    /** Adds what was counted to what the audit notes of the lines. */
    void addTo(Map<String, Object> tree) {
        tree.put("unreadable_lines", lines.unreadable());
        addUnrecognisedTo(tree);
    }

    /** Adds what was counted of lines of runs to what was counted of others. */
    void addBesides(Map<String, Object> tree) {
        long others = ((Number) tree.getOrDefault("unrecognised_lines", 0L)).longValue();
        tree.merge("unreadable_lines", lines.unreadable(), RunLines::sum);
        addUnrecognisedTo(tree);
        tree.put("unrecognised_lines", others + lines.number());
    }

    /** Adds what was counted of lines that are text. */
    void addUnrecognisedTo(Map<String, Object> tree) {
        tree.put("unrecognised_lines", lines.number());
        if (lines.number() > 0) {
            tree.put("unrecognised_by_stream", lines.byStream());
            tree.put("unrecognised_first", lines.first());
        }
    }

    private static Object sum(Object one, Object other) {
        return ((Number) one).longValue() + ((Number) other).longValue();
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (!plainOutput && isTooMuch()) {
            findings.add(unrecognised());
        }
        if (lines.unreadable() > 0) {
            findings.add(LineAccount.unreadable(lines.unreadable(), records, lines.firstUnreadable()));
        }
        return findings;
    }

    /** A few lines while a program starts are fine; not when they are most of what it ever said. */
    private boolean isTooMuch() {
        return lines.number() > FEW ? lines.number() > MOST * records : 2 * lines.number() > records;
    }

    private Finding unrecognised() {
        Map<String, Object> about = new LinkedHashMap<>(LineAccount.about(lines.number(), lines.first()));
        about.put("streams", lines.byStream());
        String which = lines.number() == records
                ? (records == 1 ? "The only line does not say" : "None of " + records + " lines says")
                        + " when it was written or how bad it is"
                : lines.number() + " of " + records + " lines say neither when they were written nor how bad they are";
        return Finding.of(
                Status.WARN,
                which + ", so only their words and their stream were judged: first "
                        + lines.first().get(0)
                        + ". Let the program write a level, or give --plain-output if it prints bare text.",
                about);
    }
}

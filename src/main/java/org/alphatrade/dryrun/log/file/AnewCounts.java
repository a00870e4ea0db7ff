package org.alphatrade.dryrun.log.file;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.alphatrade.dryrun.log.record.LevelNames;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.Status;

/** What is read anew differently from what stands in the logs. */
public final class AnewCounts {
    private static final int KINDS = 100;

    private final Map<String, Long> changes = new TreeMap<>();
    private long records;
    private long changed;
    private long better;
    private long copied;

    synchronized void record(String then, String now) {
        records++;
        if (!then.equals(now)) {
            changed++;
            better += LevelNames.rank(now).compareTo(LevelNames.rank(then)) < 0 ? 1 : 0;
            String change = then + " to " + now;
            if (changes.size() < KINDS || changes.containsKey(change)) {
                changes.merge(change, 1L, Long::sum);
            }
        }
    }

    /** Returns how many records were read anew. */
    public synchronized long records() {
        return records;
    }

    synchronized void copied() {
        copied++;
    }

    /** Returns what is wrong when lines of raw logs do not stand where the structured log says: their copies were read. */
    public synchronized Optional<Finding> misplaced() {
        return copied == 0
                ? Optional.empty()
                : Optional.of(Finding.of(
                        Status.WARN,
                        copied + (copied == 1 ? " line does" : " lines do")
                                + " not stand in the raw log where the structured log beside it says: "
                                + (copied == 1 ? "its copy" : "their copies") + " in that one "
                                + (copied == 1 ? "was" : "were") + " judged.",
                        Map.of("lines", copied)));
    }

    /** Tells whether a record is less bad than it was read. */
    public synchronized boolean isBetter() {
        return better > 0;
    }

    /** Returns the figures for a report. */
    public synchronized Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("records", records);
        tree.put("other_level", changed);
        tree.put("changes", new TreeMap<>(changes));
        return tree;
    }
}

package org.alphatrade.dryrun.log.file;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.alphatrade.dryrun.log.record.LevelNames;

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

    /** Returns how many lines of raw logs were read from their copies, because their own bytes were not where they should be. */
    public synchronized long copies() {
        return copied;
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

package org.alphatrade.dryrun.log.file;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What is read anew differently from what stands in the logs. */
public final class AnewCounts {
    private static final int KINDS = 100;

    private final Map<String, Long> changes = new TreeMap<>();
    private long records;
    private long changed;

    synchronized void record(String then, String now) {
        records++;
        if (!then.equals(now)) {
            changed++;
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

    /** Returns the figures for a report. */
    public synchronized Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("records", records);
        tree.put("other_level", changed);
        tree.put("changes", new TreeMap<>(changes));
        return tree;
    }
}

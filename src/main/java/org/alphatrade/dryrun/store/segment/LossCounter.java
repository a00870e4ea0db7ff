package org.alphatrade.dryrun.store.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What could not be kept, counted by file and reason until somebody takes the news. Safe for many threads. */
public final class LossCounter {
    /** Bytes of one file that could not be kept for one reason. */
    public record Loss(String what, long bytes, String reason) {}

    private final Map<String, Map<String, Long>> untold = new TreeMap<>();
    private long bytes;

    public synchronized void count(String what, long lostBytes, String reason) {
        bytes += lostBytes;
        untold.computeIfAbsent(what, key -> new TreeMap<>()).merge(reason, lostBytes, Long::sum);
    }

    /** Returns what was lost since the last call. */
    public synchronized List<Loss> take() {
        List<Loss> news = new ArrayList<>();
        untold.forEach((what, reasons) -> reasons.forEach((reason, lost) -> news.add(new Loss(what, lost, reason))));
        untold.clear();
        return news;
    }

    /** Returns how many bytes were lost in all. */
    public synchronized long bytes() {
        return bytes;
    }
}

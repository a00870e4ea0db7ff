package org.alphatrade.dryrun.engine.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alphatrade.dryrun.log.record.RecordBatch;
import org.alphatrade.dryrun.log.record.RecordView;
import org.alphatrade.dryrun.spi.RecordRef;

/**
 * The lines of a run that say too little: those that name neither time nor level and belong to no trace, and those that
 * are no text. One thread at a time counts, any may ask.
 */
public final class UnrecognisedLines {
    private static final int PLACES = 5;

    private final Map<String, Long> byStream = new TreeMap<>();
    private final List<String> first = new ArrayList<>();
    private final List<String> firstUnreadable = new ArrayList<>();
    private long unreadable;

    /** Those of files that no harness wrote are counted where they are read. */
    synchronized void add(RecordView record) {
        if (record.stream().isEmpty()) {
            return;
        }
        byStream.merge(record.stream(), 1L, Long::sum);
        if (first.size() < PLACES) {
            RecordRef where = record.ref();
            note(first, where.file(), where.line());
        }
    }

    synchronized void addUnreadable(RecordBatch batch, int i) {
        unreadable++;
        note(firstUnreadable, batch.file(), batch.lineAt(i));
    }

    /** By the file's name alone: the logs of a run stand together, wherever they are copied to. */
    private static void note(List<String> places, String file, long line) {
        if (places.size() < PLACES) {
            places.add(file.substring(file.lastIndexOf('/') + 1) + ":" + line);
        }
    }

    /** Returns how many there are that name neither time nor level, by stream. */
    public synchronized Map<String, Long> byStream() {
        return new TreeMap<>(byStream);
    }

    /** Returns how many there are that name neither time nor level. */
    public synchronized long number() {
        return byStream.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns where the first of them stand. */
    public synchronized List<String> first() {
        return List.copyOf(first);
    }

    /** Returns how many there are that are no text. */
    public synchronized long unreadable() {
        return unreadable;
    }

    /** Returns where the first of those stand that are no text. */
    public synchronized List<String> firstUnreadable() {
        return List.copyOf(firstUnreadable);
    }
}

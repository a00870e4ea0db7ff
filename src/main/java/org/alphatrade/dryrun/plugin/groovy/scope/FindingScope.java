package org.alphatrade.dryrun.plugin.groovy.scope;

import java.time.Instant;
import org.alphatrade.dryrun.plugin.groovy.value.NoWord;

/** What {@code summary}, {@code severity} and {@code details} see: the record that decided, and what led to it. */
public class FindingScope extends RecordScope {
    private long count = 1;
    private String key = "";
    private Instant since = Instant.EPOCH;

    @NoWord
    public void look(long seen, String of, Instant from) {
        count = seen;
        key = of;
        since = from;
    }

    /** Returns how many records there were in the window; 1 where nothing is counted. */
    public long getCount() {
        return count;
    }

    /** Returns what {@code by} answered; empty without it. */
    public String getKey() {
        return key;
    }

    /** Returns the time of the first record that counts, or of the one that was to be followed. */
    public Instant getSince() {
        return since;
    }
}

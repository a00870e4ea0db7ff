package org.alphatrade.dryrun.evidence.figure;

import java.time.Instant;
import org.alphatrade.dryrun.log.BareRecord;
import org.jspecify.annotations.Nullable;

/** A record that has a time and one field. */
record Told(Instant time, @Nullable String number) implements BareRecord {
    static final Instant START = Instant.parse("2026-01-02T00:00:00Z");

    static Told at(long seconds, @Nullable String number) {
        return new Told(START.plusSeconds(seconds), number);
    }

    @Override
    public @Nullable String field(String path) {
        return number;
    }
}

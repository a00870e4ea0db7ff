package org.alphatrade.dryrun.evidence.figure;

import java.time.Instant;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Phase;
import org.alphatrade.dryrun.spi.RecordRef;
import org.jspecify.annotations.Nullable;

/** A record that has a time and one field. */
record Told(Instant time, @Nullable String number) implements LogRecord {
    static final Instant START = Instant.parse("2026-01-02T00:00:00Z");

    static Told at(long seconds, @Nullable String number) {
        return new Told(START.plusSeconds(seconds), number);
    }

    @Override
    public Instant ingestedAt() {
        return time;
    }

    @Override
    public Level level() {
        return Level.INFO;
    }

    @Override
    public String levelName() {
        return "info";
    }

    @Override
    public String event() {
        return "order_filled";
    }

    @Override
    public String message() {
        return "";
    }

    @Override
    public String stream() {
        return "";
    }

    @Override
    public Phase phase() {
        return Phase.RUNNING;
    }

    @Override
    public boolean structured() {
        return true;
    }

    @Override
    public boolean inTrace() {
        return false;
    }

    @Override
    public String text() {
        return "";
    }

    @Override
    public @Nullable String field(String path) {
        return number;
    }

    @Override
    public RecordRef ref() {
        throw new UnsupportedOperationException();
    }

    @Override
    public LogRecord copy() {
        return this;
    }
}

package org.alphatrade.dryrun.plugin;

import java.time.Instant;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Phase;
import org.alphatrade.dryrun.spi.RecordRef;

/** A record without a log. */
public record PlainRecord(Instant time, Level level, String event, String text) implements LogRecord {
    @Override
    public Instant ingestedAt() {
        return time;
    }

    @Override
    public String levelName() {
        return level.name();
    }

    @Override
    public String message() {
        return text;
    }

    @Override
    public String stream() {
        return "stdout";
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
    public String field(String path) {
        return null;
    }

    @Override
    public RecordRef ref() {
        return RecordRef.of("log", 1, 0);
    }

    @Override
    public LogRecord copy() {
        return this;
    }
}

package org.alphatrade.dryrun.plugin.groovy.scope;

import java.time.Instant;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Phase;
import org.alphatrade.dryrun.spi.RecordRef;
import org.jspecify.annotations.Nullable;

/** What a closure sees that is asked about something no single record shows. */
public enum NullRecord implements LogRecord {
    NONE;

    @Override
    public Instant time() {
        return Instant.EPOCH;
    }

    @Override
    public Instant ingestedAt() {
        return Instant.EPOCH;
    }

    @Override
    public Level level() {
        return Level.INFO;
    }

    @Override
    public String levelName() {
        return "";
    }

    @Override
    public String event() {
        return "";
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
        return false;
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
        return null;
    }

    @Override
    public RecordRef ref() {
        return RecordRef.of("", 1, 0);
    }

    @Override
    public LogRecord copy() {
        return this;
    }
}

package org.alphatrade.dryrun.log.trace;

import java.time.Instant;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Phase;
import org.alphatrade.dryrun.spi.RecordRef;
import org.jspecify.annotations.Nullable;

/** A record that belongs to a stack trace. */
record TraceMember(LogRecord record) implements LogRecord {
    @Override
    public boolean inTrace() {
        return true;
    }

    @Override
    public LogRecord copy() {
        return new TraceMember(record.copy());
    }

    @Override
    public Instant time() {
        return record.time();
    }

    @Override
    public Instant ingestedAt() {
        return record.ingestedAt();
    }

    @Override
    public Level level() {
        return record.level();
    }

    @Override
    public String levelName() {
        return record.levelName();
    }

    @Override
    public String event() {
        return record.event();
    }

    @Override
    public String message() {
        return record.message();
    }

    @Override
    public String stream() {
        return record.stream();
    }

    @Override
    public Phase phase() {
        return record.phase();
    }

    @Override
    public boolean structured() {
        return record.structured();
    }

    @Override
    public String text() {
        return record.text();
    }

    @Override
    public @Nullable String field(String path) {
        return record.field(path);
    }

    @Override
    public RecordRef ref() {
        return record.ref();
    }
}

package org.alphatrade.dryrun.plugin.guard;

import java.time.Instant;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Phase;
import org.alphatrade.dryrun.spi.RecordRef;
import org.jspecify.annotations.Nullable;

/** A record of text, which notes whether it was asked for an event or a field: it has none, whatever stands in it. */
final class AskedText implements LogRecord {
    private final LogRecord record;
    private boolean asked;

    AskedText(LogRecord record) {
        this.record = record;
    }

    boolean asked() {
        return asked;
    }

    @Override
    public String event() {
        asked = true;
        return record.event();
    }

    @Override
    public @Nullable String field(String path) {
        asked = true;
        return record.field(path);
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
    public boolean inTrace() {
        return record.inTrace();
    }

    @Override
    public String text() {
        return record.text();
    }

    @Override
    public RecordRef ref() {
        return record.ref();
    }

    @Override
    public LogRecord copy() {
        return record.copy();
    }
}

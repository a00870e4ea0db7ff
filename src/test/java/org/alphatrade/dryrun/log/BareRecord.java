package org.alphatrade.dryrun.log;

import java.time.Instant;
import java.util.Locale;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Phase;
import org.alphatrade.dryrun.spi.RecordRef;

/** What the records of tests have in common: each says only what its test is about. */
public interface BareRecord extends LogRecord {
    @Override
    default Instant ingestedAt() {
        return time();
    }

    @Override
    default Level level() {
        return Level.INFO;
    }

    @Override
    default String levelName() {
        return level().name().toLowerCase(Locale.ROOT);
    }

    @Override
    default String event() {
        return "";
    }

    @Override
    default String message() {
        return text();
    }

    @Override
    default String text() {
        return "";
    }

    @Override
    default String stream() {
        return "stdout";
    }

    @Override
    default Phase phase() {
        return Phase.RUNNING;
    }

    @Override
    default boolean structured() {
        return true;
    }

    @Override
    default boolean inTrace() {
        return false;
    }

    @Override
    default String field(String path) {
        return null;
    }

    @Override
    default RecordRef ref() {
        return RecordRef.of("log", 1, 0);
    }

    @Override
    default LogRecord copy() {
        return this;
    }
}

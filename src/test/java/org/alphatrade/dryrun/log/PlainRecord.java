package org.alphatrade.dryrun.log;

import java.time.Instant;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.RecordRef;

/** A record for tests, as the capture would shape it. */
public record PlainRecord(
        long number, long millis, String stream, Level level, boolean structured, String message, String text)
        implements BareRecord {
    public static PlainRecord line(long number, long millis, String stream, String text) {
        Level level = stream.equals("stderr") ? Level.ERROR : Level.INFO;
        return new PlainRecord(number, millis, stream, level, false, text, text);
    }

    @Override
    public Instant time() {
        return Instant.ofEpochMilli(1_760_000_000_000L + millis);
    }

    @Override
    public RecordRef ref() {
        return RecordRef.of("a.jsonl", number + 1, number);
    }
}

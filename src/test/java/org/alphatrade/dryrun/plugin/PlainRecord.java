package org.alphatrade.dryrun.plugin;

import java.time.Instant;
import org.alphatrade.dryrun.log.BareRecord;
import org.alphatrade.dryrun.spi.Level;

/** A record without a log. */
public record PlainRecord(Instant time, Level level, String event, String text) implements BareRecord {
    @Override
    public String levelName() {
        return level.name();
    }
}

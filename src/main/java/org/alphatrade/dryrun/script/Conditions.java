package org.alphatrade.dryrun.script;

import org.alphatrade.dryrun.plugin.InterestMatcher;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.LogRecord;

/** Which records a detector means: {@code on}, asked by the host or here, then {@code when} and {@code by}. */
final class Conditions {
    private static final int MAX_KEY = 200;

    private final InterestMatcher on;
    private final RecordScope scope = new RecordScope();
    private final Ask when;
    private final Ask next;
    private final InterestMatcher nextOn;
    private final Ask by;

    Conditions(DetectorBlock block, InterestMatcher on) {
        this.on = on;
        this.when = Ask.of(block.when, scope);
        this.next = Ask.of(block.next, scope);
        this.nextOn = InterestMatcher.of(block.nextOn.orElse(Interest.everything()));
        this.by = Ask.of(block.by, scope);
    }

    boolean means(LogRecord record) {
        if (!on.takes(record)) {
            return false;
        }
        scope.look(record);
        return when == null || when.yes(record);
    }

    boolean next(LogRecord record) {
        if (!nextOn.takes(record)) {
            return false;
        }
        scope.look(record);
        return next == null || next.yes(record);
    }

    String key(LogRecord record) {
        if (by == null) {
            return "";
        }
        scope.look(record);
        String key = by.text(record);
        return key.length() <= MAX_KEY ? key : key.substring(0, MAX_KEY);
    }
}

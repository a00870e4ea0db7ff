package org.alphatrade.dryrun.script;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.LogRecord;

/** Which records a detector means: {@code on}, asked by the host or here, then {@code when} and {@code by}. */
final class Conditions {
    private static final int MAX_KEY = 200;

    private final Predicate<LogRecord> on;
    private final RecordScope scope = new RecordScope();
    private final Ask when;
    private final Ask next;
    private final Predicate<LogRecord> nextOn;
    private final Ask by;

    Conditions(DetectorBlock block, Predicate<LogRecord> on) {
        this.on = on;
        this.when = Ask.of(block.when, scope);
        this.next = Ask.of(block.next, scope);
        this.nextOn = predicate(block.nextOn);
        this.by = Ask.of(block.by, scope);
    }

    /** Returns exactly what {@code on} says. */
    static Predicate<LogRecord> predicate(Optional<Interest> on) {
        Set<Level> levels = on.map(Interest::levels).orElse(Set.of());
        Set<String> events = on.map(Interest::events).orElse(Set.of());
        List<String> texts = on.map(Interest::literals).orElse(List.of());
        return record -> (levels.isEmpty() || levels.contains(record.level()))
                && (events.isEmpty() || events.contains(record.event()))
                && (texts.isEmpty() || texts.stream().anyMatch(record.text()::contains));
    }

    boolean means(LogRecord record) {
        if (!on.test(record)) {
            return false;
        }
        scope.look(record);
        return when == null || when.yes(record);
    }

    boolean next(LogRecord record) {
        if (!nextOn.test(record)) {
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

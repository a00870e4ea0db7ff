package org.alphatrade.dryrun.plugin.groovy.rule;

import org.alphatrade.dryrun.base.time.TimeWindows;
import org.alphatrade.dryrun.plugin.groovy.scope.RecordScope;
import org.alphatrade.dryrun.plugin.groovy.spec.DetectorSpec;
import org.alphatrade.dryrun.plugin.groovy.value.BoundClosure;
import org.alphatrade.dryrun.plugin.model.InterestMatcher;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.LogRecord;
import org.jspecify.annotations.Nullable;

/** Which records a detector means: {@code on}, asked by the host or here, then {@code when} and {@code by}. */
final class RecordConditions {
    private static final int MAX_KEY = 200;

    private final NamedRecords on;
    private final TimeWindows times;
    private final RecordScope scope = new RecordScope();
    private final @Nullable BoundClosure when;
    private final @Nullable BoundClosure next;
    private final InterestMatcher nextOn;
    private final @Nullable BoundClosure by;

    RecordConditions(DetectorSpec block, NamedRecords on, TimeWindows times) {
        this.on = on;
        this.times = times;
        this.when = BoundClosure.ofNullable(block.when, scope);
        this.next = BoundClosure.ofNullable(block.next, scope);
        this.nextOn = InterestMatcher.of(block.nextOn.orElse(Interest.everything()));
        this.by = BoundClosure.ofNullable(block.by, scope);
    }

    boolean means(LogRecord record) {
        if (!on.takes(record) || !times.contains(record.time())) {
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

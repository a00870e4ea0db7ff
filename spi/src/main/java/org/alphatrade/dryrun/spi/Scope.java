package org.alphatrade.dryrun.spi;

import java.time.Duration;
import java.util.Objects;

/**
 * How much of the stream a detector must see to judge one record, so that an audit can be split over many workers.
 *
 * @since 0.1
 */
public sealed interface Scope {
    /** Each record alone: any order, many instances. */
    record Single() implements Scope {}

    /** The records of some time before: a worker replays that much first and discards what it raises there. */
    record Window(Duration lookback) implements Scope {
        public Window {
            Objects.requireNonNull(lookback, "lookback");
            if (lookback.isNegative() || lookback.isZero()) {
                throw new IllegalArgumentException("a window's lookback is longer than zero, not " + lookback);
            }
        }
    }

    /** The whole stream in order of writing: one instance. */
    record Stream() implements Scope {}

    /** Returns the scope of a detector that judges each record alone. */
    static Scope record() {
        return new Single();
    }

    /** Returns the scope of a detector that looks back at most {@code lookback}. */
    static Scope window(Duration lookback) {
        return new Window(lookback);
    }

    /** Returns the scope of a detector that needs everything in order. The default: slow is better than wrong. */
    static Scope stream() {
        return new Stream();
    }
}

package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How much of the stream a detector must see to judge one record, so that an audit can be split over many workers. There
 * may be more scopes one day: whoever does not know one takes it for the whole stream, which is slow and never wrong.
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public sealed interface Scope {
    /** Tells whether each record is judged alone: any order, many instances. */
    boolean isSingle();

    /**
     * Returns how much of the time before a record must have been seen: a worker replays that much first and discards what
     * it raises there. Empty when that is no matter, or not known: then the whole stream is.
     */
    Optional<Duration> lookback();

    /** Returns the scope of a detector that judges each record alone. */
    static Scope record() {
        return ScopeValue.RECORD;
    }

    /** Returns the scope of a detector that looks back at most {@code lookback}, which is longer than zero. */
    static Scope window(Duration lookback) {
        return new ScopeValue(false, Optional.of(lookback));
    }

    /** Returns the scope of a detector that needs everything in order. The default: slow is better than wrong. */
    static Scope stream() {
        return ScopeValue.STREAM;
    }
}

record ScopeValue(boolean isSingle, Optional<Duration> lookback) implements Scope {
    static final Scope RECORD = new ScopeValue(true, Optional.empty());
    static final Scope STREAM = new ScopeValue(false, Optional.empty());

    ScopeValue {
        Objects.requireNonNull(lookback, "lookback");
        if (lookback.isPresent()
                && (lookback.get().isNegative() || lookback.get().isZero())) {
            throw new IllegalArgumentException("a window's lookback is longer than zero, not " + lookback.get());
        }
    }
}

package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One log record, live or from a file. It is a lazy view on the bytes that were read: valid only during the call that
 * hands it over. Use {@link #copy()} to keep one. Instances are used by one thread at a time.
 *
 * <pre>{@code
 * if (record.event().equals("order_rejected") && "margin".equals(record.field("reason"))) …
 * }</pre>
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public interface LogRecord {
    /** Returns when it was logged; for a line without a time of its own, when it was read. Never null. */
    Instant time();

    /** Returns when the harness read it; the same as {@link #time()} for files the harness did not write. */
    Instant ingestedAt();

    /** Returns the rank of its level; {@link Level#INFO} when it names none. */
    Level level();

    /** Returns the level as the runtime wrote it, in lower case. */
    String levelName();

    /** Returns its event name, or an empty string. */
    String event();

    /** Returns its message, or an empty string. For plain text, the line. */
    String message();

    /** Returns {@code stdout} or {@code stderr}, or an empty string for a file the harness did not write. */
    String stream();

    /** Returns the phase of the run in which it was read; {@link Phase#RUNNING} for foreign files. */
    Phase phase();

    /** Tells whether the runtime wrote a JSON object (and not plain text). */
    boolean structured();

    /** Tells whether it belongs to a {@link Trace}, which is handed over on its own by {@link Detector#inspectTrace}. */
    boolean inTrace();

    /** Returns the line the runtime wrote, invalid UTF-8 replaced; cut after the first 64 KiB. */
    String text();

    /**
     * Returns a field of the object the runtime wrote.
     *
     * @param path a key, or keys joined by dots: {@code order.id}; a key that itself holds dots is found as well
     * @return the text of a string, number or boolean, the JSON of an object or array; null when it is absent, null,
     *     or the runtime wrote plain text
     */
    @Nullable String field(String path);

    /** Returns a numeric field (also one written as a string), or empty when it is absent or no number. */
    default Optional<Double> number(String path) {
        @Nullable String text = field(path);
        if (text == null || text.isEmpty() || text.length() > 64) {
            return Optional.empty();
        }
        try {
            return Optional.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Returns where it stands in the evidence. */
    RecordRef ref();

    /** Returns a copy that stays valid. */
    LogRecord copy();

    /** Returns the beginning of this record as an excerpt. */
    default Excerpt excerpt() {
        return Excerpt.of(time(), ref(), text());
    }
}

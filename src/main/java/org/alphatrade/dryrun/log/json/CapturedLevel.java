package org.alphatrade.dryrun.log.json;

import java.nio.charset.StandardCharsets;
import org.alphatrade.dryrun.base.json.JsonScanner;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.log.field.CarriedLevels;
import org.alphatrade.dryrun.log.field.FieldExtractor;
import org.alphatrade.dryrun.log.record.LevelNames;
import org.alphatrade.dryrun.log.record.LevelWord;
import org.alphatrade.dryrun.log.record.NumericLevels;
import org.alphatrade.dryrun.log.record.PlainLevels;
import org.alphatrade.dryrun.log.record.RecordIndex;
import org.alphatrade.dryrun.log.record.StdStream;
import org.alphatrade.dryrun.spi.Level;
import org.jspecify.annotations.Nullable;

/**
 * The level of a line that another harness wrote down, taken from the line: the level beside it is a copy, made by fewer
 * rules. Such records are known by their lack of an offset.
 */
public final class CapturedLevel {
    private final NumericLevels numbers;
    private final FieldExtractor fields;
    private final CarriedLevels lines;
    private final Timed timed;
    private final JsonScanner object = new JsonScanner();

    private boolean recognised = true;

    /** Tells whether a line of text says when it was written, or goes on with another. */
    public interface Timed {
        boolean says(byte[] line, int from, int to);
    }

    /** @param lines reads the level that a line of text names */
    public CapturedLevel(NumericLevels numbers, CarriedLevels lines, Timed timed) {
        this.numbers = numbers;
        this.fields = new FieldExtractor(numbers, lines);
        this.lines = lines;
        this.timed = timed;
    }

    /** Tells whether the last line said a level or a time. */
    boolean recognised() {
        return recognised;
    }

    /**
     * Returns the level of what stands in a payload; null when the copy has to do.
     *
     * @param side the stream's flag
     * @param copy the level beside the line, which counts where the line names none, unless the stream is better
     */
    @Nullable LevelWord of(JsonScanner payload, int slot, byte[] buf, int side, String copy) {
        recognised = true;
        if (lines == CarriedLevels.NONE && !payload.isObject(slot)) {
            return null;
        }
        LevelWord named = payload.isObject(slot)
                ? ofObject(buf, payload.valueStart(slot), payload.valueEnd(slot))
                : ofText(payload.value(slot));
        return named == null ? unnamed(payload.isObject(slot), side == RecordIndex.STDERR, copy) : named;
    }

    /** Returns the level of an object when it is worse than the copy beside it; null when the copy has to do. */
    @Nullable LevelWord worse(JsonScanner payload, int slot, byte[] buf, String copy) {
        LevelWord said = ofObject(buf, payload.valueStart(slot), payload.valueEnd(slot));
        return said != null && said.isWorseThan(LevelWord.of(copy)) ? said : null;
    }

    /** Tells whether the operator said what numbers mean, which the harness did not know when it wrote. */
    boolean numbersAreGiven() {
        return numbers != NumericLevels.NONE;
    }

    private static LevelWord unnamed(boolean object, boolean error, String copy) {
        LevelWord stream = PlainLevels.ofStream(error && !object ? StdStream.STDERR : StdStream.STDOUT);
        // Of an object without a level on standard error the copy is an error by the stream alone.
        boolean copied = !(object && error && copy.equals("error")) && LevelNames.rank(copy) != Level.OTHER;
        return copied && LevelWord.of(copy).isWorseThan(stream) ? LevelWord.of(copy) : stream;
    }

    private @Nullable LevelWord ofObject(byte[] buf, int from, int to) {
        if (!object.scan(buf, from, to)) {
            return LevelWord.TRUNCATED;
        }
        fields.read(object, buf);
        LevelWord level = fields.level();
        recognised = level != null || fields.time() != Timestamps.NONE;
        return level;
    }

    private @Nullable LevelWord ofText(String line) {
        byte[] text = line.getBytes(StandardCharsets.UTF_8);
        LevelWord level = lines.of(text, 0, text.length);
        recognised = level != null || timed.says(text, 0, text.length);
        return level;
    }
}

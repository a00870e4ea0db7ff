package org.alphatrade.dryrun.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.alphatrade.dryrun.base.json.JsonText;
import org.alphatrade.dryrun.log.record.NumericLevels;
import org.alphatrade.dryrun.log.record.RecordBatch;
import org.alphatrade.dryrun.log.record.RecordOrigin;
import org.alphatrade.dryrun.log.scan.ByteSearch;
import org.alphatrade.dryrun.log.scan.Newlines;
import org.jspecify.annotations.Nullable;

/**
 * The last record of one source. What its next lines are is found out from what stands behind the wrapper, as if that stood
 * alone. One that concerns nobody goes on at once and is only read when a line comes that may go on with it.
 */
final class OpenSource {
    private final BatchBuilder reader;
    private final JoinTally tally;
    private final RecordJoiner.Sink out;
    private @Nullable RecordOrigin origin;
    /** The record as it came. */
    private RecordBatch head = RecordBatch.EMPTY;

    private int wrapper;
    private boolean grown;
    /** The last record, when it went on already. */
    private @Nullable RecordBatch passed;

    private int passedAt;
    private int passedContent;
    private long last;
    private long seen;

    OpenSource(NumericLevels numbers, JoinTally tally, RecordJoiner.Sink out) {
        this.reader = new BatchBuilder("", 0, numbers);
        this.tally = tally;
        this.out = out;
    }

    /** Tells whether it holds a record that was not handed on. */
    boolean isOpen() {
        return origin != null;
    }

    /** Returns when the record that it holds came. */
    long begun() {
        return origin == null ? Long.MAX_VALUE : origin.ingested();
    }

    /** Returns when its last line came. */
    long last() {
        return last;
    }

    /** Remembers which record of all sources came last from this one. */
    void sawIt(long number) {
        seen = number;
    }

    long seen() {
        return seen;
    }

    /** Takes a record whose own line begins at {@code content}; says no when it goes on as it is. */
    boolean takes(RecordBatch batch, int i, int content, boolean concerns) {
        long now = batch.ingestedAt(i);
        if (now - last > OpenSources.PATIENCE) {
            close();
        }
        boolean begins = !concerns && isBeginning(batch, i, content);
        if (!isOpen() && begins) {
            pass(batch, i, content, now);
            return false;
        }
        RecordBatch before = passed;
        passed = null;
        if (before != null && open(before, passedAt, passedContent)) {
            wasCounted();
        }
        last = now;
        byte[] text = text(batch, i, content);
        if (isOpen() && goesOn(text, batch, i)) {
            return true;
        }
        close();
        if (!concerns) {
            pass(batch, i, content, now);
            return false;
        }
        return open(batch, i, content);
    }

    private void pass(RecordBatch batch, int i, int content, long now) {
        passed = batch;
        passedAt = i;
        passedContent = content;
        last = now;
    }

    /** What went on was counted then, if it says too little. */
    private void wasCounted() {
        RecordOrigin begun = origin;
        if (begun != null) {
            origin = begun.counted();
            reader.describeLast(origin);
        }
    }

    /** Tells whether a line begins a record beyond doubt when the one before it concerned nobody. */
    private static boolean isBeginning(RecordBatch batch, int i, int content) {
        return content < batch.bodyEnd(i) && OpenRecord.isBeginning(batch.bytes(), content, batch.bodyEnd(i));
    }

    private static byte[] text(RecordBatch batch, int i, int content) {
        byte[] b = batch.bytes();
        int to = batch.bodyEnd(i);
        return batch.quotedAt(i) && ByteSearch.contains(b, content, to, '\\')
                ? JsonText.decode(b, content, to).getBytes(StandardCharsets.UTF_8)
                : Arrays.copyOfRange(b, content, to);
    }

    /** Begins with a record; says no when nothing can go on with it. */
    private boolean open(RecordBatch batch, int i, int content) {
        reader.reset();
        wrapper = content - batch.bodyStart(i);
        byte[] text = text(batch, i, content);
        int end = Newlines.next(text, 0, text.length);
        boolean plain = reader.addBehind(batch.bytes(), batch.bodyStart(i), content, text, end, batch.ingestedAt(i));
        if (!plain) {
            return false;
        }
        reader.extend(text, Math.min(end + 1, text.length));
        RecordOrigin begun = RecordOrigin.of(batch, i);
        reader.describeLast(begun, batch.levelAt(i), batch.levelNameAt(i));
        head = batch.alone(i);
        grown = false;
        origin = begun;
        return true;
    }

    private boolean goesOn(byte[] text, RecordBatch batch, int i) {
        RecordOrigin begun = origin;
        String level = reader.lastLevel();
        int end = Newlines.next(text, 0, text.length);
        if (begun == null || reader.addText(text, 0, end, 0, 0, batch.ingestedAt(i), false)) {
            return false;
        }
        switch (reader.takePart()) {
            case JOINED, BLANK -> reader.extend(text, Math.min(end + 1, text.length));
            case NEITHER -> {
                return false;
            }
        }
        grown = true;
        tally.count(batch, i, -1);
        out.joined(1);
        if (!level.equals(reader.lastLevel())) {
            reader.recount(begun, level, tally);
        }
        return true;
    }

    /** Keeps what stands in a batch that is about to go. */
    void endOfBatch(RecordBatch batch) {
        if (passed == batch) {
            int from = batch.lineStart(passedAt);
            passed = batch.alone(passedAt);
            passedContent -= from;
            passedAt = 0;
        }
    }

    /** Lets the record go: nothing goes on with it. */
    void close() {
        RecordOrigin begun = origin;
        if (begun != null) {
            out.whole(grown ? reader.whole(begun, wrapper) : head, 0);
        }
        head = RecordBatch.EMPTY;
        origin = null;
        passed = null;
    }
}

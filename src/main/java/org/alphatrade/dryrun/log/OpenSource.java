package org.alphatrade.dryrun.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Deque;
import org.alphatrade.dryrun.base.json.JsonText;
import org.alphatrade.dryrun.log.field.JsonBytes;
import org.alphatrade.dryrun.log.record.LevelWord;
import org.alphatrade.dryrun.log.record.LineSource;
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
    private static final LineSource NOWHERE = new LineSource("", 0, 0, false);
    private static final byte[] NOTHING = {};
    private static final byte[] FEED = {'\\', 'n'};

    /** Readers that no source needs now: it takes one only while it holds a record. */
    private final Deque<GrowingRecords> idle;

    private final NumericLevels numbers;
    private @Nullable GrowingRecords reader;
    private final JoinTally tally;
    private final RecordJoiner.Sink out;
    private @Nullable RecordOrigin origin;
    /** The record as it came. */
    private RecordBatch head = RecordBatch.EMPTY;

    private LineSource headSource = NOWHERE;
    private final JsonBytes pieces = new JsonBytes(256);
    private int wrapper;
    private boolean grown;
    /** Whether the record as it came went on already. */
    private boolean handedOn;
    /** The level and the message of the record as far as it has come; the reader may hold the line behind it as well. */
    private String level = "";

    private byte[] message = NOTHING;
    /** The last record, when it went on already. */
    private @Nullable RecordBatch passed;

    private int passedAt;
    private LineSource passedSource = NOWHERE;
    private long last;
    private long seen;

    OpenSource(Deque<GrowingRecords> idle, NumericLevels numbers, JoinTally tally, RecordJoiner.Sink out) {
        this.idle = idle;
        this.numbers = numbers;
        this.tally = tally;
        this.out = out;
    }

    private GrowingRecords reader() {
        GrowingRecords own = reader;
        if (own == null) {
            own = idle.isEmpty() ? new GrowingRecords(numbers) : idle.pop();
            reader = own;
        }
        return own;
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
    boolean takes(RecordBatch batch, int i, LineSource source, boolean concerns) {
        long now = batch.ingestedAt(i);
        if (now - last > OpenSources.PATIENCE) {
            close();
        }
        boolean begins = !concerns && isBeginning(batch, source);
        if (!isOpen() && begins) {
            pass(batch, i, source, now);
            return false;
        }
        RecordBatch before = passed;
        passed = null;
        if (before != null && open(before, passedAt, passedSource)) {
            wasCounted();
            handedOn = true;
        }
        last = now;
        byte[] text = text(batch, i, source);
        if (isOpen() && goesOn(text, batch, i, source)) {
            return true;
        }
        close();
        if (!concerns) {
            pass(batch, i, source, now);
            return false;
        }
        return open(batch, i, source);
    }

    private void pass(RecordBatch batch, int i, LineSource source, long now) {
        passed = batch;
        passedAt = i;
        passedSource = source;
        last = now;
    }

    /** What went on was counted then, if it says too little. */
    private void wasCounted() {
        RecordOrigin begun = origin;
        if (begun != null) {
            origin = begun.counted();
            reader().describeLast(origin);
        }
    }

    /** Tells whether a line begins a record beyond doubt when the one before it concerned nobody. */
    private static boolean isBeginning(RecordBatch batch, LineSource source) {
        return source.content() < source.end() && OpenRecord.isBeginning(batch.bytes(), source.content(), source.end());
    }

    private static byte[] text(RecordBatch batch, int i, LineSource source) {
        byte[] b = batch.bytes();
        boolean escaped = source.object() || batch.quotedAt(i);
        return escaped && ByteSearch.contains(b, source.content(), source.end(), '\\')
                ? JsonText.decode(b, source.content(), source.end()).getBytes(StandardCharsets.UTF_8)
                : Arrays.copyOfRange(b, source.content(), source.end());
    }

    /** Begins with a record; says no when nothing can go on with it. */
    private boolean open(RecordBatch batch, int i, LineSource source) {
        GrowingRecords lines = reader();
        lines.reset();
        int begin = source.object() ? source.content() : batch.bodyStart(i);
        byte[] text = text(batch, i, source);
        int end = Newlines.next(text, 0, text.length);
        if (!lines.addBehind(batch.bytes(), begin, source.content(), text, end, batch.ingestedAt(i))) {
            return false;
        }
        lines.extend(text, Math.min(end + 1, text.length));
        RecordOrigin begun = RecordOrigin.of(batch, i);
        lines.describeLast(begun, batch.levelAt(i), batch.levelNameAt(i));
        wrapper = source.content() - begin;
        head = batch.alone(i);
        headSource = source.from(batch.lineStart(i));
        pieces.length = 0;
        if (source.object()) {
            pieces.verbatim(batch.bytes(), batch.bodyStart(i), source.end());
        }
        grown = false;
        handedOn = false;
        level = lines.lastLevel();
        message = lines.lastMessage();
        origin = begun;
        return true;
    }

    private boolean goesOn(byte[] text, RecordBatch batch, int i, LineSource source) {
        RecordOrigin begun = origin;
        GrowingRecords lines = reader();
        int end = Newlines.next(text, 0, text.length);
        if (begun == null || lines.add(text, 0, end, batch.ingestedAt(i))) {
            return false;
        }
        if (lines.takePart() == BatchBuilder.Part.NEITHER) {
            return false;
        }
        lines.extend(text, Math.min(end + 1, text.length));
        if (source.object()) {
            pieces.literal(FEED);
            pieces.verbatim(batch.bytes(), source.content(), source.end());
        }
        grown = true;
        tally.count(batch, i, -1);
        out.joined(1);
        if (!level.equals(lines.lastLevel())) {
            lines.recount(begun, level, tally);
        }
        level = lines.lastLevel();
        message = lines.lastMessage();
        return true;
    }

    private RecordBatch whole(RecordOrigin begun) {
        return headSource.object() ? object(begun) : reader().whole(begun, wrapper);
    }

    /** Returns all lines of a record as one object that holds them. */
    private RecordBatch object(RecordOrigin begun) {
        byte[] b = head.bytes();
        pieces.verbatim(b, headSource.close(b), head.bodyEnd(0));
        GrowingRecords lines = reader();
        lines.reset();
        if (!lines.add(pieces.bytes, 0, pieces.length, begun.time())) {
            return head;
        }
        lines.describeLast(begun, LevelWord.of(level).rank, level);
        lines.lastSays(level.equals(head.levelNameAt(0)) ? NOTHING : message);
        return lines.soFar(begun).alone(0);
    }

    /** Keeps what stands in a batch that is about to go. */
    void endOfBatch(RecordBatch batch) {
        if (passed == batch) {
            passedSource = passedSource.from(batch.lineStart(passedAt));
            passed = batch.alone(passedAt);
            passedAt = 0;
        }
    }

    /** Lets the record go: nothing goes on with it. */
    void close() {
        RecordOrigin begun = origin;
        if (begun != null && (grown || !handedOn)) {
            out.whole(grown ? whole(begun) : head, 0);
        }
        GrowingRecords own = reader;
        if (own != null) {
            idle.push(own);
            reader = null;
        }
        head = RecordBatch.EMPTY;
        origin = null;
        passed = null;
    }
}

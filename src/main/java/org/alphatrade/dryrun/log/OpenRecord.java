package org.alphatrade.dryrun.log;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.alphatrade.dryrun.base.json.JsonText;
import org.alphatrade.dryrun.log.record.NumericLevels;
import org.alphatrade.dryrun.log.record.RecordBatch;
import org.alphatrade.dryrun.log.record.RecordOrigin;
import org.alphatrade.dryrun.log.record.StdStream;
import org.alphatrade.dryrun.log.scan.ByteSearch;
import org.jspecify.annotations.Nullable;

/**
 * The last record of text of one stream. One that concerns nobody is not even read until a line comes that may go on with
 * it.
 */
final class OpenRecord {
    private static final int LONG = 64 * 1024;
    private static final int LONGEST_BRACKETS = 16;

    private final GrowingRecords reader;
    private final JoinTally tally;
    private final RecordJoiner.Sink out;
    private @Nullable RecordOrigin origin;
    /** The last line, when it concerned nobody; it may only become a part of something. */
    private @Nullable RecordBatch passed;

    private int passedAt;
    private long last;
    /** Whether the record that it holds concerns somebody, as far as it was read. */
    private boolean wanted;

    OpenRecord(NumericLevels numbers, JoinTally tally, RecordJoiner.Sink out) {
        this.reader = new GrowingRecords(numbers);
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

    /**
     * Takes a line; says no when the line goes on as it is.
     *
     * @param wrapped whether it must be known as a whole, since it may go on with another of its source
     */
    boolean takes(RecordBatch batch, int i, boolean concerns, boolean wrapped) {
        long now = batch.ingestedAt(i);
        if (!isOpen() && !concerns && !wrapped && isBeginning(batch, i)) {
            passed = batch;
            passedAt = i;
            last = now;
            return false;
        }
        RecordBatch before = passed;
        if (before != null) {
            passed = null;
            if (now - last <= OpenLines.PATIENCE && !isInterrupted(before, passedAt, batch, i)) {
                feed(before, passedAt, true, false);
                wasCounted();
            }
        }
        last = now;
        return feed(batch, i, concerns, wrapped);
    }

    /**
     * Tells whether a line begins a record beyond doubt when the one before it concerned nobody, and needs no line behind
     * it, as {@code Jan 02, 2026 3:04:05 AM a.b.Class method} does.
     */
    private static boolean isBeginning(RecordBatch batch, int i) {
        return isBeginning(batch.bytes(), batch.bodyStart(i), batch.bodyEnd(i));
    }

    /** The same of the bytes of a line. */
    static boolean isBeginning(byte[] b, int from, int to) {
        int length = to - from;
        if (length == 0) {
            return false;
        }
        byte first = b[from];
        boolean bracket = "()[]{}".indexOf(first) >= 0;
        boolean odd = first <= ' ' || first == '\\' || bracket && (length < LONGEST_BRACKETS || first == '{');
        return !odd && !(length > 8 && b[from + 3] == ' ' && (b[from + 5] == ',' || b[from + 6] == ','));
    }

    /** The line that was passed on was counted then, if it says too little. */
    private void wasCounted() {
        RecordOrigin head = origin;
        if (head != null) {
            origin = head.counted();
            reader.describeLast(origin);
        }
    }

    /** Tells whether the stream went on with something else than text since. */
    private static boolean isInterrupted(RecordBatch before, int place, RecordBatch batch, int i) {
        return isInterrupted(batch, before == batch ? place + 1 : 0, i, batch.streamAt(i));
    }

    private static boolean isInterrupted(RecordBatch batch, int from, int to, @Nullable StdStream stream) {
        for (int at = from; at < to; at++) {
            if (!batch.quotedAt(at) && batch.streamAt(at) == stream) {
                return true;
            }
        }
        return false;
    }

    private boolean feed(RecordBatch batch, int i, boolean concerns, boolean wrapped) {
        byte[] b = batch.bytes();
        int from = batch.bodyStart(i);
        int to = batch.bodyEnd(i);
        if (!ByteSearch.contains(b, from, to, '\\')) {
            return feed(batch, i, concerns, wrapped, b, from, to);
        }
        byte[] text = JsonText.decode(b, from, to).getBytes(StandardCharsets.UTF_8);
        return feed(batch, i, concerns, wrapped, text, 0, text.length);
    }

    private boolean feed(RecordBatch batch, int i, boolean concerns, boolean wrapped, byte[] text, int from, int to) {
        RecordOrigin before = origin;
        String level = before == null ? "" : reader.lastLevel();
        if (reader.add(text, from, to, batch.ingestedAt(i))) {
            if (before != null) {
                out.ready(reader.soFar(before), reader.size() - 2, wanted);
            }
            if (!concerns && !wrapped && isBeginning(batch, i)) {
                passed = batch;
                passedAt = i;
                origin = null;
                return false;
            }
            wanted = concerns;
            origin = RecordOrigin.of(batch, i);
            reader.describeLast(origin, batch.levelAt(i), batch.levelNameAt(i));
            return true;
        }
        switch (reader.takePart()) {
            case JOINED -> joined(level);
            case BLANK -> out.blank();
            case NEITHER -> {
                close();
                return false;
            }
        }
        tally.count(batch, i, -1);
        return true;
    }

    /** Takes a line that was put together. What was handed on before must have been shown. */
    void add(OpenLines.Whole line) {
        tidy();
        RecordOrigin before = origin;
        byte[] text = line.text();
        boolean record = reader.add(text, 0, text.length, line.origin().ingested());
        if (record) {
            if (before != null) {
                out.ready(reader.soFar(before).alone(reader.size() - 2), 0, wanted);
            }
            reader.describeLast(line.origin(), line.level().rank, line.level().word);
            tally.count(reader.soFar(line.origin()), reader.size() - 1, 1);
            origin = line.origin();
            wanted = true;
        } else if (before == null) {
            // No text, of pieces that were: nobody can judge it.
            out.cut(line.origin().place());
        } else {
            out.joined(1);
        }
        passed = null;
        last = line.last();
        if (line.cut()) {
            close();
        }
    }

    /** Some loggers say how bad a record is on its second line. */
    private void joined(String level) {
        out.joined(1);
        wanted = true;
        RecordOrigin head = Objects.requireNonNull(origin, "origin");
        if (!level.equals(reader.lastLevel())) {
            reader.recount(head, level, tally);
        }
    }

    /** Makes room, once what was handed on was shown. */
    void tidy() {
        if (!isOpen()) {
            reader.reset();
        } else if (reader.byteLength() > LONG) {
            reader.keepLast();
        }
    }

    /** Keeps what stands in a batch that is about to go. */
    void endOfBatch(RecordBatch batch) {
        RecordBatch before = passed;
        if (before == null) {
            return;
        }
        int from = before == batch ? passedAt + 1 : 0;
        if (isInterrupted(batch, from, batch.size(), before.streamAt(passedAt))) {
            passed = null;
        } else if (before == batch) {
            passed = batch.alone(passedAt);
            passedAt = 0;
        }
    }

    /** Lets the record go: what comes next has nothing to do with it. */
    void close() {
        RecordOrigin head = origin;
        if (head != null) {
            out.ready(reader.soFar(head).alone(reader.size() - 1), 0, wanted);
        }
        origin = null;
        passed = null;
    }
}

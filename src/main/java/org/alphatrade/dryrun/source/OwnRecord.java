package org.alphatrade.dryrun.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.alphatrade.dryrun.json.JsonScanner;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.Phase;
import org.alphatrade.dryrun.time.Timestamps;

/**
 * Recognises records as {@link LineShaper} writes them, in one pass: the same keys in the same order,
 * nothing between them, the runtime's own object scanned as strictly as any. Whatever differs by a byte, and whatever is
 * rarer than that, is left to {@link LineReader}, which finds the same in its own way.
 */
final class OwnRecord {
    private static final byte[] TIMESTAMP = ascii("{\"timestamp\":\"");
    private static final byte[] LEVEL = ascii("\",\"level\":\"");
    private static final byte[] EVENT = ascii("\",\"event\":");
    private static final byte[] NULL = ascii("null");
    private static final byte[] MESSAGE = ascii(",\"message\":\"");
    private static final byte[] STREAM = ascii("\",\"stream\":\"std");
    private static final byte[] OUT = ascii("out\",\"payload\":{\"stream\":\"stdout\",\"ingested_at\":\"");
    private static final byte[] ERR = ascii("err\",\"payload\":{\"stream\":\"stderr\",\"ingested_at\":\"");
    private static final byte[] OFFSET = ascii("\",\"raw_offset\":");
    private static final byte[] LENGTH = ascii(",\"raw_length\":");
    private static final byte[] SHUTDOWN = ascii(",\"phase\":\"shutdown\"");
    private static final byte[] STRUCTURED = ascii(",\"structured\":");
    private static final byte[] RAW = ascii(",\"raw\":\"");

    private final LineFields fields;
    private final JsonScanner scanner = new JsonScanner();
    private final MinuteClock times = new MinuteClock();
    private final MinuteClock reads = new MinuteClock();
    private byte[] b;
    private int at;
    private int to;
    private int timeLength;

    OwnRecord(LineFields fields) {
        this.fields = fields;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads a whole line into the index, all but where it stands; says no, having changed nothing that counts, when it is another kind of line. */
    boolean read(RecordIndex index, byte[] buf, int from, int end) {
        return readLine(index, buf, from, end) == end;
    }

    /**
     * Reads a line of which only the beginning is known, as {@link #read} does, and returns where it ends: at an LF or at
     * {@code limit}; -1 when it is another kind of line.
     */
    int readLine(RecordIndex index, byte[] buf, int from, int limit) {
        b = buf;
        at = from;
        to = limit;
        int i = index.next();
        return whole(index, i) ? at : -1;
    }

    private boolean whole(RecordIndex index, int i) {
        return skip(TIMESTAMP) && head(index, i) && message(index, i) && payload(index, i) && body(index, i);
    }

    private boolean head(RecordIndex index, int i) {
        index.time[i] = time(times);
        if (index.time[i] == Timestamps.NONE || !skip(LEVEL)) {
            return false;
        }
        int from = at;
        if (!inString() || at == from) {
            return false;
        }
        LevelWord level = fields.levelWord(b, from, at);
        index.level[i] = (byte) level.rank.ordinal();
        index.levelName[i] = level.word;
        // A level that is a number means what its neighbours say, one without letters means nothing: both are rare.
        return level.rank != Level.OTHER && skip(EVENT) && event(index, i);
    }

    private boolean event(RecordIndex index, int i) {
        if (skip(NULL)) {
            index.event[i] = null;
            return true;
        }
        if (at >= to || b[at] != '"') {
            return false;
        }
        at++;
        int from = at;
        if (!inString()) {
            return false;
        }
        index.event[i] = fields.eventName(b, from, at);
        at++;
        return true;
    }

    private boolean message(RecordIndex index, int i) {
        if (!skip(MESSAGE)) {
            return false;
        }
        index.messageFrom[i] = at;
        if (!inString()) {
            return false;
        }
        index.messageTo[i] = at;
        if (index.event[i] == null) {
            index.event[i] = "";
        }
        return skip(STREAM);
    }

    private boolean payload(RecordIndex index, int i) {
        int side = skip(OUT) ? RecordIndex.STDOUT : skip(ERR) ? RecordIndex.STDERR : 0;
        if (side == 0) {
            return false;
        }
        index.ingested[i] = time(reads);
        if (index.ingested[i] == Timestamps.NONE || !skip(OFFSET) || !digits() || !skip(LENGTH) || !digits()) {
            return false;
        }
        Phase phase = skip(SHUTDOWN) ? Phase.SHUTDOWN : Phase.RUNNING;
        index.flags[i] = phase.ordinal() | side | RecordIndex.OURS | RecordIndex.MESSAGE_QUOTED;
        return true;
    }

    private boolean body(RecordIndex index, int i) {
        return skip(STRUCTURED) ? object(index, i) : skip(RAW) && text(index, i);
    }

    private boolean object(RecordIndex index, int i) {
        index.flags[i] |= RecordIndex.STRUCTURED;
        index.bodyFrom[i] = at;
        int end = scanner.scanBeginning(b, at, to);
        index.bodyTo[i] = end;
        return end >= 0 && !scanner.feeds() && ends(end);
    }

    private boolean text(RecordIndex index, int i) {
        index.bodyFrom[i] = at;
        boolean whole = inString();
        index.bodyTo[i] = at;
        return whole && ends(at + 1);
    }

    private boolean ends(int end) {
        at = end + 2;
        return at <= to && b[end] == '}' && b[end + 1] == '}' && (at == to || b[at] == '\n');
    }

    private boolean skip(byte[] literal) {
        int end = at + literal.length;
        if (end > to || !Arrays.equals(b, at, end, literal, 0, literal.length)) {
            return false;
        }
        at = end;
        return true;
    }

    /** Moves from behind an opening quote to the closing one. */
    private boolean inString() {
        int end = scanner.stringEnd(b, at - 1, to);
        at = end - 1;
        return end >= 0;
    }

    /** Most timestamps are as long as the one before: then their end need not be looked for. */
    private long time(MinuteClock clock) {
        int from = at;
        int guess = from + timeLength;
        if (guess < to && b[guess] == '"') {
            long time = clock.parse(b, from, guess);
            if (time != Timestamps.NONE) {
                at = guess;
                return time;
            }
        }
        while (at < to && b[at] != '"') {
            at++;
        }
        timeLength = at - from;
        return clock.parse(b, from, at);
    }

    /** A number as it is written for an offset: no sign, no zero in front of others. */
    private boolean digits() {
        int from = at;
        while (at < to && b[at] >= '0' && b[at] <= '9') {
            at++;
        }
        return at > from && (b[from] != '0' || at == from + 1);
    }
}

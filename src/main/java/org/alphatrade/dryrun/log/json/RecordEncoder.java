package org.alphatrade.dryrun.log.json;

import java.nio.charset.StandardCharsets;
import org.alphatrade.dryrun.base.json.JsonScanner;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.log.field.FieldExtractor;
import org.alphatrade.dryrun.log.field.JsonBytes;
import org.alphatrade.dryrun.log.field.TimestampText;
import org.alphatrade.dryrun.log.record.LevelWord;
import org.alphatrade.dryrun.log.record.PlainLevels;
import org.alphatrade.dryrun.log.record.ReadingVersion;
import org.alphatrade.dryrun.log.record.RecordIndex;
import org.alphatrade.dryrun.log.record.StdStream;
import org.alphatrade.dryrun.log.scan.LineText;
import org.alphatrade.dryrun.spi.Phase;

/** Writes a line of the runtime as a structured record, and notes in an index where its parts stand. */
public final class RecordEncoder {
    private static final byte[] TIMESTAMP = ascii("{\"timestamp\":\"");
    private static final byte[] LEVEL = ascii("\",\"level\":\"");
    private static final byte[] EVENT = ascii("\",\"event\":");
    private static final byte[] MESSAGE = ascii(",\"message\":\"");
    private static final byte[] STREAM_STDOUT = stream(StdStream.STDOUT);
    private static final byte[] STREAM_STDERR = stream(StdStream.STDERR);
    private static final byte[] INGESTED = ascii(",\"ingested_at\":\"");
    private static final byte[] OFFSET = ascii("\",\"raw_offset\":");
    private static final byte[] LENGTH = ascii(",\"raw_length\":");
    private static final byte[] SHUTDOWN = ascii(",\"phase\":\"shutdown\"");
    private static final byte[] TRUNCATED = ascii(",\"truncated\":true,\"length\":");
    private static final byte[] PIECES = ascii(",\"raw_pieces\":[");
    private static final byte[] OPEN = ascii("[");
    private static final byte[] NEXT = ascii("],[");
    private static final byte[] COMMA = ascii(",");
    private static final byte[] CLOSE = ascii("]]");
    private static final long[] WHOLE = {};
    private static final byte[] STRUCTURED = ascii(",\"structured\":");
    private static final byte[] RAW = ascii(",\"raw\":\"");
    private static final byte[] UNRECOGNISED = ascii(",\"unrecognised\":true");
    private static final byte[] UNREADABLE = ascii(",\"unreadable\":true");
    private static final byte[] NULL = ascii("null");
    private static final byte[] QUOTE = ascii("\"");
    private static final byte[] END = ascii("}}\n");
    private static final byte[] END_RAW = ascii("\"}}\n");

    private final JsonScanner scanner = new JsonScanner();
    private final TimestampText times = new TimestampText();
    private final TimestampText reads = new TimestampText();
    private final FieldExtractor fields;
    private final PlainLevels plainLevels;
    /** Whether the last object said when it was written. */
    private boolean timed;

    public RecordEncoder(FieldExtractor fields, PlainLevels plainLevels) {
        this.fields = fields;
        this.plainLevels = plainLevels;
    }

    private static byte[] stream(StdStream stream) {
        return ascii("\",\"stream\":\"" + stream.word() + "\",\"payload\":{\"stream\":\"" + stream.word()
                + "\",\"reading\":" + ReadingVersion.NOW);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Appends a whole line. */
    public void shape(
            JsonBytes out,
            RecordIndex index,
            byte[] buf,
            int from,
            int to,
            StdStream stream,
            long ingested,
            long rawOffset,
            long rawLength,
            boolean shutdown) {
        int i = index.next();
        index.lineStart[i] = out.length;
        index.ingested[i] = ingested;
        index.flags[i] = flags(stream, shutdown);
        index.eventless(i);
        if (scanner.scan(buf, from, to)) {
            fields.read(scanner, buf);
            LevelWord level = fields.level();
            head(out, index, i, buf, level == null ? LevelWord.INFO : level);
            if (level == null && !timed) {
                index.flags[i] |= RecordIndex.UNRECOGNISED;
            }
            if (scanner.bareWords()) {
                plain(out, index, i, buf, from, to, stream, rawOffset, rawLength, shutdown, WHOLE);
                return;
            }
            message(out, index, i, buf);
            payload(out, stream, ingested, rawOffset, rawLength, shutdown);
            structured(out, index, i, buf, from, to);
        } else {
            index.time[i] = ingested;
            start(out, index, i, plainLevel(index, i, buf, from, to, stream));
            plain(out, index, i, buf, from, to, stream, rawOffset, rawLength, shutdown, WHOLE);
        }
    }

    /** Appends the beginning of a line that is too long; {@code pieces} are offsets and lengths of where it stands in the raw log, {@code rawLength} their sum. */
    public void shapeBeginning(
            JsonBytes out,
            RecordIndex index,
            byte[] buf,
            int from,
            int to,
            StdStream stream,
            long ingested,
            long[] pieces,
            long rawLength,
            boolean shutdown) {
        int i = index.next();
        index.lineStart[i] = out.length;
        index.ingested[i] = ingested;
        index.flags[i] = flags(stream, shutdown);
        index.eventless(i);
        boolean object = scanner.scanBeginning(buf, from, to) >= 0 || scanner.size() > 0;
        if (object) {
            fields.read(scanner, buf);
            LevelWord level = fields.levelOfBeginning();
            head(out, index, i, buf, level == null ? LevelWord.TRUNCATED : level);
        } else {
            index.time[i] = ingested;
            start(out, index, i, beginningLevel(index, i, buf, from, to, stream));
        }
        plain(out, index, i, buf, from, to, stream, pieces[0], rawLength, shutdown, pieces);
    }

    /** An object whose first entry is longer than what is left of it names no level that anybody could read. */
    private LevelWord beginningLevel(RecordIndex index, int i, byte[] buf, int from, int to, StdStream stream) {
        if (from < to && buf[from] == '{') {
            return LevelWord.TRUNCATED;
        }
        return plainLevel(index, i, buf, from, to, stream);
    }

    private LevelWord plainLevel(RecordIndex index, int i, byte[] buf, int from, int to, StdStream stream) {
        LevelWord level = plainLevels.of(buf, from, to, stream);
        if (level == null) {
            index.flags[i] |= RecordIndex.UNRECOGNISED;
            return PlainLevels.ofStream(stream);
        }
        return level;
    }

    private static int flags(StdStream stream, boolean shutdown) {
        Phase phase = shutdown ? Phase.SHUTDOWN : Phase.RUNNING;
        int side = stream == StdStream.STDOUT ? RecordIndex.STDOUT : RecordIndex.STDERR;
        return phase.ordinal() | side | RecordIndex.OURS | RecordIndex.MESSAGE_QUOTED;
    }

    private void head(JsonBytes out, RecordIndex index, int i, byte[] buf, LevelWord level) {
        long time = fields.time();
        timed = time != Timestamps.NONE;
        index.time[i] = time == Timestamps.NONE ? index.ingested[i] : time;
        start(out, index, i, level);
        if (!fields.findEvent()) {
            index.event[i] = "";
            out.literal(NULL);
            return;
        }
        int from = fields.from();
        int to = fields.to();
        index.event[i] = fields.eventName(buf, from, to);
        out.literal(QUOTE);
        copy(out, buf, from, to);
        out.literal(QUOTE);
    }

    private void start(JsonBytes out, RecordIndex index, int i, LevelWord level) {
        index.level[i] = (byte) level.rank.ordinal();
        index.levelName[i] = level.word;
        out.literal(TIMESTAMP);
        out.timestamp(times, index.time[i]);
        out.literal(LEVEL);
        out.literal(level.json);
        out.literal(EVENT);
    }

    private void message(JsonBytes out, RecordIndex index, int i, byte[] buf) {
        out.literal(MESSAGE);
        index.messageFrom[i] = out.length;
        if (fields.findMessage()) {
            if (fields.quoted()) {
                copy(out, buf, fields.from(), fields.to());
            } else {
                out.escaped(buf, fields.from(), fields.to());
            }
        }
        index.messageTo[i] = out.length;
    }

    private void copy(JsonBytes out, byte[] buf, int from, int to) {
        if (scanner.ascii()) {
            out.verbatim(buf, from, to);
        } else {
            out.repaired(buf, from, to);
        }
    }

    private void payload(
            JsonBytes out, StdStream stream, long ingested, long rawOffset, long rawLength, boolean shutdown) {
        out.literal(stream == StdStream.STDOUT ? STREAM_STDOUT : STREAM_STDERR);
        out.literal(INGESTED);
        out.timestamp(reads, ingested);
        out.literal(OFFSET);
        out.number(rawOffset);
        out.literal(LENGTH);
        out.number(rawLength);
        if (shutdown) {
            out.literal(SHUTDOWN);
        }
    }

    private void structured(JsonBytes out, RecordIndex index, int i, byte[] buf, int from, int to) {
        mark(out, index, i);
        out.literal(STRUCTURED);
        index.flags[i] |= RecordIndex.STRUCTURED;
        index.bodyFrom[i] = out.length;
        copy(out, buf, from, to);
        index.bodyTo[i] = out.length;
        out.literal(END);
        close(out, index, i);
    }

    private void plain(
            JsonBytes out,
            RecordIndex index,
            int i,
            byte[] buf,
            int from,
            int to,
            StdStream stream,
            long rawOffset,
            long rawLength,
            boolean shutdown,
            long[] pieces) {
        if (index.event[i] == null) {
            index.event[i] = "";
            out.literal(NULL);
        }
        out.literal(MESSAGE);
        index.messageFrom[i] = out.length;
        out.escaped(buf, from, to);
        index.messageTo[i] = out.length;
        payload(out, stream, index.ingested[i], rawOffset, rawLength, shutdown);
        if (pieces != WHOLE) {
            out.literal(TRUNCATED);
            out.number(rawLength);
        }
        if (pieces.length > 2) {
            pieces(out, pieces);
        }
        // What is no text has bytes that are written as escapes or as U+FFFD.
        if (index.messageTo[i] - index.messageFrom[i] != to - from && !LineText.isText(buf, from, to)) {
            index.flags[i] = index.flags[i] & ~RecordIndex.UNRECOGNISED | RecordIndex.UNREADABLE;
        }
        mark(out, index, i);
        out.literal(RAW);
        int start = out.length;
        out.ensure(index.messageTo[i] - index.messageFrom[i]);
        out.verbatim(out.bytes, index.messageFrom[i], index.messageTo[i]);
        index.bodyFrom[i] = start;
        index.bodyTo[i] = out.length;
        out.literal(END_RAW);
        close(out, index, i);
    }

    private static void mark(JsonBytes out, RecordIndex index, int i) {
        if ((index.flags[i] & (RecordIndex.UNRECOGNISED | RecordIndex.UNREADABLE)) != 0) {
            out.literal((index.flags[i] & RecordIndex.UNREADABLE) != 0 ? UNREADABLE : UNRECOGNISED);
        }
    }

    private static void pieces(JsonBytes out, long[] pieces) {
        out.literal(PIECES);
        for (int p = 0; p < pieces.length; p += 2) {
            out.literal(p == 0 ? OPEN : NEXT);
            out.number(pieces[p]);
            out.literal(COMMA);
            out.number(pieces[p + 1]);
        }
        out.literal(CLOSE);
    }

    private static void close(JsonBytes out, RecordIndex index, int i) {
        index.lineEnd[i] = out.length - 1;
        index.size++;
    }
}

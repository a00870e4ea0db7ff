package org.alphatrade.dryrun.log.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.alphatrade.dryrun.base.json.JsonScanner;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.log.fast.CanonicalRecordParser;
import org.alphatrade.dryrun.log.field.FieldExtractor;
import org.alphatrade.dryrun.log.field.FieldName;
import org.alphatrade.dryrun.log.field.JsonBytes;
import org.alphatrade.dryrun.log.record.LevelWord;
import org.alphatrade.dryrun.log.record.RecordIndex;
import org.alphatrade.dryrun.log.scan.LineBounds;
import org.alphatrade.dryrun.spi.Phase;

/** Recognises records in lines that exist: those the harness wrote, and those of anybody's JSON logs. */
public final class JsonRecordParser {
    private static final byte[] INGESTED = "ingested_at".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] STRUCTURED = "structured".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OFFSET = "raw_offset".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] RAW = "raw".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] UNRECOGNISED = "unrecognised".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] UNREADABLE = "unreadable".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PHASE = "phase".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SHUTDOWN = "\"shutdown\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] STDOUT = "\"stdout\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] STDERR = "\"stderr\"".getBytes(StandardCharsets.US_ASCII);
    private final FieldExtractor fields;
    private final JsonScanner scanner = new JsonScanner();
    private final JsonScanner payload = new JsonScanner();
    private final CanonicalRecordParser own;
    private final CapturedLevel captured;
    private boolean untimed;
    private boolean unlevelled;

    /** @param captured how bad lines are that a harness without offsets wrote down */
    public JsonRecordParser(FieldExtractor fields, CapturedLevel captured) {
        this.fields = fields;
        this.captured = captured;
        this.own = new CanonicalRecordParser(fields);
    }

    public boolean read(JsonBytes out, RecordIndex index, byte[] buf, int from, int to, long line, long offset) {
        return read(out, index, buf, from, to, line, offset, Timestamps.NONE);
    }

    /** Reads a line; {@code usual} is when it was logged if it does not say so. */
    public boolean read(
            JsonBytes out, RecordIndex index, byte[] buf, int from, int to, long line, long offset, long usual) {
        int begin = LineBounds.afterBom(buf, from, to);
        int end = LineBounds.beforeCr(buf, begin, to);
        untimed = false;
        if (own.read(index, buf, begin, end)) {
            place(out, index, buf, begin, end, line, offset);
            return true;
        }
        return scanner.scan(buf, begin, end) && recognised(out, index, buf, begin, end, line, offset, false, usual);
    }

    /** Reads a line of which only the beginning is known, if the harness wrote it; returns its end, or -1 for any other. */
    public int readOwn(JsonBytes out, RecordIndex index, byte[] buf, int from, int limit, long line, long offset) {
        int end = own.readLine(index, buf, from, limit);
        if (end >= 0) {
            place(out, index, buf, from, end, line, offset);
        }
        return end;
    }

    /** Tells whether the last record did not say when it was logged. */
    public boolean isUntimed() {
        return untimed;
    }

    /** Tells whether the last record named no level either. */
    public boolean isUnlevelled() {
        return unlevelled;
    }

    /** Says where a record of the harness stands whose parts are known. */
    private void place(JsonBytes out, RecordIndex index, byte[] buf, int from, int to, long line, long offset) {
        own.look(index);
        int i = index.next();
        int shift = append(out, index, i, buf, from, to) - from;
        index.line[i] = line;
        index.offset[i] = offset;
        index.messageFrom[i] += shift;
        index.messageTo[i] += shift;
        index.bodyFrom[i] += shift;
        index.bodyTo[i] += shift;
        index.size++;
    }

    public boolean readBeginning(
            JsonBytes out, RecordIndex index, byte[] buf, int from, int to, long line, long offset) {
        int begin = LineBounds.afterBom(buf, from, to);
        scanner.scanBeginning(buf, begin, to);
        return scanner.size() > 0 && recognised(out, index, buf, begin, to, line, offset, true, Timestamps.NONE);
    }

    private boolean recognised(
            JsonBytes out,
            RecordIndex index,
            byte[] buf,
            int from,
            int to,
            long line,
            long offset,
            boolean cut,
            long usual) {
        fields.read(scanner, buf);
        long said = fields.time();
        long own = said == Timestamps.NONE ? arrival(buf) : said;
        untimed = own == Timestamps.NONE;
        long time = untimed ? usual : own;
        if (time == Timestamps.NONE) {
            return false;
        }
        int i = index.next();
        int shift = append(out, index, i, buf, from, to) - from;
        index.line[i] = line;
        index.offset[i] = offset;
        index.time[i] = time;
        index.ingested[i] = time;
        LevelWord level = cut ? fields.levelOfBeginning() : fields.level();
        unlevelled = level == null;
        level(index, i, level == null ? cut ? LevelWord.TRUNCATED : LevelWord.INFO : level);
        event(index, i, buf);
        if (cut || !ours(index, i, buf, shift)) {
            index.flags[i] = Phase.RUNNING.ordinal() | (cut ? 0 : RecordIndex.STRUCTURED);
            index.bodyFrom[i] = index.lineStart[i];
            index.bodyTo[i] = index.lineEnd[i];
        }
        message(index, i, shift);
        index.size++;
        return true;
    }

    public static int append(JsonBytes out, RecordIndex index, int i, byte[] buf, int from, int to) {
        if (out.bytes == buf) {
            index.lineStart[i] = from;
            index.lineEnd[i] = to;
            return from;
        }
        int start = out.length;
        out.verbatim(buf, from, to);
        out.ensure(1);
        out.bytes[out.length++] = '\n';
        index.lineStart[i] = start;
        index.lineEnd[i] = out.length - 1;
        return start;
    }

    private static void level(RecordIndex index, int i, LevelWord level) {
        index.level[i] = (byte) level.rank.ordinal();
        index.levelName[i] = level.word;
    }

    private void event(RecordIndex index, int i, byte[] buf) {
        index.event[i] = fields.findEvent() ? fields.eventName(buf, fields.from(), fields.to()) : "";
    }

    private void message(RecordIndex index, int i, int shift) {
        if (!fields.findMessage()) {
            index.messageFrom[i] = index.lineStart[i];
            index.messageTo[i] = index.lineStart[i];
            return;
        }
        index.flags[i] |= fields.quoted() ? RecordIndex.MESSAGE_QUOTED : 0;
        index.messageFrom[i] = fields.from() + shift;
        index.messageTo[i] = fields.to() + shift;
    }

    /** A record of the harness names its stream and carries what the runtime wrote in its payload. */
    private boolean ours(RecordIndex index, int i, byte[] buf, int shift) {
        int stream = fields.slot(FieldName.STREAM);
        int load = fields.slot(FieldName.PAYLOAD);
        if (stream < 0 || load < 0 || !scanner.isObject(load)) {
            return false;
        }
        int side = side(buf, scanner.valueStart(stream), scanner.valueEnd(stream));
        if (side == 0 || !payload.scan(buf, scanner.valueStart(load), scanner.valueEnd(load))) {
            return false;
        }
        int ingested = payload.find(INGESTED);
        int body = payload.find(STRUCTURED);
        int raw = payload.find(RAW);
        boolean object = body >= 0 && payload.isObject(body);
        if (ingested < 0 || !object && (raw < 0 || !payload.isString(raw))) {
            return false;
        }
        long read = fields.time(payload, ingested);
        index.ingested[i] = read == Timestamps.NONE ? index.time[i] : read;
        int slot = object ? body : raw;
        boolean copied = payload.find(OFFSET) < 0;
        LevelWord reread = copied ? captured.of(payload, slot, buf, side, index.levelName[i]) : null;
        LevelWord worse = copied || !object ? null : captured.worse(payload, slot, buf, index.levelName[i]);
        LevelWord found = reread == null ? worse : reread;
        if (found != null) {
            level(index, i, found);
        }
        int quote = object ? 0 : 1;
        index.bodyFrom[i] = payload.valueStart(slot) + quote + shift;
        index.bodyTo[i] = payload.valueEnd(slot) - quote + shift;
        int mark = copied && !captured.recognised() ? RecordIndex.UNRECOGNISED : marks();
        int milder = worse == null || captured.numbersAreGiven() ? 0 : RecordIndex.MILDER_COPY;
        index.flags[i] = side | phase(buf) | RecordIndex.OURS | mark | milder | (object ? RecordIndex.STRUCTURED : 0);
        return true;
    }

    private int marks() {
        int unrecognised = payload.find(UNRECOGNISED) >= 0 ? RecordIndex.UNRECOGNISED : 0;
        return payload.find(UNREADABLE) >= 0 ? unrecognised | RecordIndex.UNREADABLE : unrecognised;
    }

    /** Returns when a harness took a line down that says no time that can be read. */
    private long arrival(byte[] buf) {
        int load = fields.slot(FieldName.PAYLOAD);
        boolean record = load >= 0 && fields.slot(FieldName.STREAM) >= 0 && scanner.isObject(load);
        int ingested = record && payload.scan(buf, scanner.valueStart(load), scanner.valueEnd(load))
                ? payload.find(INGESTED)
                : -1;
        return ingested < 0 ? Timestamps.NONE : fields.time(payload, ingested);
    }

    private static int side(byte[] buf, int from, int to) {
        if (Arrays.equals(buf, from, to, STDOUT, 0, STDOUT.length)) {
            return RecordIndex.STDOUT;
        }
        return Arrays.equals(buf, from, to, STDERR, 0, STDERR.length) ? RecordIndex.STDERR : 0;
    }

    private int phase(byte[] buf) {
        int phase = payload.find(PHASE);
        boolean shutdown = phase >= 0
                && Arrays.equals(buf, payload.valueStart(phase), payload.valueEnd(phase), SHUTDOWN, 0, SHUTDOWN.length);
        return (shutdown ? Phase.SHUTDOWN : Phase.RUNNING).ordinal();
    }
}

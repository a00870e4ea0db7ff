package org.alphatrade.dryrun.log.fast;

import org.alphatrade.dryrun.base.json.ByteToken;
import org.alphatrade.dryrun.base.json.JsonScanner;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.log.field.CachedTimestampParser;
import org.alphatrade.dryrun.log.field.FieldExtractor;
import org.alphatrade.dryrun.log.json.RecordEncoder;
import org.alphatrade.dryrun.log.record.LevelWord;
import org.alphatrade.dryrun.log.record.ReadingVersion;
import org.alphatrade.dryrun.log.record.RecordIndex;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.Phase;

/**
 * Recognises records as {@link RecordEncoder} writes them, in one pass: the same keys in the same order,
 * nothing between them, the runtime's own object scanned as strictly as any. Whatever differs by a byte, and whatever is
 * rarer than that, is left to {@code JsonRecordParser}, which finds the same in its own way.
 */
public final class CanonicalRecordParser {
    private static final ByteToken TIMESTAMP = ByteToken.of("{\"timestamp\":\"");
    private static final ByteToken LEVEL = ByteToken.of("\",\"level\":\"");
    private static final ByteToken EVENT = ByteToken.of("\",\"event\":");
    private static final ByteToken NULL = ByteToken.of("null");
    private static final ByteToken MESSAGE = ByteToken.of(",\"message\":\"");
    private static final ByteToken STREAM = ByteToken.of("\",\"stream\":\"std");
    private static final ByteToken OUT = side("out", ",\"reading\":" + ReadingVersion.NOW);
    private static final ByteToken ERR = side("err", ",\"reading\":" + ReadingVersion.NOW);
    /** As it was before readings had numbers. */
    private static final ByteToken OLD_OUT = side("out", "");

    private static final ByteToken OLD_ERR = side("err", "");
    private static final ByteToken OFFSET = ByteToken.of("\",\"raw_offset\":");
    private static final ByteToken LENGTH = ByteToken.of(",\"raw_length\":");
    private static final ByteToken SHUTDOWN = ByteToken.of(",\"phase\":\"shutdown\"");
    private static final ByteToken STRUCTURED = ByteToken.of(",\"structured\":");
    private static final ByteToken RAW = ByteToken.of(",\"raw\":\"");
    private static final ByteToken UNRECOGNISED = ByteToken.of(",\"unrecognised\":true");
    private static final ByteToken UNREADABLE = ByteToken.of(",\"unreadable\":true");

    private static ByteToken side(String stream, String reading) {
        return ByteToken.of(
                stream + "\",\"payload\":{\"stream\":\"std" + stream + "\"" + reading + ",\"ingested_at\":\"");
    }

    private final FieldExtractor fields;
    private final JsonScanner scanner = new JsonScanner();
    private final ShapeCache skeletons = new ShapeCache();
    private final CopiedLevel copied = new CopiedLevel();
    private final CachedTimestampParser times = new CachedTimestampParser();
    private final CachedTimestampParser reads = new CachedTimestampParser();
    private byte[] b = {};
    private int at;
    private int to;
    private int timeLength;
    /** Where the timestamp stands, and the message. */
    private final int[] texts = new int[4];

    private int levelFrom;
    private int levelTo;
    private int eventFrom;
    private int eventTo;
    private boolean known;

    public CanonicalRecordParser(FieldExtractor fields) {
        this.fields = fields;
    }

    /** Reads a whole line into the index, all but where it stands; says no, having changed nothing that counts, when it is another kind of line. */
    public boolean read(RecordIndex index, byte[] buf, int from, int end) {
        return readLine(index, buf, from, end) == end;
    }

    /**
     * Reads a line of which only the beginning is known, as {@link #read} does, and returns where it ends: at an LF or at
     * {@code limit}; -1 when it is another kind of line.
     */
    public int readLine(RecordIndex index, byte[] buf, int from, int limit) {
        b = buf;
        at = from;
        to = limit;
        known = false;
        int i = index.next();
        return whole(index, i) ? at : -1;
    }

    /** Looks for words in the line that was read and is about to be added, where that is quicker than in all its bytes. */
    public void look(RecordIndex index) {
        int i = index.size;
        if (known && index.scan != null) {
            index.found(skeletons.owners(index.scan, index.bodyFrom[i], index.bodyTo[i]));
        }
    }

    private boolean whole(RecordIndex index, int i) {
        return skip(TIMESTAMP) && head(index, i) && message(index, i) && payload(index, i) && body(index, i);
    }

    private boolean head(RecordIndex index, int i) {
        texts[0] = at;
        index.time[i] = time(times);
        texts[1] = at;
        if (index.time[i] == Timestamps.NONE || !skip(LEVEL)) {
            return false;
        }
        int from = at;
        if (!inString() || at == from) {
            return false;
        }
        levelFrom = from;
        levelTo = at;
        LevelWord level = fields.levelWord(b, from, at);
        index.level[i] = (byte) level.rank.ordinal();
        index.levelName[i] = level.word;
        // A level that is a number means what its neighbours say, one without letters means nothing: both are rare.
        return level.rank != Level.OTHER && skip(EVENT) && event(index, i);
    }

    private boolean event(RecordIndex index, int i) {
        if (skip(NULL)) {
            index.eventless(i);
            eventFrom = 0;
            eventTo = 0;
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
        eventFrom = from;
        eventTo = at;
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
        texts[2] = index.messageFrom[i];
        texts[3] = at;
        if (index.event[i] == null) {
            index.event[i] = "";
        }
        // Without a message the event is what there is to read: that is rare.
        boolean named = at > index.messageFrom[i] || index.event[i].isEmpty();
        return named && skip(STREAM);
    }

    private boolean payload(RecordIndex index, int i) {
        int side =
                skip(OUT) || skip(OLD_OUT) ? RecordIndex.STDOUT : skip(ERR) || skip(OLD_ERR) ? RecordIndex.STDERR : 0;
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
        if (skip(STRUCTURED)) {
            return object(index, i);
        }
        index.flags[i] |= marks();
        return skip(RAW) ? text(index, i) : skip(STRUCTURED) && object(index, i);
    }

    private int marks() {
        return skip(UNRECOGNISED) ? RecordIndex.UNRECOGNISED : skip(UNREADABLE) ? RecordIndex.UNREADABLE : 0;
    }

    private boolean object(RecordIndex index, int i) {
        index.flags[i] |= RecordIndex.STRUCTURED;
        index.bodyFrom[i] = at;
        int end = skeletons.end(index.event[i].hashCode(), index.level[i], b, at, to, texts);
        known = end >= 0;
        if (!known) {
            end = scanner.scanLine(b, at, to);
            if (end < 0 || !copied.isAt(b, at, index.level[i]) && !isCopy(index, i)) {
                return false;
            }
            skeletons.whole(at, end, texts, levelFrom, levelTo, eventFrom, eventTo, copied.from(), copied.to());
        }
        index.bodyTo[i] = end;
        return ends(end);
    }

    /** The level beside an object is a copy of what it says: one that is none is left to who reads it anew. */
    private boolean isCopy(RecordIndex index, int i) {
        fields.read(scanner, b);
        LevelWord said = fields.level();
        if (!(said == null ? LevelWord.INFO : said).word.equals(index.levelName[i])) {
            return false;
        }
        copied.learn(b, at, scanner, fields.levelSlot(), index.level[i]);
        return true;
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

    private boolean skip(ByteToken token) {
        if (!token.isAt(b, at, to)) {
            return false;
        }
        at += token.length();
        return true;
    }

    /** Moves from behind an opening quote to the closing one. */
    private boolean inString() {
        int end = scanner.stringEnd(b, at - 1, to);
        at = end - 1;
        return end >= 0;
    }

    /** Most timestamps are as long as the one before: then their end need not be looked for. */
    private long time(CachedTimestampParser clock) {
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

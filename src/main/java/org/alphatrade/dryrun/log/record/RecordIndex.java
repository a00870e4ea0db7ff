package org.alphatrade.dryrun.log.record;

import java.util.Arrays;
import java.util.Objects;
import org.alphatrade.dryrun.log.scan.MultiLiteralScanner;
import org.jspecify.annotations.Nullable;

/** Where the parts of each record stand in its batch's bytes, in arrays that grow together. */
public final class RecordIndex {
    /** The two bits that hold the phase. */
    static final int PHASE = 3;

    /** The runtime wrote a JSON object. */
    public static final int STRUCTURED = 4;

    public static final int STDOUT = 8;
    public static final int STDERR = 16;

    /** The line is one the harness wrote: the runtime's own text is a part of it. */
    public static final int OURS = 32;

    /** The message is the inside of a JSON string, not another JSON value. */
    public static final int MESSAGE_QUOTED = 64;

    /** The whole line is the runtime's plain text, not JSON. */
    public static final int PLAIN = 128;

    /** The line says neither when it was written nor how bad it is. */
    public static final int UNRECOGNISED = 256;

    /** The line is no text. */
    public static final int UNREADABLE = 512;

    /** The line of a file says no time. */
    public static final int UNTIMED = 1024;

    /** The level that the harness wrote beside the line is milder than what the line says. */
    public static final int MILDER_COPY = 2048;

    public int size;
    public int[] lineStart;
    public int[] lineEnd;
    public int[] messageFrom;
    public int[] messageTo;
    public int[] bodyFrom;
    public int[] bodyTo;
    public int[] flags;
    public byte[] level;
    public long[] time;
    public long[] ingested;
    public long[] line;
    public long[] offset;
    public String[] levelName;
    public String[] event;
    /** Whose words each record holds, by this scan; null when nobody looked yet. */
    public @Nullable MultiLiteralScanner scan;

    long[] owners = {};
    /** How many records were looked at. */
    private int looked;

    /** Says that a record has no event, which a reader takes as null. */
    @SuppressWarnings("NullAway") // JBang's indexer knows no annotation on an array's elements
    public void eventless(int i) {
        event[i] = null;
    }

    /** Says that from now on words are looked for, from the first record on. */
    public void lookFor(@Nullable MultiLiteralScanner words) {
        scan = words;
        looked = 0;
    }

    /** Says whose words the record holds that will be added next. */
    public void found(long found) {
        if (size >= owners.length) {
            owners = Arrays.copyOf(owners, flags.length);
        }
        owners[size] = found;
        looked = size + 1;
    }

    /** Looks for the words in the last bytes of the last record, which has grown by them. */
    public void lookOn(byte[] bytes, int length) {
        int i = size - 1;
        owners[i] |= Objects.requireNonNull(scan, "scan")
                .owners(bytes, Math.max(bodyFrom[i], bodyTo[i] - length), bodyTo[i]);
    }

    /** Looks for words in the record that was added last, unless it is known which it holds. */
    public void look(byte[] bytes) {
        if (looked < size) {
            int i = size - 1;
            if (i >= owners.length) {
                owners = Arrays.copyOf(owners, flags.length);
            }
            owners[i] = Objects.requireNonNull(scan, "scan").owners(bytes, bodyFrom[i], bodyTo[i]);
            looked = size;
        }
    }

    /** Makes room for one more record and returns its place; the caller raises {@link #size} when it is filled. */
    public int next() {
        if (size == flags.length) {
            resize(size * 2);
        }
        return size;
    }

    /** Forgets all records but the last. */
    public void keepLast() {
        if (size > 1) {
            int i = size - 1;
            lineStart[0] = lineStart[i];
            lineEnd[0] = lineEnd[i];
            messageFrom[0] = messageFrom[i];
            messageTo[0] = messageTo[i];
            bodyFrom[0] = bodyFrom[i];
            bodyTo[0] = bodyTo[i];
            flags[0] = flags[i];
            level[0] = level[i];
            time[0] = time[i];
            ingested[0] = ingested[i];
            line[0] = line[i];
            offset[0] = offset[i];
            levelName[0] = levelName[i];
            event[0] = event[i];
            size = 1;
        }
    }

    /** Says that the bytes of the first record stand elsewhere. */
    public void shift(int by) {
        lineStart[0] += by;
        lineEnd[0] += by;
        messageFrom[0] += by;
        messageTo[0] += by;
        bodyFrom[0] += by;
        bodyTo[0] += by;
    }

    @Nullable StdStream stream(int i) {
        if ((flags[i] & STDOUT) != 0) {
            return StdStream.STDOUT;
        }
        return (flags[i] & STDERR) != 0 ? StdStream.STDERR : null;
    }

    /** Returns a copy that is no longer than it need be. */
    public RecordIndex trimmed() {
        RecordIndex copy = new RecordIndex(this);
        copy.resize(size);
        return copy;
    }

    RecordIndex slice(int i) {
        RecordIndex one = new RecordIndex(1);
        int base = lineStart[i];
        one.size = 1;
        one.lineEnd[0] = lineEnd[i] - base;
        one.messageFrom[0] = messageFrom[i] - base;
        one.messageTo[0] = messageTo[i] - base;
        one.bodyFrom[0] = bodyFrom[i] - base;
        one.bodyTo[0] = bodyTo[i] - base;
        one.flags[0] = flags[i];
        one.level[0] = level[i];
        one.time[0] = time[i];
        one.ingested[0] = ingested[i];
        one.line[0] = line[i];
        one.offset[0] = offset[i];
        one.levelName[0] = levelName[i];
        one.event[0] = event[i];
        return one;
    }

    public RecordIndex() {
        this(256);
    }

    RecordIndex(int capacity) {
        lineStart = new int[capacity];
        lineEnd = new int[capacity];
        messageFrom = new int[capacity];
        messageTo = new int[capacity];
        bodyFrom = new int[capacity];
        bodyTo = new int[capacity];
        flags = new int[capacity];
        level = new byte[capacity];
        time = new long[capacity];
        ingested = new long[capacity];
        line = new long[capacity];
        offset = new long[capacity];
        levelName = new String[capacity];
        event = new String[capacity];
    }

    private RecordIndex(RecordIndex other) {
        size = other.size;
        lineStart = other.lineStart;
        lineEnd = other.lineEnd;
        messageFrom = other.messageFrom;
        messageTo = other.messageTo;
        bodyFrom = other.bodyFrom;
        bodyTo = other.bodyTo;
        flags = other.flags;
        level = other.level;
        time = other.time;
        ingested = other.ingested;
        line = other.line;
        offset = other.offset;
        levelName = other.levelName;
        event = other.event;
    }

    private void resize(int length) {
        lineStart = Arrays.copyOf(lineStart, length);
        lineEnd = Arrays.copyOf(lineEnd, length);
        messageFrom = Arrays.copyOf(messageFrom, length);
        messageTo = Arrays.copyOf(messageTo, length);
        bodyFrom = Arrays.copyOf(bodyFrom, length);
        bodyTo = Arrays.copyOf(bodyTo, length);
        flags = Arrays.copyOf(flags, length);
        level = Arrays.copyOf(level, length);
        time = Arrays.copyOf(time, length);
        ingested = Arrays.copyOf(ingested, length);
        line = Arrays.copyOf(line, length);
        offset = Arrays.copyOf(offset, length);
        levelName = Arrays.copyOf(levelName, length);
        event = Arrays.copyOf(event, length);
    }
}

package org.alphatrade.dryrun.log.record;

import java.nio.charset.StandardCharsets;
import org.alphatrade.dryrun.log.scan.MultiLiteralScanner;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Records as bytes and an index over them: the one thing that goes from the pump or a file to whoever judges. Immutable.
 * Lines that are no records are only counted.
 */
public final class RecordBatch {
    /** Nothing, where no batch came yet. */
    public static final RecordBatch EMPTY = new RecordBatch("", new byte[0], new RecordIndex(0), 0, LineCounts.NONE);

    private static final Level[] LEVELS = Level.values();
    private static final Phase[] PHASES = Phase.values();

    final String file;
    final byte[] bytes;
    final RecordIndex index;
    private final long firstSequence;
    private final LineCounts counts;
    private final long linesBefore;
    private final boolean apart;

    public RecordBatch(String file, byte[] bytes, RecordIndex index, long firstSequence, LineCounts counts) {
        this(file, bytes, index, firstSequence, counts, 0, false);
    }

    private RecordBatch(
            String file,
            byte[] bytes,
            RecordIndex index,
            long firstSequence,
            LineCounts counts,
            long linesBefore,
            boolean apart) {
        this.file = file;
        this.bytes = bytes;
        this.index = index;
        this.firstSequence = firstSequence;
        this.counts = counts;
        this.linesBefore = linesBefore;
        this.apart = apart;
    }

    /**
     * Returns the same records, with so many lines and records of their file before them.
     *
     * @param filesApart whether they have nothing to do with those of other files
     */
    public RecordBatch placed(long lines, long records, boolean filesApart) {
        return new RecordBatch(file, bytes, index, records, counts, lines, filesApart);
    }

    /** Returns how many records it holds. */
    public int size() {
        return index.size;
    }

    /** Returns how many bytes {@link #bytes()} holds that count. */
    public int byteLength() {
        return bytes.length;
    }

    /** Returns the lines one after the other, each with its LF. Not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** Returns the file the records stand in, as it was named. */
    public String file() {
        return file;
    }

    /** Returns a new view, before the first record. */
    public RecordView view() {
        return new RecordView(this);
    }

    /** Returns the ordinal of the first record in its file or run, from 0. */
    public long firstSequence() {
        return firstSequence;
    }

    /** Returns the ordinal of the last record; one less than the first when there is none. */
    public long lastSequence() {
        return firstSequence + index.size - 1;
    }

    /** Returns how many lines between these records nobody judges. */
    public long ignored() {
        return counts.unjudged();
    }

    /** Returns what the lines between these records are; the first that nobody judges by its place in the file. */
    public LineCounts counts() {
        return counts.isNone() ? counts : counts.after(linesBefore);
    }

    /** Tells whether a record is of a line that says neither when it was written nor how bad it is. */
    public boolean unrecognisedAt(int i) {
        return (index.flags[i] & RecordIndex.UNRECOGNISED) != 0;
    }

    /** Tells whether a record is of a line of a file that has the time of the line before it. */
    public boolean untimedAt(int i) {
        return (index.flags[i] & RecordIndex.UNTIMED) != 0;
    }

    /** Tells whether the level that the harness wrote beside a record's line is milder than what the line says. */
    public boolean isMilderCopyAt(int i) {
        return (index.flags[i] & RecordIndex.MILDER_COPY) != 0;
    }

    /** Tells whether a record is of a line that is no text. */
    public boolean unreadableAt(int i) {
        return (index.flags[i] & RecordIndex.UNREADABLE) != 0;
    }

    /** Returns where a record's line begins in {@link #bytes()}. */
    public int lineStart(int i) {
        return index.lineStart[i];
    }

    /** Returns where a record's line ends in {@link #bytes()}, its LF not included. */
    public int lineEnd(int i) {
        return index.lineEnd[i];
    }

    public Level levelAt(int i) {
        return LEVELS[index.level[i]];
    }

    /** Returns when the record was logged, in nanoseconds since the epoch. */
    public long timeAt(int i) {
        return index.time[i];
    }

    /** Returns when the record was read by the harness, in nanoseconds since the epoch. */
    public long ingestedAt(int i) {
        return index.ingested[i];
    }

    /** Returns the stream, or null for a file the harness did not write. */
    public @Nullable StdStream streamAt(int i) {
        return index.stream(i);
    }

    /** Returns the name of the sequence of lines in which a trace may go on from this record to the next. */
    public String strandAt(int i) {
        StdStream stream = streamAt(i);
        String word = stream == null ? "" : stream.word();
        return apart || word.isEmpty() ? "file " + file + ' ' + word : word;
    }

    /** Tells whether it has nothing to do with the records of other files. */
    boolean isApart() {
        return apart;
    }

    /** Tells whether a record is plain text of the runtime, and no JSON. */
    public boolean plainAt(int i) {
        int flags = index.flags[i];
        return (flags & RecordIndex.PLAIN) != 0
                || (flags & (RecordIndex.OURS | RecordIndex.STRUCTURED)) == RecordIndex.OURS;
    }

    /** Tells whether a record's own text stands in a JSON string, as the harness writes it. */
    public boolean quotedAt(int i) {
        return (index.flags[i] & (RecordIndex.OURS | RecordIndex.STRUCTURED)) == RecordIndex.OURS;
    }

    /** Returns where the runtime's own text begins in {@link #bytes()}. */
    public int bodyStart(int i) {
        return index.bodyFrom[i];
    }

    /** Returns where the runtime's own text ends. */
    public int bodyEnd(int i) {
        return index.bodyTo[i];
    }

    public Phase phaseAt(int i) {
        return PHASES[index.flags[i] & RecordIndex.PHASE];
    }

    /** Tells whether the runtime wrote a JSON object. */
    public boolean structuredAt(int i) {
        return (index.flags[i] & RecordIndex.STRUCTURED) != 0;
    }

    /** Returns the level as it is counted, in lower case. */
    public String levelNameAt(int i) {
        return index.levelName[i];
    }

    /** Returns a record's line in its file, from 1. */
    public long lineAt(int i) {
        return linesBefore + index.line[i];
    }

    /** Returns the event's name, or an empty string. */
    public String eventAt(int i) {
        return index.event[i];
    }

    /** Returns the owners of the words that a record's own text holds, by its escapes where it is JSON. */
    public long owners(int i, MultiLiteralScanner scan) {
        long found = index.scan == scan && scan != null
                ? index.owners[i]
                : scan.owners(bytes, index.bodyFrom[i], index.bodyTo[i]);
        return isMessageOfBytes(i) ? found | inMessageOfBytes(i, scan) : found;
    }

    /** Tells whether the message may be a list of bytes, as journald writes what is no plain text. */
    boolean isMessageOfBytes(int i) {
        int from = index.messageFrom[i];
        int to = index.messageTo[i];
        return to - from > 2
                && bytes[from] == '['
                && (index.flags[i] & RecordIndex.STRUCTURED) != 0
                && bytes[from + 1] >= '0'
                && bytes[from + 1] <= '9'
                && bytes[to - 1] == ']';
    }

    private long inMessageOfBytes(int i, MultiLiteralScanner scan) {
        int from = index.messageFrom[i];
        byte[] said = ByteList.of(new String(bytes, from, index.messageTo[i] - from, StandardCharsets.ISO_8859_1));
        return scan.owners(said, 0, said.length);
    }

    /** Returns a batch of its own with this record alone. */
    public RecordBatch alone(int i) {
        int from = index.lineStart[i];
        byte[] line = java.util.Arrays.copyOfRange(bytes, from, Math.min(index.lineEnd[i] + 1, bytes.length));
        return new RecordBatch(file, line, index.slice(i), firstSequence + i, LineCounts.NONE, linesBefore, apart);
    }
}

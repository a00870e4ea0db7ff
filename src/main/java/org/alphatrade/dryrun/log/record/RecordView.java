package org.alphatrade.dryrun.log.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.alphatrade.dryrun.base.json.JsonScanner;
import org.alphatrade.dryrun.base.json.JsonText;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.log.scan.ByteSearch;
import org.alphatrade.dryrun.log.scan.TracePrefilter;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Phase;
import org.alphatrade.dryrun.spi.RecordRef;
import org.jspecify.annotations.Nullable;

/** One record of a batch, decoded only as far as it is asked; moves from record to record with {@link #at}. */
public final class RecordView implements LogRecord {
    private static final int LONGEST_TEXT = 64 * 1024;

    private final RecordBatch batch;
    /** Made when it is first needed: most copies are never asked for a field. */
    private @Nullable JsonScanner scanner;

    private int i = -1;
    private boolean scanned;
    private boolean inTrace;
    private @Nullable Boolean hinted;
    private @Nullable String message;
    private @Nullable String text;

    RecordView(RecordBatch batch) {
        this.batch = batch;
    }

    /** Moves to a record of the batch. */
    public RecordView at(int index) {
        java.util.Objects.checkIndex(index, batch.size());
        i = index;
        scanned = false;
        inTrace = false;
        hinted = null;
        message = null;
        text = null;
        return this;
    }

    /** Says whether it belongs to a trace; until the next {@link #at}. */
    RecordView inTrace(boolean value) {
        inTrace = value;
        return this;
    }

    /** Says whether a scan found a word of {@code TraceAssembler.addHints} in it; until the next {@link #at}. */
    public RecordView hinted(boolean value) {
        hinted = value;
        return this;
    }

    public boolean mayStartTrace() {
        return hinted != null ? hinted : TracePrefilter.mayStart(lineBytes(), bodyStart(), bodyEnd());
    }

    /** Tells whether its line says neither when it was written nor how bad it is. */
    public boolean unrecognised() {
        return batch.unrecognisedAt(i);
    }

    /** Returns the name of the sequence of lines in which a trace may go on: those of its stream and its source. */
    public String strand() {
        LineSource source = batch.plainAt(i) ? LineSource.orProgram(batch.bytes, bodyStart(), bodyEnd()) : null;
        return source == null ? batch.strandAt(i) : batch.strandAt(i) + '\n' + source.name();
    }

    /** Returns the batch's bytes, for a search before anything is decoded. */
    public byte[] lineBytes() {
        return batch.bytes;
    }

    /** Returns where the line begins in {@link #lineBytes()}. */
    public int lineStart() {
        return batch.lineStart(i);
    }

    /** Returns where the line ends in {@link #lineBytes()}. */
    public int lineEnd() {
        return batch.lineEnd(i);
    }

    /** Returns where the runtime's own text begins in {@link #lineBytes()}: JSON, or the inside of a JSON string. */
    public int bodyStart() {
        return batch.index.bodyFrom[i];
    }

    /** Returns where the runtime's own text ends. */
    public int bodyEnd() {
        return batch.index.bodyTo[i];
    }

    /** Tells whether the runtime's own text reads otherwise than it stands in {@link #lineBytes()}. */
    public boolean isEscaped() {
        boolean quoted = (batch.index.flags[i] & (RecordIndex.OURS | RecordIndex.STRUCTURED)) == RecordIndex.OURS;
        return quoted && ByteSearch.contains(batch.bytes, bodyStart(), bodyEnd(), '\\');
    }

    /** Tells whether the line holds these bytes; {@code lower} is in lower case, the line may be in any. */
    public boolean containsLiteral(byte[] lower) {
        return ByteSearch.containsIgnoringCase(batch.bytes, lineStart(), lineEnd(), lower);
    }

    /** Returns when it was logged, in nanoseconds since the epoch. */
    public long timeNanos() {
        return batch.timeAt(i);
    }

    @Override
    public Instant time() {
        return Timestamps.instant(batch.timeAt(i));
    }

    @Override
    public Instant ingestedAt() {
        return Timestamps.instant(batch.ingestedAt(i));
    }

    @Override
    public Level level() {
        return batch.levelAt(i);
    }

    @Override
    public String levelName() {
        return batch.levelNameAt(i);
    }

    @Override
    public String event() {
        return batch.eventAt(i);
    }

    @Override
    public String message() {
        if (message == null) {
            int from = batch.index.messageFrom[i];
            int to = batch.index.messageTo[i];
            boolean quoted = (batch.index.flags[i] & RecordIndex.MESSAGE_QUOTED) != 0;
            String said = quoted ? JsonText.decode(batch.bytes, from, to) : plain(from, to);
            message = isMessageOfBytes() ? ofBytes(said) : said;
        }
        return message;
    }

    /** Tells whether the message is written as a list, of bytes if it is journald's. */
    public boolean isMessageOfBytes() {
        return batch.isMessageOfBytes(i);
    }

    /** journald writes what is no plain text as a list of its bytes. */
    private String ofBytes(String said) {
        String list = field("MESSAGE");
        byte[] bytes = list != null && list.equals(said) ? ByteList.of(list) : new byte[0];
        return bytes.length == 0 ? said : new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public String stream() {
        StdStream stream = batch.streamAt(i);
        return stream == null ? "" : stream.word();
    }

    @Override
    public Phase phase() {
        return batch.phaseAt(i);
    }

    @Override
    public boolean structured() {
        return batch.structuredAt(i);
    }

    @Override
    public boolean inTrace() {
        return inTrace;
    }

    @Override
    public String text() {
        if (text == null) {
            int flags = batch.index.flags[i];
            boolean quoted = (flags & RecordIndex.OURS) != 0 && (flags & RecordIndex.STRUCTURED) == 0;
            int to = Math.min(bodyEnd(), bodyStart() + LONGEST_TEXT);
            text = quoted ? JsonText.decode(batch.bytes, bodyStart(), bodyEnd()) : plain(bodyStart(), to);
        }
        return text;
    }

    private String plain(int from, int to) {
        return new String(batch.bytes, from, to - from, StandardCharsets.UTF_8);
    }

    @Override
    public @Nullable String field(String path) {
        if (!structured()) {
            return null;
        }
        JsonScanner known = scanner == null ? new JsonScanner() : scanner;
        scanner = known;
        if (!scanned) {
            scanned = known.scan(batch.bytes, bodyStart(), bodyEnd());
        }
        return scanned ? known.text(path) : null;
    }

    @Override
    public RecordRef ref() {
        return RecordRef.of(batch.file, batch.lineAt(i), batch.index.offset[i]);
    }

    @Override
    public RecordView copy() {
        return new RecordView(batch.alone(i)).at(0).inTrace(inTrace);
    }
}

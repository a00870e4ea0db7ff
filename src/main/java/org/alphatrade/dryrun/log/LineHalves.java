package org.alphatrade.dryrun.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.alphatrade.dryrun.base.json.JsonText;
import org.alphatrade.dryrun.log.field.JsonBytes;
import org.alphatrade.dryrun.log.record.LevelWord;
import org.alphatrade.dryrun.log.record.LineSource;
import org.alphatrade.dryrun.log.record.LineWrapper;
import org.alphatrade.dryrun.log.record.NumericLevels;
import org.alphatrade.dryrun.log.record.PlainLevels;
import org.alphatrade.dryrun.log.record.RecordBatch;
import org.alphatrade.dryrun.log.record.RecordOrigin;
import org.alphatrade.dryrun.log.record.StdStream;
import org.alphatrade.dryrun.log.scan.Newlines;
import org.alphatrade.dryrun.log.text.TextLevels;

/**
 * The lines that a container runtime parted (CRI: tagged {@code P}) and whose ends ({@code F}) have not come: one a
 * stream of the container.
 */
final class LineHalves {
    private static final byte[] NONE = {};
    private static final int MOST_LINES = 1_000;
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_OPEN = 256;
    private static final int BUFFER = 16 * 1024;
    /** A character may be cut in two at its end. */
    private static final int ODD = 8;
    /** Stands for a byte that is of no character, and takes three. */
    private static final char REPLACEMENT = '\uFFFD';

    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(700);
    /** What came in time may reach the judge a little later. */
    private static final long LATENESS = TimeUnit.MILLISECONDS.toNanos(150);

    private final Map<String, Half> open = new LinkedHashMap<>();
    private final BatchBuilder builder;
    private final TextLevels levels;
    private final JoinTally tally;
    private final RecordJoiner.Sink out;
    private final OpenLines lines;

    /** @param lines takes whole lines of a run */
    LineHalves(NumericLevels numbers, JoinTally tally, RecordJoiner.Sink out, OpenLines lines) {
        this.lines = lines;
        this.builder = new BatchBuilder("", 0, numbers);
        this.levels = new TextLevels(numbers);
        this.tally = tally;
        this.out = out;
    }

    /** The beginning of a line, as far as it came. */
    private static final class Half {
        private final RecordOrigin origin;
        private final String strand;
        private final JsonBytes text = new JsonBytes(1_024);
        private int lines = 1;
        private long last;
        /** What stands behind the text in its object; nothing when it stands in none. */
        private byte[] rest = NONE;

        Half(RecordOrigin origin, String strand) {
            this.origin = origin;
            this.strand = strand;
            this.last = origin.ingested();
        }
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /** Takes a line that is a half, or the end of one that is open. */
    boolean takes(RecordBatch batch, int i) {
        byte[] b = batch.bytes();
        int from = batch.bodyStart(i);
        int to = batch.bodyEnd(i);
        int content = LineWrapper.criContent(b, from, to);
        if (content < 0) {
            return false;
        }
        int tag = LineWrapper.criTag(b, content);
        boolean piece = b[tag] == 'P';
        if (!piece && open.isEmpty()) {
            return false;
        }
        String key = batch.strandAt(i) + ' ' + (char) b[tag - 2];
        Half half = open.remove(key);
        if (!piece && half == null) {
            return false;
        }
        byte[] text = batch.quotedAt(i)
                ? JsonText.decode(b, content, to).getBytes(StandardCharsets.UTF_8)
                : Arrays.copyOfRange(b, content, to);
        tally.count(batch, i, -1);
        if (half != null && (half.lines == MOST_LINES || half.text.length + text.length > MOST_BYTES)) {
            judge(half, true);
            half = null;
        }
        Half grown = half == null ? begun(batch, i, from, tag, content) : half;
        grown.last = batch.ingestedAt(i);
        grown.lines += half == null ? 0 : 1;
        grown.text.verbatim(text, 0, text.length);
        if (piece) {
            lines.interrupted(grown.strand);
            hold(key, grown);
        } else {
            judge(grown, false);
        }
        return true;
    }

    /** Takes an object of json-file that holds a half of a line, or the end of one that is open. */
    boolean takesObject(RecordBatch batch, int i, LineSource source) {
        byte[] b = batch.bytes();
        int close = source.close(b);
        boolean piece = close == source.end() && isWholeBuffer(b, source.content(), close);
        if (!piece && open.isEmpty()) {
            return false;
        }
        String key = batch.strandAt(i) + " object " + source.name();
        Half half = open.remove(key);
        if (!piece && half == null) {
            return false;
        }
        tally.count(batch, i, -1);
        if (half != null && (half.lines == MOST_LINES || half.text.length + close - source.content() > MOST_BYTES)) {
            judge(half, true);
            half = null;
        }
        Half grown = half == null ? new Half(RecordOrigin.of(batch, i), batch.strandAt(i)) : half;
        grown.text.verbatim(b, half == null ? batch.bodyStart(i) : source.content(), close);
        grown.rest = Arrays.copyOfRange(b, close, batch.bodyEnd(i));
        grown.last = batch.ingestedAt(i);
        grown.lines += half == null ? 0 : 1;
        lines.interrupted(grown.strand);
        if (piece) {
            hold(key, grown);
        } else {
            judge(grown, false);
        }
        return true;
    }

    /** Docker hands on what it read when its buffer is full; what somebody wrote without a line's end is seldom as long. */
    private static boolean isWholeBuffer(byte[] b, int from, int to) {
        if (to - from < BUFFER - ODD) {
            return false;
        }
        String text = JsonText.decode(b, from, to);
        int most = text.getBytes(StandardCharsets.UTF_8).length;
        long replaced = text.chars().filter(c -> c == REPLACEMENT).count();
        return most >= BUFFER - ODD && most - 2 * replaced <= BUFFER + ODD;
    }

    private static Half begun(RecordBatch batch, int i, int from, int tag, int content) {
        Half half = new Half(RecordOrigin.of(batch, i), batch.strandAt(i));
        half.text.verbatim(batch.bytes(), from, content);
        half.text.bytes[tag - from] = 'F';
        return half;
    }

    private void hold(String key, Half half) {
        open.put(key, half);
        if (open.size() > MOST_OPEN) {
            String eldest = open.keySet().iterator().next();
            Half cut = open.remove(eldest);
            if (cut != null) {
                judge(cut, true);
            }
        }
    }

    private void judge(Half half, boolean cut) {
        out.joined(half.lines - 1L);
        if (cut) {
            out.cut(half.origin.place());
        }
        StdStream stream = half.origin.stream();
        byte[] rest = half.rest;
        if (rest.length > 0) {
            half.text.literal(rest);
            read(half);
        } else if (stream == null) {
            read(half);
        } else {
            byte[] text = Arrays.copyOf(half.text.bytes, half.text.length);
            LevelWord named = levels.of(text, 0, text.length, stream);
            LevelWord level = named == null ? PlainLevels.ofStream(stream) : named;
            lines.add(half.strand, new OpenLines.Whole(half.origin.at(half.last), level, text, half.last, cut));
        }
    }

    /** Reads a line of a file; what goes on with it was found out already. */
    private void read(Half half) {
        byte[] text = half.text.bytes;
        int length = half.text.length;
        RecordOrigin origin = half.origin;
        builder.startAt(origin.file(), origin.line(), origin.offset());
        for (int from = 0; from < length; ) {
            int end = Newlines.next(text, from, length);
            if (builder.addText(text, from, end, origin.line(), origin.offset(), origin.time(), false)) {
                origin.describe(builder.index(), builder.size() - 1);
            }
            from = end + 1;
        }
        RecordBatch batch = builder.build().placed(0, 0, origin.apart());
        out.joined(1L - batch.size());
        for (int i = 0; i < batch.size(); i++) {
            tally.count(batch, i, 1);
            out.ready(batch, i, true);
        }
    }

    /** Lets go what waits longer than a container runtime takes, by the time of a line that came. */
    void expire(long nowNanos) {
        close(half -> nowNanos - half.last > PATIENCE);
    }

    void tick(long nowNanos) {
        close(half -> nowNanos - half.last > PATIENCE + LATENESS);
    }

    void finish() {
        close(half -> true);
    }

    private void close(Predicate<Half> over) {
        if (open.isEmpty()) {
            return;
        }
        List<Half> closed = new ArrayList<>();
        open.values().removeIf(half -> over.test(half) && closed.add(half));
        closed.forEach(half -> judge(half, true));
    }
}

package org.alphatrade.dryrun.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.alphatrade.dryrun.source.BatchBuilder;
import org.alphatrade.dryrun.source.Newlines;
import org.alphatrade.dryrun.source.RecordBatch;
import org.alphatrade.dryrun.source.Stream;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.spi.Phase;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.store.JournalEntry;
import org.alphatrade.dryrun.store.JournalTotals;
import org.alphatrade.dryrun.store.Losses;
import org.alphatrade.dryrun.store.RunFiles;
import org.alphatrade.dryrun.store.UnfinishedLine;

/**
 * Bytes in, evidence on disk. Readers of both streams bring lines; everything is written in one order, observations
 * between them, and handed on to be judged. It never waits for judgement. Safe for many threads.
 */
public final class Pump {
    private static final String NOT_JUDGED = "records that could not be written were not judged either";
    private static final String TOO_LATE = "it came after the end of the run";
    private static final int BATCH_BYTES = 256 << 10;
    /** A line that comes after a pause is judged at once, not with the next look of the clock. */
    private static final long PROMPT_NANOS = 5_000_000;

    private static final int SHORT_OF_MEMORY = 200;

    private final RunFiles files;
    private final Losses losses;
    private final JudgeQueue queue;
    private final RunTimer timer;
    private final ReentrantLock lock = new ReentrantLock();
    private final BatchBuilder builder;
    private final Map<Stream, LongLine> longLines = new EnumMap<>(Stream.class);
    private final long[] lineCounts = new long[Stream.values().length];
    private volatile Phase phase = Phase.STARTUP;
    private boolean closed;
    private long records;
    private long segmentRecords;
    private long firstLineNanos;
    private long lastLineNanos;
    private long publishedNanos;
    private String refusal = "";

    Pump(RunFiles files, Losses losses, JudgeQueue queue, RunTimer timer) {
        this.files = files;
        this.losses = losses;
        this.queue = queue;
        this.timer = timer;
        this.builder = new BatchBuilder(files.log().structuredPath().toString(), BATCH_BYTES);
    }

    /** Takes whole lines, the LF of each included; only the last may lack one, at the end of the stream. */
    public void lines(Stream stream, byte[] bytes, int from, int to) {
        lock.lock();
        try {
            if (closed) {
                lost(stream, to - from, TOO_LATE);
                return;
            }
            long raw = files.log().rawOffset();
            boolean kept = files.log().appendRaw(bytes, from, to - from);
            long now = arrived();
            int start = from;
            while (start < to) {
                int end = Newlines.next(bytes, start, to);
                int next = Math.min(end + 1, to);
                // A record whose line the raw log lost says that nothing of it stands there.
                line(stream, bytes, start, end, now, kept ? raw + start - from : raw, kept ? next - start : 0);
                start = next;
            }
            if (now - publishedNanos > PROMPT_NANOS) {
                publishHolding();
            }
        } finally {
            lock.unlock();
        }
    }

    private void line(Stream stream, byte[] bytes, int from, int to, long now, long rawOffset, long rawLength) {
        builder.addLine(bytes, from, to, stream, now, rawOffset, rawLength, phase);
        lineCounts[stream.ordinal()]++;
        if (builder.isFull()) {
            publishHolding();
        }
    }

    /** Takes a piece of a line that is too long to be held; the last piece has its LF, if the line has one. */
    public void piece(Stream stream, byte[] bytes, int from, int to, boolean last) {
        lock.lock();
        try {
            if (closed) {
                lost(stream, to - from, TOO_LATE);
                return;
            }
            LongLine line = longLines.computeIfAbsent(stream, key -> new LongLine(bytes, from, to - from));
            long raw = files.log().rawOffset();
            if (files.log().appendRaw(bytes, from, to - from)) {
                line.add(raw, to - from);
            } else {
                line.addLost(raw, to - from);
            }
            if (last) {
                finishLongLine(stream, line);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Says that bytes of the runtime were read and could not be kept. */
    public void lost(Stream stream, long bytes, String reason) {
        losses.count(stream.word(), bytes, reason);
    }

    private void finishLongLine(Stream stream, LongLine line) {
        longLines.remove(stream);
        builder.addLongLine(line.head(), stream, arrived(), extents(line), line.length(), phase);
        lineCounts[stream.ordinal()]++;
        publishHolding();
    }

    private static long[] extents(LongLine line) {
        return line.pieces().stream()
                .flatMapToLong(piece -> java.util.stream.LongStream.of(piece.offset(), piece.length()))
                .toArray();
    }

    private long arrived() {
        long now = timer.steadyNanos();
        firstLineNanos = firstLineNanos == 0 ? now : firstLineNanos;
        lastLineNanos = now;
        return now;
    }

    /** Writes down what the harness saw or did, in its place between the records; says no once the journal ended. */
    public boolean observe(Observation observation) {
        lock.lock();
        try {
            if (closed) {
                return false;
            }
            publishHolding();
            if (observation instanceof Observation.PhaseChange change) {
                phase = change.phase();
            }
            files.journal().append(new JournalEntry(records, observation));
            queue.put(observation);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Writes down an observation made of the time it is made at. */
    public boolean observe(Function<RunTimer, Observation> observation) {
        return observe(observation.apply(timer));
    }

    /** Writes what was read so far and hands it on to be judged. */
    public void publish() {
        lock.lock();
        try {
            publishHolding();
        } finally {
            lock.unlock();
        }
    }

    private void publishHolding() {
        if (builder.isEmpty()) {
            return;
        }
        publishedNanos = lastLineNanos;
        RecordBatch batch = built();
        long offset = files.log().structuredOffset();
        Path segment = files.log().structuredPath();
        if (!files.log().appendStructured(batch.bytes(), 0, batch.byteLength())) {
            if (!queue.putUnwritten(batch)) {
                losses.count("the judge", 0, NOT_JUDGED);
            }
            return;
        }
        queue.put(batch, segment, offset, segmentRecords + 1);
        records += batch.size();
        segmentRecords += batch.size();
    }

    /** A plugin that takes all memory is let go within moments; until then nothing of what was read is given up. */
    private RecordBatch built() {
        for (int attempt = 1; ; attempt++) {
            try {
                return builder.build();
            } catch (OutOfMemoryError e) {
                if (attempt == SHORT_OF_MEMORY) {
                    throw e;
                }
                LockSupport.parkNanos(PROMPT_NANOS);
            }
        }
    }

    /** Makes what was written readable by others, and says what could not be kept. */
    public void flush() {
        lock.lock();
        try {
            publishHolding();
            files.log().flush();
        } finally {
            lock.unlock();
        }
        tellRefusal();
        tellLosses();
    }

    /** A disk that refuses has lost nothing yet: what it refuses waits in memory, within bounds. */
    private void tellRefusal() {
        String now = files.log().problem();
        if (!now.isEmpty() && !now.equals(refusal)) {
            Incident incident = Incident.at(timer.steady(), Severity.WARN, "the evidence cannot be written: " + now)
                    .in("disk")
                    .by("harness");
            observe(t -> new Observation.Reported(t.wall(), t.elapsed(), incident));
        }
        refusal = now;
    }

    /** Returns where the beginning of a line is kept as long as its end has not come. */
    public UnfinishedLine unfinished(Stream stream) {
        return files.unfinished(stream.word());
    }

    /** Returns the files that are being written. */
    public List<Path> paths() {
        return List.of(
                files.log().structuredPath(),
                files.log().rawPath(),
                files.journal().path(),
                files.incidents().path());
    }

    /** Makes what was written survive a power cut. */
    public void sync() {
        files.log().sync();
        files.journal().sync();
    }

    private void tellLosses() {
        for (Losses.Loss loss : losses.take()) {
            observe(t -> new Observation.Lost(t.wall(), t.elapsed(), loss.what(), loss.bytes(), loss.reason()));
        }
    }

    /** Goes on in new files; while a very long line is under way, later. Tells whether it did. */
    public boolean rotate() throws IOException {
        lock.lock();
        try {
            if (!longLines.isEmpty()) {
                return false;
            }
            publishHolding();
            files.log().rotate();
            segmentRecords = 0;
            builder.startAt(files.log().structuredPath().toString(), 1, 0);
            String structured = files.log().structuredPath().getFileName().toString();
            String raw = files.log().rawPath().getFileName().toString();
            observe(t -> new Observation.Rotated(t.wall(), t.elapsed(), structured, raw));
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Closes the logs, says what the last losses were, and ends the journal. */
    public void close() throws IOException {
        lock.lock();
        try {
            for (Map.Entry<Stream, LongLine> unfinished : Map.copyOf(longLines).entrySet()) {
                finishLongLine(unfinished.getKey(), unfinished.getValue());
            }
            publishHolding();
            files.log().close();
            files.reserve().release();
            tellLosses();
            observe(t -> new Observation.PhaseChange(t.wall(), t.elapsed(), Phase.COMPLETE));
            closed = true;
            files.journal()
                    .append(new JournalTotals(
                            records,
                            files.log().structuredTotal(),
                            files.log().rawTotal(),
                            losses.bytes(),
                            lineCounts()));
            files.journal().close();
            queue.end();
        } finally {
            lock.unlock();
        }
    }

    /** Returns where the run stands. */
    public Phase phase() {
        return phase;
    }

    /** Returns how many lines came so far, by stream. */
    public Map<String, Long> lineCounts() {
        lock.lock();
        try {
            Map<String, Long> counts = new TreeMap<>();
            for (Stream stream : Stream.values()) {
                counts.put(stream.word(), lineCounts[stream.ordinal()]);
            }
            return counts;
        } finally {
            lock.unlock();
        }
    }

    /** Returns when the first and the last line came, as steady nanoseconds since the epoch; empty before the first. */
    public Optional<long[]> lineTimes() {
        lock.lock();
        try {
            return firstLineNanos == 0 ? Optional.empty() : Optional.of(new long[] {firstLineNanos, lastLineNanos});
        } finally {
            lock.unlock();
        }
    }

    /** Returns how long ago the last line came, or since the start when there was none. */
    public Duration silence() {
        return lineTimes()
                .map(times -> Duration.ofNanos(timer.steadyNanos() - times[1]))
                .orElseGet(timer::elapsed);
    }
}

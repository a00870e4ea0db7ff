package org.alphatrade.dryrun.engine.live.capture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.alphatrade.dryrun.log.record.StdStream;
import org.alphatrade.dryrun.log.scan.Newlines;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.spi.Phase;
import org.alphatrade.dryrun.store.RunFiles;
import org.alphatrade.dryrun.store.journal.JournalTotals;
import org.alphatrade.dryrun.store.segment.LossCounter;
import org.alphatrade.dryrun.store.segment.PartialLineFile;
import org.alphatrade.dryrun.store.segment.WrittenPart;

/**
 * Bytes in, evidence on disk. Readers of both streams bring lines; everything is written in one order, observations
 * between them, and handed on to be judged. It never waits for judgement. Safe for many threads: what it consists of is
 * touched under its lock only.
 */
public final class LogPump {
    private static final String TOO_LATE = "it came after the end of the run";
    /** A line that comes after a pause is judged at once, not with the next look of the clock. */
    private static final long PROMPT_NANOS = 5_000_000;

    private final RunFiles files;
    private final LossCounter losses;
    private final RunTimer timer;
    private final ReentrantLock lock = new ReentrantLock();
    private final BatchWriter batches;
    private final OversizedLines oversized;
    private final ObservationWriter observations;
    private final LineStatistics statistics = new LineStatistics();
    private final LossReporter reporter;
    private long publishedNanos;

    LogPump(RunFiles files, LossCounter losses, JudgeQueue queue, RunTimer timer, boolean textLevels) {
        this.files = files;
        this.losses = losses;
        this.timer = timer;
        this.batches = new BatchWriter(files.log(), losses, queue, textLevels);
        this.oversized = new OversizedLines(files.log());
        this.observations = new ObservationWriter(files.journal(), queue);
        this.reporter = new LossReporter(files.log(), losses, this::observe);
    }

    /** Takes whole lines, the LF of each included; only the last may lack one, at the end of the stream. */
    public void lines(StdStream stream, byte[] bytes, int from, int to) {
        lock.lock();
        try {
            if (observations.ended()) {
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

    private void line(StdStream stream, byte[] bytes, int from, int to, long now, long rawOffset, long rawLength) {
        batches.add(bytes, from, to, stream, now, rawOffset, rawLength, observations.phase());
        statistics.count(stream);
        if (batches.isFull()) {
            publishHolding();
        }
    }

    /** Takes a piece of a line that is too long to be held; the last piece has its LF, if the line has one. */
    public void piece(StdStream stream, byte[] bytes, int from, int to, boolean last) {
        lock.lock();
        try {
            if (observations.ended()) {
                lost(stream, to - from, TOO_LATE);
                return;
            }
            oversized.add(stream, bytes, from, to);
            if (last) {
                finish(stream, oversized.take(stream));
            }
        } finally {
            lock.unlock();
        }
    }

    private void finish(StdStream stream, OversizedLine line) {
        batches.add(line, stream, arrived(), observations.phase());
        statistics.count(stream);
        publishHolding();
    }

    private long arrived() {
        long now = timer.steadyNanos();
        statistics.arrived(now);
        return now;
    }

    /** Says that bytes of the runtime were read and could not be kept. */
    public void lost(StdStream stream, long bytes, String reason) {
        losses.count(stream.word(), bytes, reason);
    }

    /** Writes down what the harness saw or did, in its place between the records; says no once the journal ended. */
    public boolean observe(Observation observation) {
        lock.lock();
        try {
            if (observations.ended()) {
                return false;
            }
            publishHolding();
            observations.write(batches.records(), observation);
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
        if (batches.publish()) {
            publishedNanos = statistics.lastNanos();
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
        reporter.tellRefusal();
        reporter.tellLosses();
    }

    /** Makes what was written survive a power cut. */
    public void sync() {
        files.log().sync();
        observations.sync();
    }

    /** Writes down what was written so far, so that a change of it can be told from then on. */
    public void link() {
        lock.lock();
        try {
            if (!observations.ended()) {
                link(files.log().open());
            }
        } finally {
            lock.unlock();
        }
    }

    private void link(List<WrittenPart> parts) {
        files.journal().link(batches.records(), timer.wall(), parts);
    }

    /** Goes on in new files; while a very long line is under way, later. Tells whether it did. */
    public boolean rotate() throws IOException {
        lock.lock();
        try {
            if (!oversized.isEmpty()) {
                return false;
            }
            publishHolding();
            batches.rotate();
            String structured = files.log().structuredPath().getFileName().toString();
            String raw = files.log().rawPath().getFileName().toString();
            observe(t -> Observation.Rotated.of(t.wall(), t.elapsed(), structured, raw));
            link(files.log().lastEnded());
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Closes the logs, says what the last losses were, and ends the journal. */
    public void close() throws IOException {
        lock.lock();
        try {
            oversized.takeAll(this::finish);
            publishHolding();
            files.log().close();
            files.reserve().release();
            reporter.tellLosses();
            observe(t -> Observation.PhaseChange.of(t.wall(), t.elapsed(), Phase.COMPLETE));
            link(files.log().lastEnded());
            observations.end(totals());
        } finally {
            lock.unlock();
        }
    }

    private JournalTotals totals() {
        return new JournalTotals(
                batches.records(),
                files.log().structuredTotal(),
                files.log().rawTotal(),
                losses.bytes(),
                statistics.counts());
    }

    /** Returns where the beginning of a line is kept as long as its end has not come. */
    public PartialLineFile unfinished(StdStream stream) {
        return files.unfinished(stream.word());
    }

    /** Returns the files that are being written. */
    public List<Path> paths() {
        return files.paths();
    }

    /** Returns where the run stands. */
    public Phase phase() {
        return observations.phase();
    }

    /** Returns how many lines came so far, by stream. */
    public Map<String, Long> lineCounts() {
        lock.lock();
        try {
            return statistics.counts();
        } finally {
            lock.unlock();
        }
    }

    /** Returns when the first and the last line came, as steady nanoseconds since the epoch; empty before the first. */
    public Optional<long[]> lineTimes() {
        lock.lock();
        try {
            return statistics.times();
        } finally {
            lock.unlock();
        }
    }
}

package org.alphatrade.dryrun.engine.live.capture;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.engine.judge.DetectorPipeline;
import org.alphatrade.dryrun.log.RecordJoiner;
import org.alphatrade.dryrun.log.record.NumericLevels;
import org.alphatrade.dryrun.plugin.guard.GuardedDetector;
import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.store.RunFiles;
import org.alphatrade.dryrun.store.segment.LossCounter;

/** A live run's pump and judge, put together. */
public final class LiveCapture {
    private static final long QUEUE_BYTES = 8 << 20;

    private final LogPump pump;
    private final LiveJudge judge;

    /**
     * Makes them.
     *
     * @param textLevels whether a line of text is as bad as it says, or as its stream is
     * @param out is called by the judge's thread alone
     */
    public LiveCapture(
            RunFiles files,
            LossCounter losses,
            RunTimer timer,
            boolean textLevels,
            List<GuardedDetector> detectors,
            IncidentSink out) {
        JudgeQueue queue = new JudgeQueue(QUEUE_BYTES);
        this.pump = new LogPump(files, losses, queue, timer, textLevels);
        LevelTally levels = new LevelTally();
        RecordJoiner joiner = RecordJoiner.of(NumericLevels.NONE, textLevels, levels);
        this.judge = new LiveJudge(queue, new DetectorPipeline(detectors, out, joiner), levels, timer);
        judge.start();
    }

    public LogPump pump() {
        return pump;
    }

    /** Returns how many records wait to be judged. */
    public long lag() {
        return judge.lag();
    }

    public Map<String, Long> levelCounts() {
        return judge.levelCounts();
    }

    /** Returns how many lines name neither time nor level, by stream, as far as they were judged. */
    public Map<String, Long> unrecognised() {
        return judge.unrecognised();
    }

    /** Returns why judging ended early; empty while it goes on. */
    public String problem() {
        return judge.problem();
    }

    /** Closes the evidence, then waits for the judge; returns why not everything was judged, if so. */
    public Optional<String> close(Duration patience) throws IOException {
        try {
            pump.close();
        } finally {
            judge.nothingMoreIsWritten();
        }
        return judge.await(patience);
    }
}

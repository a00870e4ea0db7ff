package org.alphatrade.dryrun.engine.live.capture;

import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.alphatrade.dryrun.engine.judge.DetectorPipeline;
import org.alphatrade.dryrun.engine.live.capture.JudgeQueue.Item;
import org.alphatrade.dryrun.log.record.RecordBatch;
import org.jspecify.annotations.Nullable;

/**
 * The thread that judges a live run: it takes what the pump hands on, from memory when it keeps up and from the written
 * evidence when it is behind.
 */
final class LiveJudge {
    private static final long IDLE_MILLIS = 100;
    /** How often held-back records are looked at when nothing comes; the stage lets most go after 20 ms. */
    private static final long HOLDING_MILLIS = 5;

    private final JudgeQueue queue;
    private final DetectorPipeline pipeline;
    private final RunTimer timer;
    private final Thread thread;
    private final LevelTally levels;
    private volatile boolean done;
    private volatile boolean stop;
    private volatile boolean written;
    private long unread;
    private String lastUnread = "";
    private volatile String problem = "";

    LiveJudge(JudgeQueue queue, DetectorPipeline pipeline, LevelTally levels, RunTimer timer) {
        this.levels = levels;
        this.queue = queue;
        this.timer = timer;
        this.pipeline = pipeline;
        this.thread = new Thread(this::run, "judge");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try (BatchReader evidence = new BatchReader(() -> written)) {
            while (!stop && !done) {
                work(queue.poll(pipeline.holds() ? HOLDING_MILLIS : IDLE_MILLIS), evidence);
            }
        } catch (IOException e) {
            problem = "the evidence could not be read back: " + e.getMessage();
        } catch (InterruptedException e) {
            problem = "it was interrupted";
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            problem = "it failed: " + e;
        } finally {
            done = true;
        }
    }

    private void work(@Nullable Item item, BatchReader evidence) throws IOException {
        if (item instanceof JudgeQueue.InMemory held) {
            judge(held.batch());
        } else if (item instanceof JudgeQueue.Written place) {
            judge(place, evidence);
        } else if (item instanceof JudgeQueue.Observed observed) {
            pipeline.observe(observed.observation());
        } else if (item instanceof JudgeQueue.End) {
            pipeline.finish();
            done = true;
        } else {
            pipeline.tick(timer.steadyNanos());
        }
    }

    /** What a full disk never took cannot be read back; what comes after it is judged all the same. */
    private void judge(JudgeQueue.Written place, BatchReader evidence) throws IOException {
        RecordBatch batch;
        try {
            batch = evidence.read(place);
        } catch (EOFException e) {
            unread += place.records();
            lastUnread = String.valueOf(e.getMessage());
            return;
        }
        judge(batch);
    }

    private void judge(RecordBatch batch) {
        levels.add(batch);
        pipeline.accept(batch);
    }

    Map<String, Long> levelCounts() {
        return levels.toMap();
    }

    Map<String, Long> unrecognised() {
        return pipeline.unrecognised().byStream();
    }

    /** Says that the evidence is closed: what it does not hold now does not come. */
    void nothingMoreIsWritten() {
        written = true;
    }

    /** Waits until everything is judged; when that takes too long, gives up and says so. */
    Optional<String> await(Duration bound) {
        try {
            thread.join(Math.max(1, bound.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            stop = true;
            return Optional.of("judging did not catch up within " + TimeUnit.MILLISECONDS.toSeconds(bound.toMillis())
                    + " s: " + queue.lag() + " records were not judged live");
        }
        if (!problem.isEmpty()) {
            return Optional.of("live judging ended early: " + problem);
        }
        return unread == 0
                ? Optional.empty()
                : Optional.of(unread + " records could not be read back to be judged live: " + lastUnread);
    }

    long lag() {
        return queue.lag();
    }

    String problem() {
        return problem;
    }
}

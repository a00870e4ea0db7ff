package org.alphatrade.dryrun.engine.live.capture;

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
        try (BatchReader written = new BatchReader()) {
            while (!stop && !done) {
                work(queue.poll(pipeline.holds() ? HOLDING_MILLIS : IDLE_MILLIS), written);
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

    private void work(@Nullable Item item, BatchReader written) throws IOException {
        if (item instanceof JudgeQueue.InMemory held) {
            judge(held.batch());
        } else if (item instanceof JudgeQueue.Written place) {
            judge(written.read(place));
        } else if (item instanceof JudgeQueue.Observed observed) {
            pipeline.observe(observed.observation());
        } else if (item instanceof JudgeQueue.End) {
            pipeline.finish();
            done = true;
        } else {
            pipeline.tick(timer.steadyNanos());
        }
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
        return problem.isEmpty() ? Optional.empty() : Optional.of("live judging ended early: " + problem);
    }

    long lag() {
        return queue.lag();
    }

    String problem() {
        return problem;
    }
}

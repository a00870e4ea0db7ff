package org.alphatrade.dryrun.engine.live.capture;

import java.time.Duration;
import java.time.Instant;
import org.alphatrade.dryrun.spi.Observation;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLI_Result;

/** What is put comes out once and in its order; the end last. */
@JCStressTest
@Outcome(id = "tick, end, 0", expect = Expect.ACCEPTABLE)
@State
public class JudgeQueueStress {
    private final JudgeQueue queue = new JudgeQueue(1 << 10);
    private final Observation tick = Observation.Tick.of(Instant.EPOCH, Duration.ZERO);

    @Actor
    public void pump() {
        queue.put(tick);
        queue.end();
    }

    @Actor
    public void judge(LLI_Result r) {
        r.r1 = next();
        r.r2 = next();
    }

    private String next() {
        JudgeQueue.Item item;
        try {
            item = queue.poll(10_000);
        } catch (InterruptedException e) {
            return "interrupted";
        }
        return item instanceof JudgeQueue.Observed ? "tick" : item instanceof JudgeQueue.End ? "end" : "none";
    }

    @Arbiter
    public void after(LLI_Result r) {
        r.r3 = (int) queue.lag();
    }
}

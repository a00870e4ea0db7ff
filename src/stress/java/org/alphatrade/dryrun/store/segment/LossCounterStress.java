package org.alphatrade.dryrun.store.segment;

import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJ_Result;

/** Every byte that was lost is told once, whoever counts and whoever asks meanwhile. */
@JCStressTest
@Outcome(id = "3, 3", expect = Expect.ACCEPTABLE)
@State
public class LossCounterStress {
    private final LossCounter losses = new LossCounter();
    private List<LossCounter.Loss> told;

    @Actor
    public void pump() {
        losses.count("log", 1, "full");
        losses.count("log", 2, "full");
    }

    @Actor
    public void reporter() {
        told = losses.take();
    }

    @Arbiter
    public void after(JJ_Result r) {
        r.r1 = sum(told) + sum(losses.take());
        r.r2 = losses.bytes();
    }

    private static long sum(List<LossCounter.Loss> losses) {
        return losses.stream().mapToLong(LossCounter.Loss::bytes).sum();
    }
}

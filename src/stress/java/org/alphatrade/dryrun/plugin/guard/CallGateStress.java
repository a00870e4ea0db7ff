package org.alphatrade.dryrun.plugin.guard;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** Two calls after each other, and one who finds a call overdue: one of them wins, and never over the other call. */
@JCStressTest
@Outcome(id = "IN_TIME, IN_TIME, none", expect = Expect.ACCEPTABLE, desc = "nobody looked, or too late")
@Outcome(id = "LATE, IN_TIME, first told", expect = Expect.ACCEPTABLE, desc = "the first call was told")
@Outcome(id = "IN_TIME, LATE, second told", expect = Expect.ACCEPTABLE, desc = "the second call was told")
@Outcome(id = "TAKEN, not begun, first taken", expect = Expect.ACCEPTABLE, desc = "the first call was taken")
@Outcome(id = "IN_TIME, TAKEN, second taken", expect = Expect.ACCEPTABLE, desc = "the second call was taken")
@State
public class CallGateStress {
    private final CallGate gate = new CallGate();
    private final Thread told = new Thread(() -> {});
    private volatile long first;

    @Actor
    public void caller(LLL_Result r) {
        long one = gate.begin();
        first = one;
        CallGate.End end = gate.end(one);
        r.r1 = end;
        // A plugin whose call was taken is called no more.
        r.r2 = end == CallGate.End.TAKEN ? "not begun" : gate.end(gate.begin());
    }

    @Actor
    public void watcher(LLL_Result r) {
        long call = gate.underWay();
        if (call == 0 || !gate.interrupt(call, told)) {
            r.r3 = "none";
            return;
        }
        boolean taken = gate.take(call);
        r.r3 = call + (taken ? " taken" : " told");
    }

    @Arbiter
    public void names(LLL_Result r) {
        String said = r.r3.toString();
        r.r3 = said.replace(Long.toString(first) + " ", "first ").replaceFirst("^\\d+", "second");
    }
}

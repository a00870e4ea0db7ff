package org.alphatrade.dryrun.engine.audit;

import java.nio.file.Path;
import org.alphatrade.dryrun.log.record.LineChunk;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.openjdk.jcstress.infra.results.LL_Result;

/** What workers finish in any order is taken in the order of the logs; nobody waits for ever. */
public class ResequencerStress {
    private static WorkItem piece(long number) {
        return new WorkItem.End(number, Path.of("log"), null);
    }

    private static String number(WorkItem piece) {
        return piece == null ? "none" : Long.toString(piece.number());
    }

    @JCStressTest
    @Outcome(id = "0, 1, none", expect = Expect.ACCEPTABLE)
    @State
    public static class Order {
        private final Resequencer pieces = new Resequencer(1, 1);

        @Actor
        public void worker() {
            pieces.put(piece(1));
            pieces.put(piece(0));
            pieces.endAfter(2);
        }

        @Actor
        public void taker(LLL_Result r) {
            r.r1 = number(pieces.take());
            r.r2 = number(pieces.take());
            r.r3 = number(pieces.take());
        }
    }

    @JCStressTest
    @Outcome(id = "got, got", expect = Expect.ACCEPTABLE)
    @State
    public static class Chunks {
        private final Resequencer pieces = new Resequencer(1, 1);

        @Actor
        public void one(LL_Result r) {
            r.r1 = round();
        }

        @Actor
        public void other(LL_Result r) {
            r.r2 = round();
        }

        private String round() {
            try {
                LineChunk chunk = pieces.chunk();
                pieces.awaitRoom();
                pieces.filled(32 << 20);
                pieces.giveBack(chunk, 32 << 20);
                return chunk == null ? "none" : "got";
            } catch (InterruptedException e) {
                return "interrupted";
            }
        }
    }

    @JCStressTest
    @Outcome(id = "failed, none", expect = Expect.ACCEPTABLE, desc = "both are told")
    @State
    public static class Failure {
        private final Resequencer pieces = new Resequencer(0, 1);

        @Actor
        public void failing() {
            pieces.fail(new IllegalStateException("it"));
        }

        @Actor
        public void taker(LL_Result r) {
            try {
                r.r1 = number(pieces.take());
            } catch (IllegalStateException e) {
                r.r1 = "failed";
            }
            try {
                r.r2 = pieces.chunk() == null ? "none" : "chunk";
            } catch (InterruptedException e) {
                r.r2 = "interrupted";
            }
        }
    }
}

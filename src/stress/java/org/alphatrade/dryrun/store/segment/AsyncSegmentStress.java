package org.alphatrade.dryrun.store.segment;

import java.nio.file.Path;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JL_Result;

/** What is appended while another thread closes is written or counted as lost, and nothing is written behind the end. */
@JCStressTest
@Outcome(id = "3, closed once", expect = Expect.ACCEPTABLE)
@State
public class AsyncSegmentStress {
    private final LossCounter losses = new LossCounter();
    private final Written written = new Written();
    private final AsyncSegment segment = new AsyncSegment(written, losses);

    @Actor
    public void pump() {
        segment.append(new byte[1], 0, 1);
        segment.append(new byte[2], 0, 2);
    }

    @Actor
    public void closer() {
        segment.flush();
        segment.close();
    }

    @Arbiter
    public void after(JL_Result r) {
        r.r1 = written.bytes + losses.bytes();
        r.r2 = written.state;
    }

    private static final class Written implements Segment {
        private long bytes;
        private String state = "open";

        @Override
        public void append(byte[] all, int from, int length) {
            bytes += length;
            state = state.equals("open") ? state : "written behind its end";
        }

        @Override
        public void close() {
            state = state.equals("open") ? "closed once" : "closed twice";
        }

        @Override
        public boolean hasRoom() {
            return true;
        }

        @Override
        public void flush() {}

        @Override
        public void sync() {}

        @Override
        public Path path() {
            return Path.of("log");
        }

        @Override
        public String problem() {
            return "";
        }
    }
}

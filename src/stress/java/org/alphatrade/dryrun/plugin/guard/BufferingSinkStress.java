package org.alphatrade.dryrun.plugin.guard;

import java.time.Instant;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.Severity;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** What a plugin's own thread raises is noticed once: at the end of this call or of the next. */
@JCStressTest
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "the incident of the call and the misuse, each once")
@State
public class BufferingSinkStress {
    private final BufferingSink sink = new BufferingSink("id", true);
    private final Incident incident = Incident.at(Instant.EPOCH, Severity.WARN, "it");
    private int raised;
    private int misused;

    @Actor
    public void stray() {
        try {
            sink.raise(incident);
        } catch (IllegalStateException told) {
            // the plugin learns of it as well
        }
    }

    @Actor
    public void call() {
        sink.open();
        sink.raise(incident);
        settle();
    }

    private void settle() {
        if (sink.close()) {
            raised += sink.take().size();
            misused += sink.misuse() == null ? 0 : 1;
        }
    }

    @Arbiter
    public void next(II_Result r) {
        sink.open();
        settle();
        r.r1 = raised;
        r.r2 = misused;
    }
}

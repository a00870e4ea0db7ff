package org.alphatrade.dryrun.engine.live.capture;

import java.util.function.Function;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.store.segment.EvidenceLog;
import org.alphatrade.dryrun.store.segment.LossCounter;

/** Says, once each, what the disk refuses and what could not be kept. */
final class LossReporter {
    /** Where it says so. */
    interface Journal {
        void observe(Function<RunTimer, Observation> observation);
    }

    private final EvidenceLog log;
    private final LossCounter losses;
    private final Journal journal;
    private String refusal = "";

    LossReporter(EvidenceLog log, LossCounter losses, Journal journal) {
        this.log = log;
        this.losses = losses;
        this.journal = journal;
    }

    /** A disk that refuses has lost nothing yet: what it refuses waits in memory, within bounds. */
    void tellRefusal() {
        String now = log.problem();
        if (!now.isEmpty() && !now.equals(refusal)) {
            journal.observe(timer -> Observation.Reported.of(timer.wall(), timer.elapsed(), refused(timer, now)));
        }
        refusal = now;
    }

    private static Incident refused(RunTimer timer, String why) {
        return Incident.at(timer.steady(), Severity.WARN, "the evidence cannot be written: " + why)
                .in("disk")
                .by("harness");
    }

    void tellLosses() {
        for (LossCounter.Loss loss : losses.take()) {
            journal.observe(timer ->
                    Observation.Lost.of(timer.wall(), timer.elapsed(), loss.what(), loss.bytes(), loss.reason()));
        }
    }
}

package org.alphatrade.dryrun.engine.detect;

import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.spi.Severity;

/** Raises what the harness says about itself: incidents of its own, and evidence that was lost. */
final class HarnessDetector implements Detector {
    private boolean told;

    @Override
    public Interest interest() {
        return Interest.nothing();
    }

    @Override
    public void observe(Observation seen, IncidentSink out) {
        told = true;
        if (seen instanceof Observation.Reported reported) {
            out.raise(reported.incident());
        }
        if (seen instanceof Observation.Lost lost) {
            out.raise(Incident.at(lost.at(), Severity.FAIL, "lost " + lost.what() + ": " + lost.reason())
                    .in("loss")
                    .with("bytes", lost.bytes()));
        }
    }

    @Override
    public String unchecked() {
        return told ? "" : DetectorMessages.NO_RUN;
    }
}

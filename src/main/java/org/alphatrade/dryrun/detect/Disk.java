package org.alphatrade.dryrun.detect;

import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.spi.Severity;

/** Raises a disk on which the evidence may soon not fit. */
final class Disk implements Detector {
    private static final long FAIL_BYTES = 256L << 20;
    private static final long WARN_BYTES = 2L << 30;

    private Severity raised = Severity.PASS;

    @Override
    public Interest interest() {
        return Interest.nothing();
    }

    @Override
    public void observe(Observation seen, IncidentSink out) {
        if (!(seen instanceof Observation.DiskSample sample) || sample.total() <= 0) {
            return;
        }
        Severity now = judge(sample);
        if (now.compareTo(raised) > 0) {
            out.raise(Incident.at(sample.at(), now, summary(now))
                    .in("disk")
                    .with("path", sample.path())
                    .with("free_bytes", sample.free())
                    .with("total_bytes", sample.total()));
        }
        raised = now;
    }

    private static Severity judge(Observation.DiskSample sample) {
        if (sample.free() < FAIL_BYTES) {
            return Severity.FAIL;
        }
        boolean little = sample.free() < WARN_BYTES || sample.free() < sample.total() / 10;
        return little ? Severity.WARN : Severity.PASS;
    }

    private static String summary(Severity severity) {
        return severity == Severity.FAIL
                ? "disk of the evidence almost full: less than 256 MiB free"
                : "disk of the evidence short of space: less than 10 % or 2 GiB free";
    }
}

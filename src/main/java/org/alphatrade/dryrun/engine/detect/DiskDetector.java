package org.alphatrade.dryrun.engine.detect;

import java.time.Duration;
import java.util.Optional;
import org.alphatrade.dryrun.base.settings.RunSetting;
import org.alphatrade.dryrun.base.settings.RunSettings;
import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.spi.Severity;

/** Raises a disk on which the evidence may soon not fit: one that is short of space, and one that will be. */
final class DiskDetector implements Detector {
    private static final long FAIL_BYTES = 256L << 20;
    private static final long WARN_BYTES = 2L << 30;

    private final Optional<Duration> end;
    private final DiskForecast forecast = new DiskForecast();
    private Severity raised = Severity.PASS;
    private boolean foretold;
    private boolean sampled;

    DiskDetector(RunSettings settings) {
        end = settings.threshold(RunSetting.DURATION);
    }

    @Override
    public Interest interest() {
        return Interest.nothing();
    }

    @Override
    public void observe(Observation seen, IncidentSink out) {
        if (!(seen instanceof Observation.DiskSample sample) || sample.total() <= 0) {
            return;
        }
        sampled = true;
        Severity now = judge(sample);
        if (now.compareTo(raised) > 0) {
            out.raise(incident(sample, now, summary(now)));
        }
        raised = now;
        foretell(sample, out);
    }

    @Override
    public String unchecked() {
        return sampled ? "" : "no sample of a disk was taken";
    }

    private void foretell(Observation.DiskSample sample, IncidentSink out) {
        Optional<Duration> left = forecast.left(sample);
        Optional<Duration> run = end.map(at -> at.minus(sample.elapsed()));
        boolean tooSoon = left.isPresent() && run.isPresent() && left.get().compareTo(run.get()) < 0;
        if (tooSoon && !foretold) {
            out.raise(incident(
                            sample,
                            Severity.WARN,
                            "at the present rate the disk of the evidence is full before the end of the run")
                    .with("full_in", DetectorMessages.of(left.get()))
                    .with("run_ends_in", DetectorMessages.of(run.get())));
        }
        foretold = tooSoon;
    }

    private static Incident incident(Observation.DiskSample sample, Severity severity, String summary) {
        return Incident.at(sample.at(), severity, summary)
                .in("disk")
                .with("path", sample.path())
                .with("free_bytes", sample.free())
                .with("total_bytes", sample.total());
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

package org.alphatrade.dryrun.engine.detect;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.alphatrade.dryrun.base.settings.RunSetting;
import org.alphatrade.dryrun.base.settings.RunSettings;
import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.spi.Phase;
import org.alphatrade.dryrun.spi.Severity;
import org.jspecify.annotations.Nullable;

/** Raises a runtime that has gone silent, once a silence. */
final class SilenceDetector implements Detector {
    private final Optional<Duration> limit;
    private final Severity severity;
    private @Nullable Instant quietSince;
    private Duration quietFrom = Duration.ZERO;
    private boolean spoke;
    private boolean raised;
    private boolean over;
    private boolean watched;

    SilenceDetector(RunSettings settings) {
        limit = settings.threshold(RunSetting.LIVE_GAP_ALERT);
        severity = settings.get(RunSetting.LIVE_GAP_ALERT_SEVERITY).orElse(Severity.WARN);
    }

    @Override
    public Interest interest() {
        return limit.isPresent() ? Interest.everything() : Interest.nothing();
    }

    @Override
    public void inspect(LogRecord record, IncidentSink out) {
        quietSince = record.ingestedAt();
        spoke = true;
        raised = false;
    }

    @Override
    public void observe(Observation seen, IncidentSink out) {
        watched = true;
        if (seen instanceof Observation.PhaseChange change) {
            over |= change.phase() == Phase.SHUTDOWN || change.phase() == Phase.COMPLETE;
        }
        if (quietSince == null) {
            quietSince = seen.at();
            quietFrom = seen.elapsed();
        }
        boolean judged = seen instanceof Observation.Tick || seen instanceof Observation.Exited;
        if (limit.isPresent() && judged && !over) {
            look(seen, quietSince, out);
        }
        over |= seen instanceof Observation.Exited;
    }

    @Override
    public String unchecked() {
        return limit.isEmpty() ? "--live-gap-alert is off" : !watched ? DetectorMessages.NO_RUN : "";
    }

    /** The silence is counted from the first look after a record by the clock that never steps. */
    private void look(Observation seen, Instant since, IncidentSink out) {
        if (spoke) {
            Duration byWall = Duration.between(since, seen.at());
            Duration sinceLook = seen.elapsed().minus(quietFrom);
            boolean stepped = byWall.isNegative() || byWall.compareTo(sinceLook) > 0;
            quietFrom = stepped ? quietFrom : seen.elapsed().minus(byWall);
            spoke = false;
        }
        Duration silent = seen.elapsed().minus(quietFrom);
        if (!raised && silent.compareTo(limit.orElseThrow()) >= 0) {
            raised = true;
            out.raise(Incident.at(seen.at(), severity, "no log line for " + DetectorMessages.of(limit.orElseThrow()))
                    .in("live_gap")
                    .with("silent_since", since.toString())
                    .with("silent_seconds", silent.toMillis() / 1000.0));
        }
    }
}

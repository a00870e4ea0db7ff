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
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.spi.Observation.FileState;
import org.alphatrade.dryrun.spi.Phase;
import org.alphatrade.dryrun.spi.Severity;
import org.jspecify.annotations.Nullable;

/** Raises an evidence file that is missing, empty or no longer written to: first warns, then fails. */
final class FreshnessDetector implements Detector {
    private static final String NOT_SEEN = "nobody looked at the file while the run lasted";

    private final String role;
    private final Optional<Duration> warn;
    private final Optional<Duration> fail;
    private final Duration grace;
    private final boolean required;
    private @Nullable FileState last;
    private Optional<Instant> lastModified = Optional.empty();
    private long lastSize = -1;
    private Duration changedAt = Duration.ZERO;
    private Severity raised = Severity.PASS;
    private boolean over;
    private boolean wasThere;

    private FreshnessDetector(
            String role,
            RunSetting<Boolean> required,
            Optional<Duration> warn,
            Optional<Duration> fail,
            RunSettings settings) {
        this.required = settings.get(required).orElse(false);
        this.role = role;
        this.warn = warn;
        this.fail = fail;
        grace = settings.get(RunSetting.EVIDENCE_INITIAL_GRACE).orElse(Duration.ZERO);
    }

    static FreshnessDetector diary(RunSettings settings) {
        return new FreshnessDetector(
                "diary",
                RunSetting.REQUIRE_DIARY,
                settings.threshold(RunSetting.DIARY_STALE_WARN),
                settings.threshold(RunSetting.DIARY_STALE_FAIL),
                settings);
    }

    static FreshnessDetector performance(RunSettings settings) {
        return new FreshnessDetector(
                "performance",
                RunSetting.REQUIRE_PERFORMANCE,
                settings.threshold(RunSetting.PERFORMANCE_STALE_WARN),
                settings.threshold(RunSetting.PERFORMANCE_STALE_FAIL),
                settings);
    }

    @Override
    public Interest interest() {
        return Interest.nothing();
    }

    @Override
    public void observe(Observation seen, IncidentSink out) {
        if (seen instanceof Observation.PhaseChange change) {
            over |= change.phase() == Phase.SHUTDOWN || change.phase() == Phase.COMPLETE;
        }
        if (seen instanceof FileState looked && looked.role().equals(role)) {
            note(looked);
        }
        FileState state = last;
        boolean judged = seen instanceof Observation.Tick || seen == state;
        if (state != null && judged && !over && seen.elapsed().compareTo(grace) >= 0) {
            judge(seen, state, out);
        }
        over |= seen instanceof Observation.Exited;
    }

    @Override
    public String unchecked() {
        boolean off = warn.isEmpty() && fail.isEmpty();
        return off ? "--" + role + "-stale-warn and --" + role + "-stale-fail are off" : last == null ? NOT_SEEN : "";
    }

    private void note(FileState state) {
        boolean usable = usable(state);
        boolean first = last == null;
        wasThere |= usable;
        boolean changed =
                usable && (state.size() != lastSize || !state.modifiedAt().equals(lastModified));
        if (changed) {
            lastSize = state.size();
            lastModified = state.modifiedAt();
            changedAt = first ? state.elapsed().minus(ageOnFirstSight(state)) : state.elapsed();
            raised = Severity.PASS;
        }
        last = state;
    }

    /** A file older than the run is as old as the run, however old it is by a clock that may step. */
    private static Duration ageOnFirstSight(FileState state) {
        Duration age = Duration.between(state.modifiedAt().orElseThrow(), state.at());
        return age.isNegative() ? Duration.ZERO : age.compareTo(state.elapsed()) > 0 ? state.elapsed() : age;
    }

    private static boolean usable(FileState state) {
        return state.exists()
                && state.size() > 0
                && state.problem().isEmpty()
                && state.modifiedAt().isPresent();
    }

    private void judge(Observation seen, FileState state, IncidentSink out) {
        Duration stale = seen.elapsed().minus(changedAt);
        Severity now = over(stale, fail) ? Severity.FAIL : over(stale, warn) ? Severity.WARN : Severity.PASS;
        if (now.compareTo(raised) > 0) {
            raised = now;
            Duration limit = (now == Severity.FAIL ? fail : warn).orElseThrow();
            out.raise(Incident.at(seen.at(), now, role + " file " + words(state) + " for " + DetectorMessages.of(limit))
                    .in(role + "_freshness")
                    .with("path", state.path())
                    .with("stale_seconds", stale.toMillis() / 1000.0)
                    .with("problem", JudgedRecords.present(state.problem())));
        } else if (required && raised == Severity.PASS && seen == state && !wasThere) {
            missing(state, out);
        }
    }

    /** Whoever waits for the end to hear of it has lost the run: what is required is missed as soon as it is due. */
    private void missing(FileState state, IncidentSink out) {
        raised = Severity.WARN;
        out.raise(Incident.at(
                        state.at(),
                        Severity.WARN,
                        "required " + role + " file still " + words(state) + " " + DetectorMessages.of(grace)
                                + " after the start")
                .in(role + "_freshness")
                .with("path", state.path())
                .with("problem", JudgedRecords.present(state.problem())));
    }

    private static boolean over(Duration stale, Optional<Duration> limit) {
        return limit.isPresent() && stale.compareTo(limit.get()) >= 0;
    }

    private static String words(FileState state) {
        if (!state.exists()) {
            return "missing";
        }
        if (usable(state)) {
            return "not written to";
        }
        return state.size() == 0 ? "empty" : "not usable";
    }
}

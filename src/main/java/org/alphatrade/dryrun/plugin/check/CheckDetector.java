package org.alphatrade.dryrun.plugin.check;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.alphatrade.dryrun.plugin.model.Accounted;
import org.alphatrade.dryrun.plugin.model.Undecided;
import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.spi.Observation.CheckResult;
import org.alphatrade.dryrun.spi.Phase;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Status;
import org.jspecify.annotations.Nullable;

/**
 * Judges what a live check said, as the journal holds it: raises each change to something that is not OK, and each run of
 * it that should have been and was not. What it could not tell keeps the verdict from being a pass.
 */
public final class CheckDetector implements Detector, Undecided, Accounted {
    private final String id;
    private final CheckTimes times;
    private final int mayBeUnknown;
    private final int attempts;
    private Status raised = Status.PASS;
    private int inARow;
    private @Nullable CheckResult pending;
    private boolean begun;
    private boolean over;
    private long unknown;
    private String firstUnknown = "";
    private final CheckAccount account = new CheckAccount();

    /**
     * Makes one.
     *
     * @param timeout after which a run of it is ended
     * @param mayBeUnknown how many of its runs may have no answer
     * @param attempts how many answers in a row must not be OK until that is raised
     */
    public CheckDetector(String id, Duration every, Duration timeout, int mayBeUnknown, int attempts) {
        this.id = Objects.requireNonNull(id, "id");
        this.times = new CheckTimes(every, timeout);
        this.mayBeUnknown = mayBeUnknown;
        this.attempts = attempts;
    }

    @Override
    public Interest interest() {
        return Interest.nothing();
    }

    @Override
    public void observe(Observation seen, IncidentSink out) {
        if (over) {
            return;
        }
        if (seen instanceof CheckResult result) {
            take(result, out);
        } else if (seen instanceof Observation.Started) {
            begun = true;
        } else if (seen instanceof Observation.PhaseChange change) {
            over = change.phase().compareTo(Phase.RUNNING) > 0;
        } else if (seen instanceof Observation.Exited) {
            over = true;
        }
        times.passed(seen.elapsed());
    }

    private void take(CheckResult result, IncidentSink out) {
        if (!result.check().equals(id)) {
            return;
        }
        times.ran(result);
        account.add(result);
        if (result.status() == Status.UNKNOWN && unknown++ == 0) {
            firstUnknown = result.at() + ": " + said(result);
        }
        judge(result, out);
    }

    /** As Nagios does: what passes before it was seen often enough is counted and not raised, what lasts is raised once. */
    private void judge(CheckResult result, IncidentSink out) {
        if (result.status() == Status.PASS) {
            account.passed(pending == null ? 0 : inARow);
            pending = null;
            inARow = 0;
            raised = Status.PASS;
            return;
        }
        inARow++;
        pending = raised == Status.PASS ? result : null;
        if (inARow >= attempts && result.status() != raised) {
            raise(result, out);
        }
    }

    private void raise(CheckResult result, IncidentSink out) {
        out.raise(incident(result));
        raised = result.status();
        pending = null;
    }

    private static Incident incident(CheckResult result) {
        boolean known = result.status() != Status.UNKNOWN;
        Severity severity = result.status() == Status.FAIL ? Severity.FAIL : Severity.WARN;
        return Incident.at(result.at(), severity, known ? said(result) : "no answer: " + said(result))
                .in("check")
                .with("status", result.status().word())
                .with("measures", CheckAccount.measures(result));
    }

    static String said(CheckResult result) {
        return result.problem().isEmpty() ? result.summary() : result.problem();
    }

    @Override
    public void finish(IncidentSink out) {
        CheckResult trouble = pending;
        if (trouble != null) {
            // It ended in trouble: nobody will see whether it would have lasted.
            raise(trouble, out);
        }
        if (times.runs() > 0) {
            times.leftOut()
                    .ifPresent(gap -> out.raise(Incident.at(gap.at(), Severity.WARN, gap.sentence())
                            .in("check")
                            .with("due", times.due())
                            .with("runs", times.runs())));
        }
    }

    @Override
    public Map<String, Object> account() {
        return begun || times.runs() > 0 ? account.tree(id, times.due()) : Map.of();
    }

    @Override
    public String unchecked() {
        return !begun && times.runs() == 0
                ? "it is run during a live run only, and there is no journal of one"
                : undecided();
    }

    @Override
    public String undecided() {
        if (begun && times.runs() == 0) {
            return "there is no result of it in the journal of the run";
        }
        if (unknown > mayBeUnknown) {
            return unknown + " of its " + times.runs() + (times.runs() == 1 ? " run" : " runs")
                    + " gave no answer, the first at " + firstUnknown;
        }
        return times.tooFew() ? "it was run " + times.runs() + " of the " + times.due() + " times it was due" : "";
    }
}

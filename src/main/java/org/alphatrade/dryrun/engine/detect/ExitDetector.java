package org.alphatrade.dryrun.engine.detect;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alphatrade.dryrun.base.settings.RunSetting;
import org.alphatrade.dryrun.base.settings.RunSettings;
import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.spi.Severity;

/** Raises a runtime that ended with an error, or too early. */
final class ExitDetector implements Detector {
    private static final Map<String, Integer> SIGNALS =
            Map.of("HUP", 1, "INT", 2, "QUIT", 3, "ABRT", 6, "KILL", 9, "SEGV", 11, "TERM", 15);
    private static final int KILLED = 128 + 9;

    private final Optional<Duration> required;
    private final Set<Integer> sent = new HashSet<>();
    private boolean ended;

    ExitDetector(RunSettings settings) {
        required = settings.threshold(RunSetting.REQUIRED_DURATION);
    }

    @Override
    public Interest interest() {
        return Interest.nothing();
    }

    @Override
    public void observe(Observation seen, IncidentSink out) {
        if (seen instanceof Observation.SignalSeen signal && signal.direction().equals("sent")) {
            sent.add(SIGNALS.getOrDefault(signal.signal().replaceFirst("^SIG", ""), 0));
        }
        if (seen instanceof Observation.Exited exited) {
            ended = true;
            judgeCode(exited, out);
            judgeDuration(exited, out);
        }
    }

    @Override
    public String unchecked() {
        return ended ? "" : "nobody saw a runtime end";
    }

    private void judgeCode(Observation.Exited exited, IncidentSink out) {
        int code = exited.exitCode();
        boolean asAsked = exited.requested() && code > 128 && sent.contains(code - 128);
        if (code == 0 || asAsked && code != KILLED) {
            return;
        }
        if (asAsked) {
            out.raise(about(exited, Severity.WARN, "runtime ended on neither SIGINT nor SIGTERM and was killed"));
            return;
        }
        Severity severity = exited.requested() ? Severity.WARN : Severity.FAIL;
        String how = exited.requested() ? "runtime asked to stop " : "runtime ";
        out.raise(about(exited, severity, how + ended(code)));
    }

    private void judgeDuration(Observation.Exited exited, IncidentSink out) {
        if (required.isPresent() && exited.elapsed().compareTo(required.get()) < 0) {
            out.raise(about(
                            exited,
                            Severity.FAIL,
                            "runtime ended after " + DetectorMessages.of(exited.elapsed()) + ", before the required "
                                    + DetectorMessages.of(required.get()))
                    .with("required_seconds", required.get().toMillis() / 1000.0)
                    .with("elapsed_seconds", exited.elapsed().toMillis() / 1000.0));
        }
    }

    private static Incident about(Observation.Exited exited, Severity severity, String summary) {
        return Incident.at(exited.at(), severity, summary).in("exit").with("exit_code", exited.exitCode());
    }

    private static String ended(int code) {
        for (Map.Entry<String, Integer> signal : SIGNALS.entrySet()) {
            if (code == 128 + signal.getValue()) {
                return "was ended by SIG" + signal.getKey() + " (exit code " + code + ")";
            }
        }
        return "exited with code " + code;
    }
}

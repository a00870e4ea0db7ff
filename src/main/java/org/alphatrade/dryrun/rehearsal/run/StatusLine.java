package org.alphatrade.dryrun.rehearsal.run;

import java.time.Duration;
import java.util.Locale;
import org.alphatrade.dryrun.base.time.Durations;
import org.alphatrade.dryrun.engine.live.IncidentRecorder;
import org.alphatrade.dryrun.engine.live.capture.LiveCapture;
import org.alphatrade.dryrun.engine.live.capture.RunTimer;
import org.alphatrade.dryrun.rehearsal.request.RunRequest;

/** The one line that tells on a terminal how a run stands. */
final class StatusLine {
    private final RunRequest request;
    private final LiveCapture capture;
    private final IncidentRecorder incidents;
    private final RunTimer timer;
    private long lastLines;
    private Duration lastAt = Duration.ZERO;

    StatusLine(RunRequest request, LiveCapture capture, IncidentRecorder incidents, RunTimer timer) {
        this.request = request;
        this.capture = capture;
        this.incidents = incidents;
        this.timer = timer;
    }

    String text() {
        Duration elapsed = timer.elapsed();
        Duration target = request.timing().duration();
        Duration left = target.minus(elapsed);
        String lag = capture.lag() > 100_000 ? String.format(Locale.ROOT, " · %,d not judged yet", capture.lag()) : "";
        return Durations.words(whole(elapsed)) + " / " + Durations.words(target) + " · "
                + String.format(Locale.ROOT, "%,d lines/s", rate(elapsed)) + " · " + incidents.count() + " incidents"
                + lag + " · " + (left.isNegative() ? "ending" : Durations.words(whole(left)) + " left");
    }

    private long rate(Duration elapsed) {
        long lines = capture.pump().lineCounts().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        long millis = Math.max(1, elapsed.minus(lastAt).toMillis());
        long rate = (lines - lastLines) * 1000 / millis;
        lastLines = lines;
        lastAt = elapsed;
        return rate;
    }

    private static Duration whole(Duration duration) {
        return Duration.ofSeconds(Math.max(0, duration.toSeconds()));
    }
}

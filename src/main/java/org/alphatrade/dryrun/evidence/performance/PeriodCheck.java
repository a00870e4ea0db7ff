package org.alphatrade.dryrun.evidence.performance;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.alphatrade.dryrun.base.time.Durations;
import org.alphatrade.dryrun.spi.Window;

/** Whether figures are of the time that is judged: those of another run, or of a backtest, say nothing about this one. */
final class PeriodCheck {
    /** Files give their times to the second or the minute, and cut off the rest. */
    private static final Duration CUT_OFF = Duration.ofMinutes(1);

    /** Results may be exported the next morning. */
    private static final Duration LATE = Duration.ofDays(1);

    private PeriodCheck() {}

    /** Returns that a file was made long after a window, and so may tell of what came later; empty when it was not. */
    static String late(PerformanceFigures figures, Optional<Window> window) {
        if (window.isEmpty() || figures.generatedAt().isEmpty()) {
            return "";
        }
        Instant at = figures.generatedAt().get();
        Instant end = end(window.get());
        boolean bounded = figures.end().map(until -> until.isBefore(at)).orElse(false);
        return bounded || !at.isAfter(end.plus(LATE))
                ? ""
                : "it was made " + Durations.words(Duration.between(end, at)) + " after what is judged ended";
    }

    /** Returns why figures are not of a window; empty when they are, or it is unknown. */
    static String problem(PerformanceFigures figures, Optional<Window> window) {
        return window.map(known -> problem(figures, known)).orElse("");
    }

    private static String problem(PerformanceFigures figures, Window window) {
        Instant begin = window.start().minus(CUT_OFF);
        Instant start = figures.start().orElse(begin);
        Instant end = figures.end().orElse(begin);
        if (figures.generatedAt().map(at -> at.isBefore(begin)).orElse(false)) {
            return "it was made at " + figures.generatedAt().get() + ", before what is judged began at "
                    + window.start();
        }
        return start.isAfter(end(window)) || end.isBefore(begin)
                ? "its period (" + start + " to " + end + ") lies outside of what is judged (" + window.start() + " to "
                        + end(window) + ")"
                : "";
    }

    /** The clock may have been set back during a run; its length is known all the same. */
    private static Instant end(Window window) {
        Instant measured = window.start().plus(window.duration());
        return window.end().isBefore(measured) ? measured : window.end();
    }
}

package org.alphatrade.dryrun.engine.baseline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One side of a comparison: a run, a backtest or an expectation, with what it tells.
 *
 * @param name the file or directory it comes from
 * @param kind {@code run}, {@code backtest} or {@code expectation}
 * @param identity what tells it from any other run; empty for what is none
 * @param source where its figures stand, with the hash of that file
 * @param period of what time the figures of trading are
 * @param events how often each event was logged; empty when it tells of no log
 * @param incidents the kinds of incidents there were; empty when it tells of no log
 * @param trading why its figures of trading cannot be used; empty when they can, or there are none
 * @param problems why nothing of it can be used
 * @param notes what else is to be said of it
 */
record Measured(
        String name,
        String kind,
        String identity,
        String source,
        Optional<Duration> period,
        OptionalDouble trades,
        OptionalDouble roi,
        OptionalDouble winRate,
        Optional<EventCounts> events,
        Optional<KnownKinds> incidents,
        String trading,
        List<String> problems,
        List<String> notes) {
    static final String RUN = "run";
    static final String BACKTEST = "backtest";
    static final String EXPECTATION = "expectation";

    Measured {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** Returns something of which nothing can be used. */
    static Measured unusable(String name, String kind, String problem) {
        return new Measured(
                name,
                kind,
                "",
                name,
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                List.of(problem),
                List.of());
    }

    /** Returns the same with more that speaks against it. */
    Measured but(List<String> more) {
        List<String> all = new ArrayList<>(problems);
        all.addAll(more);
        return new Measured(
                name, kind, identity, source, period, trades, roi, winRate, events, incidents, trading, all, notes);
    }

    /** Returns the same with more that is to be said of it. */
    Measured noting(String note) {
        List<String> all = new ArrayList<>(notes);
        all.add(note);
        return new Measured(
                name, kind, identity, source, period, trades, roi, winRate, events, incidents, trading, problems, all);
    }

    /** Tells whether somebody wrote it down: then its figures are no samples. */
    boolean stated() {
        return kind.equals(EXPECTATION);
    }

    boolean tells(ComparedKind what) {
        return switch (what) {
            case TRADES -> trades.isPresent();
            case ROI -> roi.isPresent();
            case WIN_RATE -> winRate.isPresent();
            case INCIDENTS -> incidents.isPresent();
            case EVENTS -> events.isPresent();
        };
    }

    /** Tells whether it has such figures that cannot be used. */
    boolean spoilt(ComparedKind what) {
        return !trading.isEmpty() && what.compareTo(ComparedKind.WIN_RATE) <= 0;
    }

    Optional<Amount> tradeRate() {
        return period.filter(time -> trades.isPresent()).map(time -> new Amount(trades.getAsDouble(), time, stated()));
    }
}

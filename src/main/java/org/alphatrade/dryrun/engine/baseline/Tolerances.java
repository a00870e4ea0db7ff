package org.alphatrade.dryrun.engine.baseline;

import java.util.List;
import java.util.Set;
import org.alphatrade.dryrun.spi.Severity;

/**
 * What counts as alike.
 *
 * @param figures what is compared; empty for all that the baseline tells
 * @param events the events whose rates are compared; empty for all that occurred
 * @param trades by what share the rate of trades may differ, up and down
 * @param roi by how much the return may differ
 * @param winRate by how much the win rate may differ
 * @param eventRates by what share the rate of an event may differ, up and down
 * @param confidence how sure it must be that a figure is alike, or differs
 * @param minimumTrades a return from fewer says nothing
 * @param differing how bad a figure is that differs by more
 * @param newKinds how bad a kind of incident is that the baseline does not have
 */
public record Tolerances(
        Set<ComparedKind> figures,
        List<String> events,
        double trades,
        double roi,
        double winRate,
        double eventRates,
        double confidence,
        long minimumTrades,
        Severity differing,
        Severity newKinds) {
    public static final Tolerances STANDARD =
            new Tolerances(Set.of(), List.of(), 0.25, 0.01, 0.1, 0.5, 0.95, 30, Severity.FAIL, Severity.WARN);

    public Tolerances {
        figures = Set.copyOf(figures);
        events = List.copyOf(events);
        positive("trades-tolerance", trades);
        positive("roi-tolerance", roi);
        positive("win-rate-tolerance", winRate);
        positive("events-tolerance", eventRates);
        if (!(confidence >= 0.5 && confidence <= 0.9999)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not from 0.5 to 0.9999");
        }
        if (minimumTrades < 1) {
            throw new IllegalArgumentException("minimum-trades " + minimumTrades + " is less than 1");
        }
    }

    private static void positive(String name, double value) {
        if (!(value > 0 && value <= 1_000)) {
            throw new IllegalArgumentException(name + " " + value + " is not more than 0");
        }
    }

    /** Reads what was written in options: lists with commas. */
    public static Tolerances of(
            String figures,
            String events,
            double trades,
            double roi,
            double winRate,
            double eventRates,
            double confidence,
            long minimumTrades,
            Severity differing,
            Severity newKinds) {
        return new Tolerances(
                ComparedKind.read(figures),
                Names.of(events),
                trades,
                roi,
                winRate,
                eventRates,
                confidence,
                minimumTrades,
                differing,
                newKinds);
    }
}

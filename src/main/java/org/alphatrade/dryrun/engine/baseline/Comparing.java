package org.alphatrade.dryrun.engine.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alphatrade.dryrun.spi.Status;

/** Puts a run beside its baseline, one kind of figure after the other. */
final class Comparing {
    private static final String NOT_COMPARED = "not compared: ";

    private final Measured run;
    private final Measured baseline;
    private final Tolerances tolerances;
    private final List<ComparedFigure> figures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private IncidentComparison incidents = IncidentComparison.NONE;

    Comparing(Measured run, Measured baseline, Tolerances tolerances) {
        this.run = run;
        this.baseline = baseline;
        this.tolerances = tolerances;
    }

    Comparison done() {
        run.problems().forEach(why -> figures.add(ComparedFigure.unknown("run", why)));
        baseline.problems().forEach(why -> figures.add(ComparedFigure.unknown("baseline", why)));
        if (!run.identity().isEmpty() && run.identity().equals(baseline.identity())) {
            figures.add(ComparedFigure.unknown("baseline", "it is this very run, which says nothing"));
        }
        if (figures.isEmpty()) {
            for (ComparedKind kind : ComparedKind.values()) {
                compare(kind);
            }
        }
        if (figures.isEmpty()) {
            figures.add(ComparedFigure.unknown("baseline", "it tells nothing that could be compared"));
        }
        notes.addAll(baseline.notes());
        notes.addAll(run.notes());
        return new Comparison(
                run.name(),
                baseline.name(),
                baseline.kind(),
                List.of(run.source(), baseline.source()),
                Status.worst(figures.stream().map(ComparedFigure::status).toList()),
                figures,
                incidents,
                notes);
    }

    private void compare(ComparedKind kind) {
        Set<ComparedKind> asked = tolerances.figures();
        boolean named = asked.contains(kind)
                || kind == ComparedKind.EVENTS && !tolerances.events().isEmpty();
        if (!named && !asked.isEmpty()) {
            notes.add(NOT_COMPARED + kind.phrase() + ", which was not asked for");
        } else if (baseline.spoilt(kind)) {
            figures.add(ComparedFigure.unknown(
                    kind.phrase(), "that of the baseline cannot be used: " + baseline.trading()));
        } else if (!baseline.tells(kind)) {
            lacking(kind, named);
        } else if (run.spoilt(kind)) {
            figures.add(ComparedFigure.unknown(kind.phrase(), "that of the run cannot be used: " + run.trading()));
        } else if (!run.tells(kind)) {
            figures.add(ComparedFigure.unknown(kind.phrase(), "the baseline tells it, the run does not"));
        } else {
            add(kind);
        }
    }

    private void add(ComparedKind kind) {
        try {
            figures.addAll(compared(kind));
        } catch (IllegalStateException tooLarge) {
            figures.add(ComparedFigure.unknown(kind.phrase(), String.valueOf(tooLarge.getMessage())));
        }
    }

    private void lacking(ComparedKind kind, boolean named) {
        if (named) {
            figures.add(ComparedFigure.unknown(kind.phrase(), "the baseline does not tell it"));
        } else {
            notes.add(NOT_COMPARED + kind.phrase() + ", which the baseline does not tell");
        }
    }

    private List<ComparedFigure> compared(ComparedKind kind) {
        return switch (kind) {
            case TRADES -> List.of(trades());
            case ROI -> List.of(new ReturnComparison(run, baseline, tolerances).figure());
            case WIN_RATE -> List.of(winRate());
            case INCIDENTS -> List.of(incidents());
            case EVENTS ->
                new EventComparison(
                                run.events().orElseThrow(),
                                baseline.events().orElseThrow(),
                                baseline.stated(),
                                tolerances)
                        .figures();
        };
    }

    private ComparedFigure trades() {
        Optional<Amount> ours = run.tradeRate();
        Optional<Amount> theirs = baseline.tradeRate();
        String name = ComparedKind.TRADES.phrase();
        if (ours.isEmpty() || theirs.isEmpty()) {
            return ComparedFigure.unknown(
                    name, "the " + (ours.isEmpty() ? "run" : "baseline") + " does not say in what time they were");
        }
        return new RateComparison(ours.get(), theirs.get(), tolerances.trades(), tolerances.confidence())
                .figure(name, tolerances.differing());
    }

    private ComparedFigure winRate() {
        String name = ComparedKind.WIN_RATE.phrase();
        double size = run.trades().orElse(0);
        double otherSize = baseline.stated() ? 0 : baseline.trades().orElse(0);
        if (size <= 0 || !baseline.stated() && otherSize <= 0) {
            return ComparedFigure.unknown(
                    name,
                    "too few to tell, the " + (size <= 0 ? "run" : "baseline") + " counts no trades it is a share of");
        }
        return new ShareComparison(
                        run.winRate().getAsDouble(),
                        size,
                        baseline.winRate().getAsDouble(),
                        otherSize,
                        tolerances.winRate(),
                        tolerances.confidence())
                .figure(name, tolerances.differing());
    }

    private ComparedFigure incidents() {
        incidents = IncidentComparison.of(
                run.incidents().orElseThrow(), baseline.incidents().orElseThrow(), tolerances);
        return incidents.figure(tolerances.newKinds());
    }
}

package org.alphatrade.dryrun.engine.baseline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.alphatrade.dryrun.spi.Status;

/**
 * How often each event was logged, beside the baseline. Those that were named must each be told; of all others the ones that
 * differ count, at a confidence that holds for all of them together, and those too rare to tell are said to be so.
 */
final class EventComparison {
    private final EventCounts run;
    private final EventCounts baseline;
    private final boolean stated;
    private final Tolerances tolerances;

    EventComparison(EventCounts run, EventCounts baseline, boolean stated, Tolerances tolerances) {
        this.run = run;
        this.baseline = baseline;
        this.stated = stated;
        this.tolerances = tolerances;
    }

    List<ComparedFigure> figures() {
        if (!tolerances.events().isEmpty()) {
            return tolerances.events().stream().map(this::named).toList();
        }
        if (stated) {
            return baseline.counts().keySet().stream().map(this::named).toList();
        }
        return all();
    }

    private ComparedFigure named(String event) {
        String name = "event " + event;
        if (!run.counts().containsKey(event) && !baseline.counts().containsKey(event)) {
            return ComparedFigure.unknown(name, "neither the run nor the baseline has one of this name");
        }
        if (stated && !baseline.counts().containsKey(event)) {
            return ComparedFigure.unknown(name, "the expectation does not state it");
        }
        return comparison(event, tolerances.confidence())
                .map(rates -> rates.figure(name, tolerances.differing()))
                .orElseGet(() -> ComparedFigure.unknown(name, "one side has more events than it lists"));
    }

    private Optional<RateComparison> comparison(String event, double confidence) {
        Optional<Amount> ours = run.of(event, false);
        Optional<Amount> theirs = baseline.of(event, stated);
        return ours.isEmpty() || theirs.isEmpty()
                ? Optional.empty()
                : Optional.of(new RateComparison(ours.get(), theirs.get(), tolerances.eventRates(), confidence));
    }

    private List<ComparedFigure> all() {
        TreeSet<String> names = new TreeSet<>(run.counts().keySet());
        names.addAll(baseline.counts().keySet());
        double confidence = 1 - (1 - tolerances.confidence()) / Math.max(1, names.size());
        List<ComparedFigure> figures = new ArrayList<>();
        List<String> rare = new ArrayList<>();
        int alike = 0;
        int differ = 0;
        for (String event : names) {
            Optional<RateComparison> rates = comparison(event, confidence);
            Decision decision = rates.map(RateComparison::decision).orElse(Decision.TOO_FEW);
            if (decision == Decision.TOO_FEW) {
                rare.add(event);
            } else {
                alike += decision == Decision.ALIKE ? 1 : 0;
                differ += decision == Decision.DIFFERS ? 1 : 0;
                figures.add(rates.orElseThrow().figure("event " + event, tolerances.differing()));
            }
        }
        figures.add(0, together(alike, differ, rare));
        return figures;
    }

    private ComparedFigure together(int alike, int differ, List<String> rare) {
        boolean whole = run.whole() && baseline.whole();
        Status told = differ > 0 ? Status.of(tolerances.differing()) : Status.PASS;
        Status status = alike + differ == 0 || !whole ? Status.UNKNOWN.worst(told) : told;
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("alike", (double) alike);
        values.put("differ", (double) differ);
        values.put("too_rare", (double) rare.size());
        return new ComparedFigure(
                ComparedKind.EVENTS.phrase(),
                status,
                run.counts().size() + " names",
                baseline.counts().size() + " names",
                "±" + Digits.percent(tolerances.eventRates()),
                total(run) + " and " + total(baseline),
                alike + " alike, " + (differ == 1 ? "1 differs" : differ + " differ")
                        + (rare.isEmpty() ? "" : ", " + rare.size() + " too rare to tell (" + some(rare) + ")")
                        + (whole ? "" : "; one side has more events than it lists"),
                values);
    }

    private static String total(EventCounts counts) {
        return Digits.of(counts.counts().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum());
    }

    private static String some(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(3, names.size()))) + (names.size() > 3 ? ", …" : "");
    }
}

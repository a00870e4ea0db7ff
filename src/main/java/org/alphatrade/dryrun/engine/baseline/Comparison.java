package org.alphatrade.dryrun.engine.baseline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.spi.Status;

/**
 * A run beside its baseline. What one side lacks is never alike: what was asked for and is not there is UNKNOWN, and so is
 * a comparison of nothing.
 *
 * @param figures each thing that was compared, in a fixed order
 * @param notes what was not compared, and what is to be said of a side
 */
public record Comparison(
        String run,
        String baseline,
        String baselineKind,
        List<String> sources,
        Status status,
        List<ComparedFigure> figures,
        IncidentComparison incidents,
        List<String> notes) {

    public Comparison {
        sources = List.copyOf(sources);
        figures = List.copyOf(figures);
        notes = List.copyOf(notes);
    }

    static Comparison of(Measured run, Measured baseline, Tolerances tolerances) {
        return new Comparing(run, baseline, tolerances).done();
    }

    /** Returns the figures, worst first. */
    List<ComparedFigure> worstFirst() {
        List<ComparedFigure> sorted = new ArrayList<>(figures);
        sorted.sort((a, b) -> b.status().compareTo(a.status()));
        return sorted;
    }

    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("status", status.verdict().word());
        tree.put("judged", status.word());
        tree.put("baseline", baseline);
        tree.put("baseline_kind", baselineKind);
        tree.put("run", run);
        tree.put("sources", sources);
        tree.put("figures", figures.stream().map(ComparedFigure::tree).toList());
        tree.put("incidents", incidents.tree());
        tree.put("notes", notes);
        return tree;
    }
}

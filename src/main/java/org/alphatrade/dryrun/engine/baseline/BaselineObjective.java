package org.alphatrade.dryrun.engine.baseline;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.report.summary.RunFacts;
import org.alphatrade.dryrun.report.summary.RunSummary;
import org.alphatrade.dryrun.spi.Assessment;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.Objective;
import org.alphatrade.dryrun.spi.Status;

/** Judges a run by its baseline: as bad as the worst of what was compared, which stands first. */
final class BaselineObjective implements Objective {
    private static final int MOST = 12;
    private static final int CHARS = 2_000;

    private final Path against;
    private final Tolerances tolerances;

    BaselineObjective(Path against, Tolerances tolerances) {
        this.against = against;
        this.tolerances = tolerances;
    }

    @Override
    public Assessment assess(Evidence evidence) {
        Measured run = SummaryMeasures.of(summary(evidence), "this run", "summary.json");
        Comparison comparison = Comparison.of(run, BaselineFile.read(against), tolerances);
        List<ComparedFigure> told = told(comparison);
        String more = comparison.incidents().fresh().isEmpty()
                ? ""
                : "; new: " + comparison.incidents().named();
        return Assessment.builder(
                        comparison.status(),
                        Text.cut(joined(told, ComparedFigure::brief) + more + notes(comparison), CHARS))
                .observed(joined(shown(told), figure -> figure.name() + " " + figure.observed()))
                .threshold(joined(shown(told), figure -> figure.name() + " " + figure.allowed()))
                .sampleSize(
                        run.trades().isPresent()
                                ? OptionalLong.of((long) run.trades().getAsDouble())
                                : OptionalLong.empty())
                .sources(comparison.sources())
                .build();
    }

    /** The run is measured as its summary is, so that both sides are. */
    private static RunSummary summary(Evidence evidence) {
        return RunSummary.of(
                RunFacts.of("run", "", Instant.EPOCH), evidence, Optional.empty(), List.of(), Status.PASS, List.of());
    }

    /** Each event that is alike needs no words of its own. */
    private static List<ComparedFigure> told(Comparison comparison) {
        return comparison.worstFirst().stream()
                .filter(figure ->
                        figure.status() != Status.PASS || !figure.name().startsWith("event "))
                .limit(MOST)
                .toList();
    }

    private static String notes(Comparison comparison) {
        return comparison.notes().stream().map(note -> "; " + note).collect(Collectors.joining());
    }

    private static List<ComparedFigure> shown(List<ComparedFigure> figures) {
        return figures.stream().filter(figure -> !figure.observed().isEmpty()).toList();
    }

    private static String joined(List<ComparedFigure> figures, Function<ComparedFigure, String> words) {
        return figures.stream().map(words).collect(Collectors.joining("; "));
    }
}

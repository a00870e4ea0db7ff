package org.alphatrade.dryrun.plugin.guard;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alphatrade.dryrun.base.settings.RunSetting;
import org.alphatrade.dryrun.base.settings.RunSettings;
import org.alphatrade.dryrun.evidence.figure.FigureFold;
import org.alphatrade.dryrun.evidence.figure.RecordsRead;
import org.alphatrade.dryrun.plugin.model.InterestLogic;
import org.alphatrade.dryrun.plugin.model.InterestMatcher;
import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.Figure;
import org.alphatrade.dryrun.spi.FigureSpec;
import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Phase;
import org.alphatrade.dryrun.spi.PluginContext;
import org.alphatrade.dryrun.spi.Scope;
import org.alphatrade.dryrun.spi.Window;
import org.jspecify.annotations.Nullable;

/** Keeps the figures of one objective: a detector that sees the records others see, in any order, and raises nothing. */
final class FigureCollector implements Detector {
    private static final int MOST = 20;

    private final List<Kept> kept;
    private final boolean shutdownToo;

    /** A figure, and which of the records that are shown count for it; an only one is shown no others. */
    private record Kept(FigureFold fold, @Nullable InterestMatcher part, InterestMatcher whole) {
        static Kept of(FigureSpec spec, boolean alone) {
            return new Kept(
                    new FigureFold(spec),
                    alone && spec.wholeInterest().isNothing() ? null : InterestMatcher.of(spec.interest()),
                    InterestMatcher.of(spec.wholeInterest()));
        }

        void look(LogRecord record) {
            if (record.structured()) {
                isMeant(record);
                return;
            }
            AskedText text = new AskedText(record);
            if (!isMeant(text) && text.asked()) {
                fold.addText();
            }
        }

        private boolean isMeant(LogRecord record) {
            FigureSpec spec = fold.spec();
            boolean isPart =
                    (part == null || part.takes(record)) && spec.condition().test(record);
            if (isPart) {
                fold.add(record);
            }
            boolean isWhole = spec.kind() == FigureSpec.Kind.SHARE
                    && whole.takes(record)
                    && spec.wholeCondition().test(record);
            if (isWhole) {
                fold.addToWhole(record);
            }
            return isPart || isWhole;
        }
    }

    private FigureCollector(List<FigureSpec> specs, boolean shutdownToo) {
        this.kept = specs.stream().map(spec -> Kept.of(spec, specs.size() == 1)).toList();
        this.shutdownToo = shutdownToo;
    }

    static FigureCollector of(List<FigureSpec> specs, PluginContext context) {
        if (specs.size() > MOST) {
            throw new IllegalArgumentException(
                    "figures() names " + specs.size() + " figures; at most " + MOST + " can be kept for an objective");
        }
        Set<String> names = new HashSet<>();
        for (FigureSpec spec : specs) {
            if (!names.add(spec.name())) {
                throw new IllegalArgumentException("figures() names '" + spec.name() + "' twice");
            }
        }
        return new FigureCollector(specs, new RunSettings(context.settings()).is(RunSetting.JUDGE_SHUTDOWN));
    }

    boolean isEmpty() {
        return kept.isEmpty();
    }

    @Override
    public Interest interest() {
        return kept.stream()
                .map(each -> each.fold().spec())
                .map(spec -> InterestLogic.either(spec.interest(), spec.wholeInterest()))
                .reduce(Interest.nothing(), InterestLogic::either);
    }

    @Override
    public Scope scope() {
        return Scope.record();
    }

    @Override
    public void inspect(LogRecord record, IncidentSink out) {
        if (shutdownToo || record.phase() != Phase.SHUTDOWN) {
            kept.forEach(each -> each.look(record));
        }
    }

    List<Figure> figures(String objective, Optional<Window> window, RecordsRead records) {
        return kept.stream()
                .map(each -> each.fold().figure(objective, window, records))
                .toList();
    }
}

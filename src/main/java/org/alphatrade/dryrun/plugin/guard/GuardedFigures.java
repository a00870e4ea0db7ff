package org.alphatrade.dryrun.plugin.guard;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.alphatrade.dryrun.evidence.figure.RecordsRead;
import org.alphatrade.dryrun.plugin.model.FieldInterest;
import org.alphatrade.dryrun.plugin.model.LoadedPlugin;
import org.alphatrade.dryrun.plugin.model.OwnCode;
import org.alphatrade.dryrun.plugin.model.PluginFault;
import org.alphatrade.dryrun.plugin.model.TimeLimit;
import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.DetectorProvider;
import org.alphatrade.dryrun.spi.Figure;
import org.alphatrade.dryrun.spi.FigureSpec;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.ObjectiveProvider;
import org.alphatrade.dryrun.spi.PluginContext;
import org.alphatrade.dryrun.spi.WatchedNames;
import org.alphatrade.dryrun.spi.Window;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one objective behind a wall. One condition that throws, once, spoils them: a record that was not counted
 * may have been the worst of all.
 */
public final class GuardedFigures {
    private final GuardedDetector detector;
    private final FromObjective source;

    private GuardedFigures(GuardedDetector detector, FromObjective source) {
        this.detector = detector;
        this.source = source;
    }

    /** Asks an objective for its figures, once. {@code exhausted} is told when it took all memory. */
    public static GuardedFigures of(LoadedPlugin plugin, TimeLimit limits, Consumer<PluginFault> exhausted) {
        FromObjective source = new FromObjective(plugin, (ObjectiveProvider) plugin.provider());
        GuardedDetector detector = DetectorStart.of(plugin.info(), source, plugin.context(), limits, exhausted);
        return new GuardedFigures(detector, source);
    }

    /** Tells whether there is something to show records to, or a failure to tell of. */
    public boolean isNeeded() {
        return source.isNeeded() || detector.switchedOff();
    }

    /** Returns the names by which the records are found of which the figures are made; none when the plugin failed. */
    public WatchedNames watches() {
        WatchedNames names = WatchedNames.none();
        for (FigureSpec figure : detector.switchedOff() ? List.<FigureSpec>of() : source.specs) {
            names = with(with(names, figure, figure.interest()), figure, figure.wholeInterest())
                    .withFields(figure.field());
        }
        return names;
    }

    private static WatchedNames with(WatchedNames names, FigureSpec figure, Interest interest) {
        return names.withEvents(interest.events())
                .withTexts(without(figure.field(), interest.literals()))
                .withTextsOfAnyCase(without(figure.field(), interest.literalsOfAnyCase()));
    }

    /** A line that has the field holds its key: that is the field once more, and no text. */
    private static List<String> without(String field, Collection<String> texts) {
        return texts.stream().filter(text -> !FieldInterest.isOf(field, text)).toList();
    }

    /** Returns what records are shown to. */
    public GuardedDetector detector() {
        return detector;
    }

    /** Returns why there are no figures, in one sentence, when the plugin failed. */
    public Optional<String> fault() {
        return detector.problem().map(problem -> detector.check().unchecked());
    }

    /** Returns what came of them; none when the plugin failed. */
    public List<Figure> figures(Optional<Window> window, RecordsRead records) {
        FigureCollector collector = source.collector;
        return collector == null || detector.switchedOff()
                ? List.of()
                : collector.figures(detector.id(), window, records);
    }

    /** An objective's figures, made where detectors are. */
    private static final class FromObjective implements DetectorProvider, OwnCode {
        private final LoadedPlugin plugin;
        private final ObjectiveProvider provider;
        private List<FigureSpec> specs = List.of();
        private @Nullable FigureCollector collector;

        FromObjective(LoadedPlugin plugin, ObjectiveProvider provider) {
            this.plugin = plugin;
            this.provider = provider;
        }

        boolean isNeeded() {
            return collector != null && !collector.isEmpty();
        }

        @Override
        public String id() {
            return plugin.info().id();
        }

        @Override
        public Detector create(PluginContext context) {
            List<FigureSpec> told =
                    List.copyOf(Objects.requireNonNull(provider.figures(context), "figures() returned null"));
            FigureCollector made = FigureCollector.of(told, context);
            specs = told;
            collector = made;
            return made;
        }

        @Override
        public ClassLoader codeLoader() {
            return OwnCode.of(provider);
        }
    }
}

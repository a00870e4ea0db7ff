package org.alphatrade.dryrun.plugin.guard;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.base.text.DidYouMean;
import org.alphatrade.dryrun.plugin.model.LoadedPlugin;
import org.alphatrade.dryrun.plugin.model.PluginFault;
import org.alphatrade.dryrun.plugin.model.PluginInfo;
import org.alphatrade.dryrun.plugin.model.PluginStats;
import org.alphatrade.dryrun.plugin.model.TimeLimit;
import org.alphatrade.dryrun.spi.Assessment;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.Figure;
import org.alphatrade.dryrun.spi.MissingEvidenceException;
import org.alphatrade.dryrun.spi.NoSuchDetectorException;
import org.alphatrade.dryrun.spi.Objective;
import org.alphatrade.dryrun.spi.ObjectiveProvider;
import org.alphatrade.dryrun.spi.ObjectiveResult;
import org.alphatrade.dryrun.spi.WatchedNames;

/** An objective behind a wall: one that throws, or answers nothing, is UNKNOWN and says why. */
public final class GuardedObjective {
    private static final int MAX_WORDS = 20_000;

    private final PluginInfo info;
    private final LoadedPlugin plugin;
    private final TimeLimit limits;
    private final Optional<GuardedFigures> figures;
    private final Optional<PluginFault> untold;
    private final Stopwatch stopwatch = new Stopwatch();
    private int faults;
    /** Told by the instance that was asked last. */
    private volatile WatchedNames watches = WatchedNames.none();

    /**
     * Makes one.
     *
     * @param figures those that were kept for it
     * @param told what it said before the logs were read, when it was asked
     */
    public GuardedObjective(
            LoadedPlugin plugin, TimeLimit limits, Optional<GuardedFigures> figures, Optional<NamesBefore> told) {
        this.plugin = plugin;
        this.limits = limits;
        this.figures = figures;
        this.untold = told.flatMap(NamesBefore::fault);
        this.info = plugin.info();
    }

    public String id() {
        return info.id();
    }

    public PluginInfo info() {
        return info;
    }

    /** Returns the names that the instance looked for which judged last; it may have told more of them than it did before. */
    public WatchedNames watches() {
        return watches;
    }

    private Objective fresh() {
        return Objects.requireNonNull(
                ((ObjectiveProvider) plugin.provider()).create(plugin.context()), "create() returned null");
    }

    /** Judges the evidence with a fresh instance. */
    public ObjectiveAnswer assess(Evidence evidence) {
        Optional<String> spoilt = figures.flatMap(GuardedFigures::fault);
        if (spoilt.isPresent()) {
            return new ObjectiveAnswer.Failed(result(Assessment.unknown(spoilt.get())));
        }
        ObjectiveAnswer answer = judged(shown(evidence));
        return untold.isEmpty() || answer instanceof ObjectiveAnswer.Failed ? answer : failed(untold.get(), "");
    }

    private ObjectiveAnswer judged(Evidence shown) {
        long start = stopwatch.start();
        try {
            return new ObjectiveAnswer.Judged(result(
                    BoundedCall.of(info.id(), limits.of(plugin.provider()).once(), () -> {
                        Objective objective = fresh();
                        Assessment found = Objects.requireNonNull(objective.assess(shown), "assess() returned null");
                        watches = WatchedNamesCheck.of(objective.watches());
                        return checked(found);
                    })));
        } catch (MissingEvidenceException missing) {
            return new ObjectiveAnswer.Judged(
                    result(checked(Assessment.unknown(String.valueOf(missing.getMessage())))));
        } catch (Throwable thrown) {
            PluginFault fault = PluginFault.of(info, plugin.ownLoader().orElse(null), "assess", thrown);
            return failed(fault, hint(thrown));
        } finally {
            stopwatch.stop(start);
        }
    }

    private ObjectiveAnswer failed(PluginFault fault, String hint) {
        faults++;
        return new ObjectiveAnswer.Failed(result(Assessment.unknown(fault.sentence() + hint)));
    }

    /** Returns the evidence with its own figures alone. */
    private Evidence shown(Evidence evidence) {
        List<Figure> own = evidence.figures().stream()
                .filter(figure -> figure.objective().equals(id()))
                .toList();
        return own.size() == evidence.figures().size()
                ? evidence
                : evidence.toBuilder().figures(own).build();
    }

    private ObjectiveResult result(Assessment assessment) {
        return ObjectiveResult.of(id(), assessment.status(), assessment.reason(), Optional.of(assessment));
    }

    private static String hint(Throwable thrown) {
        return thrown instanceof NoSuchDetectorException none
                ? "; " + DidYouMean.hint(none.detector(), none.known())
                : "";
    }

    private static Assessment checked(Assessment found) {
        int longest = found.sources().stream()
                .mapToInt(String::length)
                .reduce(found.reason().length() + found.observed().length(), Integer::sum);
        longest += found.threshold().length() + found.unit().length();
        if (longest > MAX_WORDS) {
            throw new IllegalArgumentException(
                    "its answer has " + longest + " characters; at most " + MAX_WORDS + " can be kept");
        }
        return found;
    }

    public PluginStats stats() {
        return new PluginStats(id(), stopwatch.calls(), stopwatch.time(), faults);
    }
}

package org.alphatrade.dryrun.engine.trial;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.engine.judge.ClassifierChain;
import org.alphatrade.dryrun.engine.judge.DetectorPipeline;
import org.alphatrade.dryrun.evidence.incident.IncidentFold;
import org.alphatrade.dryrun.log.BatchBuilder;
import org.alphatrade.dryrun.log.record.StdStream;
import org.alphatrade.dryrun.plugin.guard.GuardedDetector;
import org.alphatrade.dryrun.plugin.guard.GuardedFigures;
import org.alphatrade.dryrun.plugin.load.PluginLoader;
import org.alphatrade.dryrun.plugin.load.PluginSet;
import org.alphatrade.dryrun.spi.DetectorProvider;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.spi.Phase;
import org.alphatrade.dryrun.spi.PluginProvider;
import org.alphatrade.dryrun.spi.Scope;

/**
 * A few lines and observations, judged just as a run judges them: shaped into records, gathered into batches, searched
 * for traces, shown to detectors; what they raise is folded and classified.
 */
public final class Trial {
    /** What the lines are said to come from. */
    public static final String FILE = "given";

    private static final int CAPACITY = 64 * 1024;
    private static final int LISTED = 1_000;
    private static final int LINES_A_BATCH = 50;

    private final PluginSet plugins;
    private final Predicate<GuardedDetector> chosen;
    private final boolean withFigures;

    private Trial(PluginSet plugins, Predicate<GuardedDetector> chosen, boolean withFigures) {
        this.plugins = plugins;
        this.chosen = chosen;
        this.withFigures = withFigures;
    }

    /** Returns a trial of one detector among those that were loaded. */
    public static Trial of(PluginSet plugins, String detector) {
        return new Trial(plugins, active -> active.id().equals(detector), false);
    }

    /** Returns a trial of everything that was loaded. */
    public static Trial of(PluginSet plugins) {
        return new Trial(plugins, active -> true, true);
    }

    /**
     * Returns a trial of a provider: of a detector alone, of any other together with the built-in detectors.
     *
     * @param options each {@code ID.KEY=VALUE}
     * @param settings the run's settings by their names in {@code dry-run.yaml}
     */
    public static Trial of(PluginProvider provider, List<String> options, Map<String, String> settings) {
        return of(provider, List.of(), options, settings);
    }

    /** Returns the same with further providers beside it. */
    public static Trial of(
            PluginProvider provider, List<PluginProvider> beside, List<String> options, Map<String, String> settings) {
        List<PluginProvider> all = new ArrayList<>(beside);
        all.add(provider);
        PluginSet plugins = PluginLoader.with(all, options, settings);
        return provider instanceof DetectorProvider ? of(plugins, provider.id()) : of(plugins);
    }

    /** Returns why a plugin cannot be used or failed so far, a sentence each. */
    public List<String> pluginProblems() {
        return plugins.problems().stream().map(Finding::message).toList();
    }

    PluginSet plugins() {
        return plugins;
    }

    /** Returns fresh instances of the detectors under trial. */
    List<GuardedDetector> fresh() {
        return plugins.newDetectors().stream().filter(chosen).toList();
    }

    /** Returns what the detector declares; of several, of the first. */
    public Optional<Scope> scope() {
        return fresh().stream().findFirst().map(GuardedDetector::scope);
    }

    Interest interest() {
        return fresh().stream().findFirst().map(GuardedDetector::interest).orElse(Interest.everything());
    }

    IncidentFold fold() {
        return new IncidentFold(new ClassifierChain(plugins.classifiers()));
    }

    /** Judges the steps in their order. */
    public TrialResult run(List<? extends TrialStep> steps) {
        return run(steps, LINES_A_BATCH);
    }

    /** Judges the steps, so many lines a batch. */
    TrialResult run(List<? extends TrialStep> steps, int linesABatch) {
        List<Incident> raised = new ArrayList<>();
        IncidentFold fold = fold();
        List<GuardedDetector> detectors = fresh();
        List<GuardedFigures> figures = withFigures ? plugins.newFigures() : List.of();
        List<GuardedDetector> shown = Stream.concat(
                        detectors.stream(), figures.stream().map(GuardedFigures::detector))
                .toList();
        DetectorPipeline pipeline = new DetectorPipeline(shown, incident -> {
            raised.add(incident);
            fold.add(incident);
        });
        new Feed(pipeline, linesABatch).all(steps);
        Set<String> problems = new LinkedHashSet<>();
        raised.stream().filter(Trial::fault).map(Incident::summary).forEach(problems::add);
        detectors.forEach(detector -> detector.problem().map(Finding::message).ifPresent(problems::add));
        return new TrialResult(
                raised.stream().filter(incident -> !fault(incident)).toList(),
                fold.list(LISTED),
                List.copyOf(problems),
                PluginSet.checks(detectors),
                figures);
    }

    /** An incident about a plugin, and not of one. */
    static boolean fault(Incident incident) {
        return incident.detector().equals("plugin");
    }

    /** Pours steps into a pipeline. */
    private static final class Feed {
        private final BatchBuilder builder = new BatchBuilder(FILE, CAPACITY);
        private final DetectorPipeline pipeline;
        private final int linesABatch;
        private long offset;
        private Phase phase = Phase.RUNNING;

        Feed(DetectorPipeline pipeline, int linesABatch) {
            this.pipeline = pipeline;
            this.linesABatch = linesABatch;
        }

        void all(List<? extends TrialStep> steps) {
            steps.forEach(this::step);
            flush();
            pipeline.finish();
        }

        private void step(TrialStep step) {
            if (step instanceof TrialStep.Line line) {
                line(line);
            } else if (step instanceof TrialStep.Seen seen) {
                flush();
                if (seen.observation() instanceof Observation.PhaseChange change) {
                    phase = change.phase();
                }
                pipeline.observe(seen.observation());
            }
        }

        private void line(TrialStep.Line line) {
            byte[] bytes = line.bytes();
            StdStream stream = line.stderr() ? StdStream.STDERR : StdStream.STDOUT;
            long read = Timestamps.nanos(line.at());
            builder.addLine(bytes, 0, bytes.length, stream, read, offset, bytes.length + 1L, phase);
            offset += bytes.length + 1L;
            if (builder.size() >= linesABatch || builder.isFull()) {
                flush();
            }
        }

        private void flush() {
            if (!builder.isEmpty()) {
                pipeline.accept(builder.build());
            }
        }
    }
}

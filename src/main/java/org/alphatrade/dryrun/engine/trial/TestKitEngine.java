package org.alphatrade.dryrun.engine.trial;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentList;
import org.alphatrade.dryrun.spi.PluginProvider;
import org.alphatrade.dryrun.testkit.engine.TrialAssessment;
import org.alphatrade.dryrun.testkit.engine.TrialEngine;
import org.alphatrade.dryrun.testkit.engine.TrialEvidence;
import org.alphatrade.dryrun.testkit.engine.TrialInput;
import org.alphatrade.dryrun.testkit.engine.TrialOutcome;
import org.alphatrade.dryrun.testkit.engine.TrialSession;

/** What the test kits of plugin authors find when their tests run with the runner on the class path. */
public final class TestKitEngine implements TrialEngine {
    /** Returns a class of the test kit, to find where it lies. */
    public static Class<?> door() {
        return TrialEngine.class;
    }

    @Override
    public TrialSession open(
            PluginProvider provider, List<PluginProvider> beside, List<String> options, Map<String, String> settings) {
        return new Session(Trial.of(provider, beside, options, settings));
    }

    private static TrialStep step(TrialInput step) {
        return step.observation()
                .<TrialStep>map(TrialStep.Seen::new)
                .orElseGet(() ->
                        new TrialStep.Line(step.at(), step.line().getBytes(StandardCharsets.UTF_8), step.stderr()));
    }

    private static List<TrialStep> steps(List<TrialInput> steps) {
        return steps.stream().map(TestKitEngine::step).toList();
    }

    private static TrialCase evidence(TrialEvidence given) {
        return new TrialCase(given.title(), steps(given.steps()), given.performance(), given.diary(), given.metadata());
    }

    private record Session(Trial trial) implements TrialSession {
        @Override
        public List<String> pluginProblems() {
            return trial.pluginProblems();
        }

        @Override
        public TrialOutcome run(List<TrialInput> steps) {
            TrialResult result = trial.run(steps(steps));
            return new Outcome(result.raised(), result.incidents(), result.problems());
        }

        @Override
        public List<String> freeChecks(List<TrialInput> given, long seed) {
            GenericChecks checks = GenericChecks.of(trial, steps(given), seed);
            List<String> problems = new ArrayList<>(checks.problems());
            problems.addAll(checks.remarks());
            return problems;
        }

        @Override
        public TrialAssessment assess(TrialEvidence evidence, String objective) {
            return evidence(evidence).assess(trial, objective);
        }

        @Override
        public String report(TrialEvidence evidence, String format) {
            return evidence(evidence).report(trial, format);
        }
    }

    private record Outcome(List<Incident> raised, IncidentList incidents, List<String> problems)
            implements TrialOutcome {}
}

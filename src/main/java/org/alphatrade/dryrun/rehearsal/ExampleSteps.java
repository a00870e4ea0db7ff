package org.alphatrade.dryrun.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alphatrade.dryrun.pipeline.TrialStep;
import org.alphatrade.dryrun.plugin.PluginExample;

/** The lines of an example, as a runtime would write them: one after the other, a millisecond apart. */
final class ExampleSteps {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private ExampleSteps() {}

    static List<TrialStep> of(PluginExample example) {
        return of(example.given());
    }

    static List<TrialStep> of(List<String> lines) {
        List<TrialStep> steps = new ArrayList<>();
        for (String line : lines) {
            steps.add(TrialStep.Line.of(START.plusMillis(steps.size()), line));
        }
        return steps;
    }
}

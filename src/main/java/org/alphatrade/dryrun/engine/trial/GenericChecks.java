package org.alphatrade.dryrun.engine.trial;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alphatrade.dryrun.spi.Incident;

/**
 * What any detector can be asked without knowing what it looks for: that it lets records pass that say all is well, that
 * no broken line makes it fail, and that it keeps to its scope.
 *
 * @param problems what it does wrong, a sentence each
 * @param remarks what may be meant, but seldom is
 */
public record GenericChecks(List<String> problems, List<String> remarks) {
    public GenericChecks {
        problems = List.copyOf(problems);
        remarks = List.copyOf(remarks);
    }

    /**
     * Runs the checks.
     *
     * @param given lines its author knows it to look at; may be empty
     * @param seed of everything random, so that a failure can be had again
     */
    public static GenericChecks of(Trial trial, List<TrialStep> given, long seed) {
        Set<String> problems = new LinkedHashSet<>();
        TrialNoise noise = new TrialNoise(trial.interest(), seed);
        TrialResult calm = trial.run(TrialNoise.unrelated());
        calm.problems().forEach(problem -> problems.add("records that say all is well: " + problem));
        trial.run(noise.junk()).problems().forEach(problem -> problems.add("broken lines: " + problem));
        if (problems.isEmpty()) {
            new SplitCheck(trial, seed)
                    .difference(noise.mixed(given))
                    .ifPresent(difference -> problems.add(difference + " (seed " + seed + ")"));
        }
        return new GenericChecks(new ArrayList<>(problems), remarks(calm));
    }

    private static List<String> remarks(TrialResult calm) {
        return calm.raised().stream()
                .filter(incident -> incident.excerpt().isPresent())
                .map(Incident::summary)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), GenericChecks::sentences));
    }

    private static List<String> sentences(Set<String> summaries) {
        return summaries.stream()
                .map(summary -> "it raises '" + summary + "' on a record that says all is well")
                .toList();
    }
}

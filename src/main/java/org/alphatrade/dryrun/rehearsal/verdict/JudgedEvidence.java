package org.alphatrade.dryrun.rehearsal.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alphatrade.dryrun.evidence.signoff.Verdict;
import org.alphatrade.dryrun.plugin.guard.GuardedObjective;
import org.alphatrade.dryrun.plugin.guard.ObjectiveAnswer;
import org.alphatrade.dryrun.plugin.load.PluginSet;
import org.alphatrade.dryrun.report.summary.RunFacts;
import org.alphatrade.dryrun.report.summary.RunSummary;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.ObjectiveResult;
import org.alphatrade.dryrun.spi.Report;
import org.alphatrade.dryrun.spi.SignOff;

/**
 * Evidence and what was decided on it.
 *
 * @param signOff empty when none was asked for
 * @param objectives what people and plugins said
 * @param failed those of the plugins that could not be asked
 */
public record JudgedEvidence(
        Evidence evidence,
        Optional<SignOff> signOff,
        List<ObjectiveResult> objectives,
        Verdict verdict,
        List<ObjectiveAnswer.Failed> failed) {
    /** Judges; {@code given} are the objectives people have spoken on. */
    public static JudgedEvidence of(
            Evidence evidence, Optional<SignOff> signOff, List<ObjectiveResult> given, PluginSet plugins) {
        List<ObjectiveResult> objectives = new ArrayList<>(given);
        List<ObjectiveAnswer.Failed> failed = new ArrayList<>();
        for (GuardedObjective objective : plugins.objectives()) {
            ObjectiveAnswer answer = objective.assess(evidence);
            objectives.add(answer.result());
            if (answer instanceof ObjectiveAnswer.Failed fault) {
                failed.add(fault);
            }
        }
        return new JudgedEvidence(evidence, signOff, objectives, Verdict.of(evidence, signOff, objectives), failed);
    }

    /** Returns what a summary holds of this. */
    public RunSummary summary(RunFacts facts) {
        return RunSummary.of(facts, evidence, signOff, objectives, verdict.status(), verdict.reasons());
    }

    /** Returns what a reporter is handed. */
    public Report report(RunFacts facts, RunSummary summary) {
        return Report.builder(facts.title(), facts.mode(), verdict.status(), evidence)
                .reasons(verdict.reasons())
                .signOff(signOff)
                .objectives(objectives)
                .tree(summary.tree())
                .build();
    }
}

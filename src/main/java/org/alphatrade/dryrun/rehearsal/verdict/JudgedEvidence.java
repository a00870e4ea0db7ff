package org.alphatrade.dryrun.rehearsal.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.alphatrade.dryrun.engine.audit.WatchedOutcome;
import org.alphatrade.dryrun.evidence.signoff.Verdict;
import org.alphatrade.dryrun.evidence.watched.NeverSeen;
import org.alphatrade.dryrun.plugin.guard.GuardedObjective;
import org.alphatrade.dryrun.plugin.guard.ObjectiveAnswer;
import org.alphatrade.dryrun.plugin.load.PluginSet;
import org.alphatrade.dryrun.report.entry.ListedName;
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
 * @param neverSeen the names that plugins watch for and that never occurred, by plugin
 */
public record JudgedEvidence(
        Evidence evidence,
        Optional<SignOff> signOff,
        List<ObjectiveResult> objectives,
        Verdict verdict,
        List<ObjectiveAnswer.Failed> failed,
        List<NeverSeen> neverSeen) {
    /** Judges; {@code given} are the objectives people have spoken on. */
    public static JudgedEvidence of(
            Evidence evidence,
            Optional<SignOff> signOff,
            List<ObjectiveResult> given,
            PluginSet plugins,
            WatchedOutcome watched) {
        List<ObjectiveResult> objectives = new ArrayList<>(given);
        List<ObjectiveAnswer.Failed> failed = new ArrayList<>();
        List<NeverSeen> neverSeen = new ArrayList<>(watched.neverSeen());
        for (GuardedObjective objective : plugins.objectives()) {
            ObjectiveAnswer answer = objective.assess(evidence);
            List<NeverSeen> unseen = objective.info().builtIn() ? List.of() : watched.neverSeen(objective);
            neverSeen.addAll(unseen);
            objectives.add(WatchedOutcome.believed(answer, unseen));
            if (answer instanceof ObjectiveAnswer.Failed fault) {
                failed.add(fault);
            }
        }
        neverSeen.sort(NeverSeen.ORDER);
        return new JudgedEvidence(
                evidence, signOff, objectives, Verdict.of(evidence, signOff, objectives), failed, neverSeen);
    }

    /** Returns what a summary holds of this. */
    public RunSummary summary(RunFacts facts) {
        return RunSummary.of(facts, evidence, signOff, objectives, verdict.status(), verdict.reasons())
                .withNeverSeen(neverSeen.stream().map(JudgedEvidence::listed).toList());
    }

    private static ListedName listed(NeverSeen name) {
        return new ListedName(
                name.plugin(),
                name.pluginKind(),
                name.kind().word(),
                name.name(),
                name.mayBeAbsent(),
                new TreeMap<>(name.near()));
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

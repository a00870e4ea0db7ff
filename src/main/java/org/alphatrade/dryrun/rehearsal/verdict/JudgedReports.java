package org.alphatrade.dryrun.rehearsal.verdict;

import java.util.List;
import org.alphatrade.dryrun.evidence.foreign.ReportSource;
import org.alphatrade.dryrun.report.entry.ListedObjective;
import org.alphatrade.dryrun.report.summary.RunSummary;
import org.alphatrade.dryrun.report.tree.JsonTrees;
import org.alphatrade.dryrun.store.packet.PacketRequest.Judged;

/** The reports of other tools on which objectives of a summary rest. */
public final class JudgedReports {
    private JudgedReports() {}

    /** Returns each once, as it was named and with the digest of what was judged. */
    public static List<Judged> of(RunSummary summary) {
        return summary.objectives().stream()
                .map(ListedObjective::evidence)
                .flatMap(evidence -> JsonTrees.list(evidence.tree(), "sources").stream())
                .flatMap(source -> ReportSource.of(String.valueOf(source)).stream())
                .map(report -> new Judged(report.file(), report.sha256()))
                .distinct()
                .toList();
    }
}

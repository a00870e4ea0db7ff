package org.alphatrade.dryrun.report.headline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alphatrade.dryrun.report.entry.ListedIncident;
import org.alphatrade.dryrun.report.summary.RunSummary;
import org.alphatrade.dryrun.report.summary.SummaryLogs;
import org.alphatrade.dryrun.report.tree.Listing;
import org.alphatrade.dryrun.report.tree.Stated;

/** What the run raised and what the logs show as one list, each once, worst first. */
public final class TopIncidents {
    private TopIncidents() {}

    /** Returns all of them and how many there are beyond. */
    public static Listing<ListedIncident> of(RunSummary summary) {
        SummaryLogs logs = summary.evidence().logs();
        List<ListedIncident> all = new ArrayList<>(summary.incidents().entries());
        Set<String> ids = new HashSet<>();
        all.forEach(incident -> incident.key().ifPresent(ids::add));
        long omitted = summary.incidents().more();
        for (Listing<ListedIncident> list : List.of(logs.errors(), logs.content(), logs.gaps(), logs.warnings())) {
            // A live run raised most of them as incidents, with the same id.
            list.entries().stream()
                    .filter(incident -> incident.key().map(ids::add).orElse(true))
                    .forEach(all::add);
            omitted += list.more();
        }
        all.sort(Comparator.comparing(
                        (ListedIncident incident) -> incident.severity().judged())
                .reversed());
        return new Listing<>(all, Stated.count(omitted));
    }
}

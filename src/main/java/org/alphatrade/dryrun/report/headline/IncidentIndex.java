package org.alphatrade.dryrun.report.headline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.report.entry.ListedIncident;
import org.alphatrade.dryrun.report.summary.RunSummary;
import org.alphatrade.dryrun.report.summary.SummaryLogs;

/** All incidents that a summary lists, by id. */
public final class IncidentIndex {
    private IncidentIndex() {}

    public static Map<String, ListedIncident> of(RunSummary summary) {
        SummaryLogs logs = summary.evidence().logs();
        Map<String, ListedIncident> byId = new LinkedHashMap<>();
        List.of(logs.errors(), logs.content(), logs.warnings(), summary.incidents())
                .forEach(list -> list.entries()
                        .forEach(incident -> incident.id().value().ifPresent(id -> byId.putIfAbsent(id, incident))));
        return byId;
    }
}

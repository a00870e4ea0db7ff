package org.alphatrade.dryrun.report.headline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.report.entry.ListedIncident;
import org.alphatrade.dryrun.report.summary.RunSummary;
import org.alphatrade.dryrun.report.summary.SummaryLogs;

/** All incidents that a summary lists, by id; a group that classifiers split has several under one. */
public final class IncidentIndex {
    private IncidentIndex() {}

    public static Map<String, List<ListedIncident>> of(RunSummary summary) {
        SummaryLogs logs = summary.evidence().logs();
        Map<String, List<ListedIncident>> byId = new LinkedHashMap<>();
        List.of(logs.errors(), logs.content(), logs.warnings(), summary.incidents())
                .forEach(list -> list.entries().forEach(incident -> incident.id()
                        .value()
                        .ifPresent(id -> add(incident, byId.computeIfAbsent(id, key -> new ArrayList<>())))));
        return byId;
    }

    private static void add(ListedIncident incident, List<ListedIncident> parts) {
        if (parts.stream().map(IncidentIndex::part).noneMatch(part(incident)::equals)) {
            parts.add(incident);
        }
    }

    private static String part(ListedIncident incident) {
        return incident.tree().get("classified_by") + " " + incident.tree().get("part");
    }
}

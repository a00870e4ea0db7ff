package org.alphatrade.dryrun.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the run raised and what the logs show as one list, each once, worst first. */
final class TopIncidents {
    private TopIncidents() {}

    /** Returns {@code incidents} and how many there are beyond: {@code incidents_omitted}. */
    static Map<String, Object> of(Map<String, Object> bundle) {
        Map<String, Object> logs = Tree.map(Tree.map(bundle, "summary"), "logs");
        List<Map<String, Object>> all = new ArrayList<>(Tree.maps(bundle, "incidents"));
        Set<Object> ids = new HashSet<>();
        all.forEach(entry -> ids.add(entry.get("id")));
        long omitted = Tree.count(bundle, "incidents_omitted");
        for (String list : List.of("errors", "content_incidents", "gap_incidents", "warnings")) {
            // A live run raised most of them as incidents, with the same id.
            Tree.maps(logs, list).stream()
                    .filter(entry -> entry.get("id") == null || ids.add(entry.get("id")))
                    .forEach(all::add);
            omitted += Tree.count(logs, list + "_omitted");
        }
        all.sort((a, b) -> Tree.judged(b, "severity").compareTo(Tree.judged(a, "severity")));
        return Map.of("incidents", all, "incidents_omitted", omitted);
    }
}

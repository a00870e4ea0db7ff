package org.alphatrade.dryrun.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All incidents that a summary bundle lists, by id. */
public final class ListedIncidents {
    private ListedIncidents() {}

    public static Map<String, Map<String, Object>> of(Map<String, Object> bundle) {
        Map<String, Map<String, Object>> byId = new LinkedHashMap<>();
        Map<String, Object> logs = Tree.map(Tree.map(bundle, "summary"), "logs");
        for (String list : List.of("errors", "content_incidents", "warnings")) {
            add(logs, list, byId);
        }
        add(bundle, "incidents", byId);
        return byId;
    }

    private static void add(Map<String, Object> from, String list, Map<String, Map<String, Object>> byId) {
        for (Map<String, Object> incident : Tree.maps(from, list)) {
            String id = Tree.text(incident, "id");
            if (!id.isEmpty()) {
                byId.putIfAbsent(id, incident);
            }
        }
    }
}

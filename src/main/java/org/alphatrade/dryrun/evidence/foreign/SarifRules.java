package org.alphatrade.dryrun.evidence.foreign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules of a tool and of its extensions, by which a result has a level that names none itself. */
final class SarifRules {
    private static final String USUAL = "warning";

    private final boolean overridden;
    private final List<?> rules;
    private final Map<String, Map<?, ?>> byId = new HashMap<>();

    SarifRules(Map<?, ?> tool, boolean overridden) {
        this.overridden = overridden;
        rules = rules(tool.get("driver"));
        List<Object> all = new ArrayList<>(rules);
        if (tool.get("extensions") instanceof List<?> extensions) {
            extensions.forEach(extension -> all.addAll(rules(extension)));
        }
        for (Object each : all) {
            if (each instanceof Map<?, ?> rule && rule.get("id") instanceof String id) {
                byId.putIfAbsent(id, rule);
            }
        }
    }

    private static List<?> rules(@Nullable Object component) {
        return component instanceof Map<?, ?> map && map.get("rules") instanceof List<?> list ? list : List.of();
    }

    /** Returns the level of a result: its own, else its rule's, else a warning. */
    String level(Map<?, ?> result) throws ReportException {
        Object own = result.get("level");
        if (own != null) {
            return own.toString();
        }
        if (overridden) {
            throw new ReportException("a result names no level, and the levels of rules were changed for the run");
        }
        Map<?, ?> rule = rule(result);
        return rule.get("defaultConfiguration") instanceof Map<?, ?> configuration && configuration.get("level") != null
                ? String.valueOf(configuration.get("level"))
                : USUAL;
    }

    private Map<?, ?> rule(Map<?, ?> result) {
        Map<?, ?> named = result.get("rule") instanceof Map<?, ?> reference ? reference : Map.of();
        Object id = result.get("ruleId") == null ? named.get("id") : result.get("ruleId");
        if (id != null && byId.containsKey(id.toString())) {
            return byId.get(id.toString());
        }
        boolean ofExtension = named.containsKey("toolComponent");
        Object index = result.get("ruleIndex") == null ? named.get("index") : result.get("ruleIndex");
        return !ofExtension
                        && index instanceof Long at
                        && at >= 0
                        && at < rules.size()
                        && rules.get(at.intValue()) instanceof Map<?, ?> rule
                ? rule
                : Map.of();
    }
}

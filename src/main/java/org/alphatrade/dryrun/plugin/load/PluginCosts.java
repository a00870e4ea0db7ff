package org.alphatrade.dryrun.plugin.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.alphatrade.dryrun.plugin.model.PluginStats;

/** Knows every instance of a plugin that was made, and so what it cost. Safe for many threads. */
final class PluginCosts {
    private record Made(String id, PluginUse use, Supplier<PluginStats> stats) {}

    private final List<Made> all = new ArrayList<>();

    synchronized void made(String id, PluginUse use, Supplier<PluginStats> stats) {
        all.add(new Made(id, use, stats));
    }

    /**
     * Returns calls, seconds and faults of a plugin, by use; empty for one that was never called. What the toolkit's own
     * cost an audit is told without the seconds, so that audits of the same evidence are equal to the byte.
     */
    synchronized Map<String, Object> of(String id, boolean builtIn) {
        Map<PluginUse, PluginStats> sums = new TreeMap<>();
        for (Made made : all) {
            if (made.id().equals(id)) {
                sums.merge(made.use(), made.stats().get(), PluginStats::plus);
            }
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        sums.forEach((use, stats) -> {
            Map<String, Object> cost = new LinkedHashMap<>(stats.tree());
            cost.remove("id");
            if (builtIn && use == PluginUse.AUDIT) {
                cost.remove("seconds");
            }
            tree.put(use.word(), cost);
        });
        return tree;
    }
}

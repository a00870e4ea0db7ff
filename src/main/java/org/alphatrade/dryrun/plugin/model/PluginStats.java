package org.alphatrade.dryrun.plugin.model;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a plugin cost.
 *
 * @param calls how often it was called
 * @param time spent in it, estimated from a sample of the calls
 * @param faults how often it threw or broke the contract
 */
public record PluginStats(String id, long calls, Duration time, long faults) {
    /** Returns the sum of this and another instance of the same plugin. */
    public PluginStats plus(PluginStats other) {
        return new PluginStats(id, calls + other.calls, time.plus(other.time), faults + other.faults);
    }

    /** Returns what the summary tells of it. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", id);
        tree.put("calls", calls);
        tree.put("seconds", time);
        tree.put("faults", faults);
        return tree;
    }
}

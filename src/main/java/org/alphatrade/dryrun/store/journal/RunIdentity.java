package org.alphatrade.dryrun.store.journal;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which run this is: the first line of its journal. A journal that has one also says by digests what was written.
 *
 * @param runId no two runs have the same
 * @param version of the toolkit that ran it
 */
public record RunIdentity(String runId, String version) {
    public RunIdentity {
        if (runId.isBlank()) {
            throw new IllegalArgumentException("the run has no id");
        }
    }

    Map<String, Object> line() {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("records", 0);
        line.put("type", "run");
        line.put("run_id", runId);
        line.put("version", version);
        return line;
    }

    static RunIdentity of(LineFields fields) {
        return new RunIdentity(fields.text("run_id"), fields.text("version"));
    }
}

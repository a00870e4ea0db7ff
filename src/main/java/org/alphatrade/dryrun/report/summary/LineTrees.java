package org.alphatrade.dryrun.report.summary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.report.tree.JsonTrees;

/** What became of the lines of the logs, beside the records: with them, the joined, blank and ignored ones add up to the lines. */
final class LineTrees {
    private static final List<String> KEYS =
            List.of("lines", "joined_lines", "blank_lines", "unreadable_lines", "untimed_lines", "unrecognised_lines");

    private static final int CHARS = 2_000;

    private LineTrees() {}

    /** Returns what an audit counted; nothing when it counted nothing. */
    static Map<String, Object> of(Map<String, Object> metadata) {
        return metadata.get("log_lines") instanceof Map<?, ?> counted ? read(counted) : Map.of();
    }

    /** Returns what a summary says of it. */
    static Map<String, Object> read(Map<?, ?> tree) {
        Map<String, Object> lines = new LinkedHashMap<>();
        for (String key : KEYS) {
            Object count = tree.get(key);
            if (count instanceof Number) {
                lines.put(key, count);
            }
        }
        if (tree.get("unrecognised_by_stream") instanceof Map<?, ?> streams) {
            lines.put("unrecognised_by_stream", JsonTrees.plain(streams, CHARS));
        }
        if (tree.get("unrecognised_first") instanceof List<?> places) {
            lines.put("unrecognised_first", JsonTrees.plain(places, CHARS));
        }
        return lines;
    }
}

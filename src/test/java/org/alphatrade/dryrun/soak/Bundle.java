package org.alphatrade.dryrun.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alphatrade.dryrun.base.json.Json;

/** A summary bundle that a run or an audit wrote, as far as a soak looks at it. */
record Bundle(Map<String, Object> tree) {
    static Bundle read(Path file) throws IOException {
        return new Bundle(Files.exists(file) ? Json.parseObject(Files.readAllBytes(file)) : Map.of());
    }

    boolean isThere() {
        return !tree.isEmpty();
    }

    String status() {
        return String.valueOf(tree.get("status"));
    }

    /** Returns a figure of the run's own count; 0 for what it does not name. */
    long lines(int stream) {
        return whole(counts("metadata", "log_line_counts").get(Marker.word(stream)));
    }

    Map<String, Long> liveLevels() {
        return counts("metadata", "log_level_counts");
    }

    Map<String, Long> auditedLevels() {
        return counts("logs", "level_counts");
    }

    long records() {
        return whole(at(at(tree.get("summary"), "logs"), "records"));
    }

    long ignored() {
        return whole(at(at(tree.get("summary"), "logs"), "ignored_lines"));
    }

    /** Returns how often a detector raised something, all entries of the list together. */
    long incidents(String detector) {
        return list().stream()
                .filter(entry -> detector.equals(entry.get("detector")))
                .mapToLong(entry -> whole(entry.get("count")))
                .sum();
    }

    /** Tells whether a reason of the verdict or an incident says something. */
    boolean says(String text) {
        return Json.compact(tree).contains(text);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> list() {
        return tree.get("incidents") instanceof List<?> all ? (List<Map<String, Object>>) all : List.of();
    }

    private Map<String, Long> counts(String room, String name) {
        Map<String, Long> counts = new TreeMap<>();
        if (at(at(tree.get("summary"), room), name) instanceof Map<?, ?> found) {
            found.forEach((key, value) -> counts.put(key.toString(), whole(value)));
        }
        return counts;
    }

    private static Object at(Object tree, String key) {
        return tree instanceof Map<?, ?> map ? map.get(key) : null;
    }

    private static long whole(Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    static long sum(Collection<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }
}

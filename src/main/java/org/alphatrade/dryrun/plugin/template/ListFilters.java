package org.alphatrade.dryrun.plugin.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What filters do with lists and their items. */
final class ListFilters {
    private static final List<String> WORST_FIRST = List.of("fail", "unknown", "warn", "pass");

    private ListFilters() {}

    static List<?> list(Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("it needs a list and got a " + (value instanceof Map ? "map" : "text"));
    }

    /** Returns the items by their severity or status; equal ones stay in their order. */
    static List<?> worstFirst(List<?> items) {
        List<Object> sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparingInt(ListFilters::rank));
        return sorted;
    }

    private static int rank(Object item) {
        if (!(item instanceof Map<?, ?> map)) {
            return WORST_FIRST.size();
        }
        Object word = map.get("severity") != null ? map.get("severity") : map.get("status");
        int rank = WORST_FIRST.indexOf(String.valueOf(word));
        return rank < 0 ? WORST_FIRST.size() : rank;
    }

    static List<?> where(List<?> items, @Nullable Object key, @Nullable Object wanted) {
        if (key == null) {
            throw new IllegalArgumentException("it needs a key and a value, as in where(\"status\", \"fail\")");
        }
        return items.stream()
                .filter(item ->
                        item instanceof Map<?, ?> map && Objects.equals(text(map.get(key.toString())), text(wanted)))
                .toList();
    }

    /** Returns the items in the order of a text they hold, such as a time; those without it come last. */
    static List<?> sorted(List<?> items, @Nullable Object key) {
        if (key == null) {
            throw new IllegalArgumentException("it needs a key, as in sorted(\"occurred_at\")");
        }
        List<Object> sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparing(
                item -> item instanceof Map<?, ?> map ? text(map.get(key.toString())) : null,
                Comparator.nullsLast(Comparator.naturalOrder())));
        return sorted;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** Returns the file, without its directory, and line of an incident: {@code run.jsonl:17}; null when not known. */
    static @Nullable String place(Object incident) {
        if (!(incident instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("it needs an incident");
        }
        if (map.get("excerpts") instanceof List<?> excerpts
                && !excerpts.isEmpty()
                && excerpts.get(0) instanceof Map<?, ?> excerpt
                && excerpt.get("file") != null) {
            String file = excerpt.get("file").toString();
            return file.substring(file.lastIndexOf('/') + 1) + ":" + excerpt.get("line");
        }
        return null;
    }
}

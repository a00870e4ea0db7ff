package org.alphatrade.dryrun.rehearsal.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.base.text.Text;
import org.jspecify.annotations.Nullable;

/** The summary as the progress file holds it: lists are shorter there, since whoever polls it reads it all each time. */
final class ProgressSummary {
    private static final int LISTED = 100;
    private static final int QUOTED = 200;

    private ProgressSummary() {}

    /** Returns the tree with short lists; what is left out is added to the number beside the list. */
    static @Nullable Object of(@Nullable Object tree) {
        if (tree instanceof List<?> list) {
            return list.stream().limit(LISTED).map(ProgressSummary::of).toList();
        }
        if (tree instanceof Map<?, ?> map) {
            return shortened(map);
        }
        return tree;
    }

    private static Map<String, Object> shortened(Map<?, ?> map) {
        Map<String, Object> result = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            result.putIfAbsent(key.toString(), key.equals("excerpts") ? firstExcerpt(value) : of(value));
            if (value instanceof List<?> list && list.size() > LISTED) {
                String omitted = key + "_omitted";
                long before = map.get(omitted) instanceof Number number ? number.longValue() : 0;
                result.put(omitted, before + counted(list.subList(LISTED, list.size())));
            }
        });
        return result;
    }

    private static long counted(List<?> entries) {
        return entries.stream()
                .mapToLong(entry -> entry instanceof Map<?, ?> map && map.get("count") instanceof Number count
                        ? count.longValue()
                        : 1)
                .sum();
    }

    private static Object firstExcerpt(Object excerpts) {
        if (!(excerpts instanceof List<?> list) || list.isEmpty() || !(list.get(0) instanceof Map<?, ?> first)) {
            return excerpts;
        }
        Map<String, Object> quoted = new LinkedHashMap<>();
        first.forEach((key, value) ->
                quoted.put(key.toString(), value instanceof String text ? Text.cut(text, QUOTED) : value));
        return List.of(quoted);
    }
}

package org.alphatrade.dryrun.plugin.executable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One object in a manifest, asked for its values by key; a value of another type is a problem of the text. */
record ManifestObject(ManifestText text, Map<String, Object> tree) {
    /** Returns the object for a map as it was parsed. */
    static ManifestObject of(ManifestText text, Map<?, ?> map) {
        Map<String, Object> tree = new LinkedHashMap<>();
        map.forEach((key, value) -> tree.put(String.valueOf(key), value));
        return new ManifestObject(text, tree);
    }

    @Nullable Object value(String key) {
        return tree.get(key);
    }

    String required(String key) {
        Optional<String> value = string(key);
        if (value.isEmpty() && !tree.containsKey(key)) {
            text.problem(1, "'" + key + "' is missing");
        }
        return value.orElse("");
    }

    Optional<String> string(String key) {
        Object value = tree.get(key);
        if (value != null && !(value instanceof String)) {
            text.problem(key, "'" + key + "' is no text");
            return Optional.empty();
        }
        return Optional.ofNullable((String) value);
    }

    List<String> strings(String key) {
        List<String> words = new ArrayList<>();
        for (Object each : list(key)) {
            if (each instanceof String word) {
                words.add(word);
            } else {
                text.problem(key, "'" + key + "' is no list of texts");
            }
        }
        return words;
    }

    List<?> list(String key) {
        Object value = tree.get(key);
        if (value != null && !(value instanceof List<?>)) {
            text.problem(key, "'" + key + "' is no list");
        }
        return value instanceof List<?> list ? list : List.of();
    }
}

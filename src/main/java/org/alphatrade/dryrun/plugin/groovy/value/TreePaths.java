package org.alphatrade.dryrun.plugin.groovy.value;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds values in trees of maps and lists by keys joined with dots. */
public final class TreePaths {
    private TreePaths() {}

    /** Returns the value at a path; a key that itself holds dots is found as well; null is absent. */
    public static Optional<Object> value(Object tree, String path) {
        if (tree instanceof Map<?, ?> map) {
            Object whole = map.get(path);
            if (whole != null) {
                return Optional.of(whole);
            }
        }
        int dot = path.indexOf('.');
        String key = dot < 0 ? path : path.substring(0, dot);
        Object inner = null;
        if (tree instanceof Map<?, ?> map) {
            inner = map.get(key);
        } else if (tree instanceof List<?> list && key.matches("\\d{1,9}") && Integer.parseInt(key) < list.size()) {
            inner = list.get(Integer.parseInt(key));
        }
        return dot < 0 || inner == null ? Optional.ofNullable(inner) : value(inner, path.substring(dot + 1));
    }
}

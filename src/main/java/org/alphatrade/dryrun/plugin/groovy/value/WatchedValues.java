package org.alphatrade.dryrun.plugin.groovy.value;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The names in values of a script: a text is one, a list or a map's keys are several, all else is none. */
public final class WatchedValues {
    private WatchedValues() {}

    public static Set<String> of(Object[] values) {
        Set<String> names = new TreeSet<>();
        for (Object value : values) {
            add(value, names);
        }
        return names;
    }

    private static void add(@Nullable Object value, Set<String> names) {
        if (value instanceof CharSequence text) {
            names.add(text.toString());
        } else if (value instanceof Collection<?> list) {
            list.forEach(each -> add(each, names));
        } else if (value instanceof Object[] array) {
            Arrays.asList(array).forEach(each -> add(each, names));
        } else if (value instanceof Map<?, ?> map) {
            map.keySet().forEach(each -> add(each, names));
        }
    }
}

package org.alphatrade.dryrun.plugin.groovy.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.plugin.model.PluginExample;
import org.alphatrade.dryrun.spi.Severity;
import org.jspecify.annotations.Nullable;

/** Reads the examples of a script. */
public final class ScriptExamples {
    private ScriptExamples() {}

    public static PluginExample of(String plugin, String name, Map<String, ?> named) {
        ScriptValues.onlyKeys(named, "given", "expect", "count");
        if (!named.containsKey("given")) {
            throw new IllegalArgumentException("example '" + name + "' has no given: 'a log line'");
        }
        if (!named.containsKey("expect") && !named.containsKey("count")) {
            throw new IllegalArgumentException(
                    "example '" + name + "' expects nothing in particular; write expect: FAIL, WARN or NONE");
        }
        Optional<Integer> count = Optional.ofNullable(named.get("count")).map(ScriptExamples::count);
        return new PluginExample(
                plugin,
                name,
                Diagnostics.line(),
                lines(named.get("given")),
                expected(named.get("expect"), count),
                count);
    }

    private static Optional<Severity> expected(@Nullable Object expect, Optional<Integer> count) {
        boolean none = expect == ScriptWords.NONE
                || expect instanceof CharSequence text
                        && List.of("none", "nothing").contains(text.toString().toLowerCase(java.util.Locale.ROOT));
        if (none || expect == null && count.filter(n -> n == 0).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(expect == null ? Severity.FAIL : ScriptValues.severity(expect));
    }

    private static int count(Object value) {
        if (value instanceof Integer count && count >= 0) {
            return count;
        }
        throw new IllegalArgumentException("count: '" + value + "' is no whole number from 0");
    }

    private static List<String> lines(Object given) {
        List<String> lines = new ArrayList<>();
        Collection<?> parts = given instanceof Collection<?> list ? list : List.of(given);
        for (Object part : parts) {
            if (part instanceof Map<?, ?> fields) {
                lines.add(Json.compact(ScriptValues.details(fields)));
            } else {
                part.toString().strip().lines().forEach(line -> lines.add(line.strip()));
            }
        }
        return lines;
    }
}

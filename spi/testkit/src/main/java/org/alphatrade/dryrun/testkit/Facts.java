package org.alphatrade.dryrun.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a failed expectation says: a headline and aligned facts below it.
 *
 * @since 0.1
 */
final class Facts {
    private static final int MAX_LINES = 20;

    private final String headline;
    private final Map<String, List<String>> facts = new LinkedHashMap<>();

    Facts(String headline) {
        this.headline = headline;
    }

    /** Adds a fact of some lines; none are shown as {@code nothing}. */
    Facts with(String name, List<String> lines) {
        facts.put(name, lines.isEmpty() ? List.of("nothing") : lines);
        return this;
    }

    Facts with(String name, @Nullable Object value) {
        return with(name, List.of(String.valueOf(value)));
    }

    AssertionError failure() {
        int width = facts.keySet().stream().mapToInt(String::length).max().orElse(0);
        StringBuilder text = new StringBuilder(headline);
        facts.forEach((name, lines) -> {
            String label = name;
            for (String line : lines.subList(0, Math.min(lines.size(), MAX_LINES))) {
                text.append("\n  ")
                        .append(String.format("%-" + width + "s  ", label))
                        .append(line);
                label = "";
            }
            if (lines.size() > MAX_LINES) {
                text.append("\n  ")
                        .append(" ".repeat(width + 2))
                        .append("and ")
                        .append(lines.size() - MAX_LINES)
                        .append(" more");
            }
        });
        return new AssertionError(text.toString());
    }
}

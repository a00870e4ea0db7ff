package org.alphatrade.dryrun.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Lines that passed unseen once, or were raised for nothing, and what they must become.
 *
 * @param levels the levels of its records and how many there are, as a summary counts them
 * @param time when its first record was written; empty when it does not say
 * @param raised the titles of what is raised, with {@code *} for any text
 */
record KindOfLine(
        String name, boolean stderr, String verdict, String levels, String time, List<String> raised, String lines) {
    static List<KindOfLine> all() {
        try (InputStream table = Objects.requireNonNull(KindOfLine.class.getResourceAsStream("/findings/lines.txt"))) {
            List<KindOfLine> kinds = new ArrayList<>();
            for (String block : new String(table.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^@@ ")) {
                if (!block.startsWith("#")) {
                    kinds.add(of(block));
                }
            }
            return kinds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KindOfLine of(String block) {
        int end = block.indexOf('\n');
        String[] head = block.substring(0, end).split(" *\\| *", 5);
        String lines =
                block.substring(end + 1).replaceAll("(?m)^# \\d+\\..*\n", "").stripTrailing() + "\n";
        return new KindOfLine(
                head[0].replace(" >&2", ""),
                head[0].endsWith(" >&2"),
                head[1],
                "{" + head[2] + "}",
                head[3].equals("-") ? "" : head[3],
                head[4].equals("-") ? List.of() : Arrays.asList(head[4].split(" *; *")),
                lines.replace("\\0", "\u001b").replace("\\r", "\r"));
    }

    /** Returns what is raised, behind its severity. */
    List<String> told() {
        return raised.stream().map(title -> verdict + " " + title).toList();
    }

    /** Tells whether a title behind its severity is one of those that are raised. */
    boolean raises(String title) {
        return told().stream().anyMatch(known -> matches(known, title));
    }

    static boolean matches(String known, String title) {
        String[] parts = known.split("\\*", -1);
        int at = 0;
        for (String part : parts) {
            int found = title.indexOf(part, at);
            if (found < 0) {
                return false;
            }
            at = found + part.length();
        }
        return (parts[0].isEmpty() || title.startsWith(parts[0]))
                && (parts[parts.length - 1].isEmpty() || title.endsWith(parts[parts.length - 1]));
    }

    @Override
    public String toString() {
        return name;
    }
}

package org.alphatrade.dryrun.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What was typed after {@code scripts/soak}. */
record Options(long seed, long lines, Set<String> parts, long minutes, boolean json, String directory) {
    static final String USAGE =
            "usage: scripts/soak [--seed N] [--lines N] [--parts a,b,...] [--minutes M] [--directory DIR] [--json]";
    private static final long DEFAULT_LINES = 6_000_000;

    /** Reads the words; throws with a line for the user when they make no sense. */
    static Options of(List<String> words, long seed, Set<String> known) {
        Options options = new Options(seed, DEFAULT_LINES, known, 0, false, "");
        List<String> rest = new ArrayList<>(words);
        while (!rest.isEmpty()) {
            options = options.with(rest, known);
        }
        return options;
    }

    private Options with(List<String> rest, Set<String> known) {
        String name = rest.remove(0);
        if (name.equals("--json")) {
            return new Options(seed, lines, parts, minutes, true, directory);
        }
        if (!Set.of("--seed", "--lines", "--parts", "--minutes", "--directory").contains(name)) {
            throw new IllegalArgumentException("unknown option \"" + name + "\"; " + USAGE);
        }
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(name + " needs a value; " + USAGE);
        }
        String value = rest.remove(0);
        return switch (name) {
            case "--seed" -> new Options(number(name, value, 0), lines, parts, minutes, json, directory);
            case "--lines" -> new Options(seed, number(name, value, 1_000), parts, minutes, json, directory);
            case "--minutes" -> new Options(seed, lines, parts, number(name, value, 1), json, directory);
            case "--parts" -> new Options(seed, lines, chosen(value, known), minutes, json, directory);
            default -> new Options(seed, lines, parts, minutes, json, value);
        };
    }

    private static Set<String> chosen(String value, Set<String> known) {
        Set<String> chosen = new java.util.LinkedHashSet<>(List.of(value.split(",")));
        for (String part : chosen) {
            if (!known.contains(part)) {
                throw new IllegalArgumentException(
                        "--parts: there is no part \"" + part + "\"; use some of " + String.join(",", known));
            }
        }
        return chosen;
    }

    private static long number(String name, String value, long least) {
        try {
            long number = Long.parseLong(value.replace("_", ""));
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " \"" + value + "\" is no number", e);
        }
        throw new IllegalArgumentException(name + " \"" + value + "\" is less than " + least);
    }
}

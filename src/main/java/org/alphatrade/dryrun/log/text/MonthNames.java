package org.alphatrade.dryrun.log.text;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The months as logs shorten them, in English and in the languages whose syslog has its own; bytes read as Latin-1. */
final class MonthNames {
    private static final List<List<String>> NAMES = List.of(
            List.of("jan", "january", "janv.", "ene", "gen"),
            List.of("feb", "february", "f\u00c3\u00a9vr.", "fev"),
            List.of("mar", "march", "m\u00c3\u00a4r", "mars", "mrt"),
            List.of("apr", "april", "avril", "abr"),
            List.of("may", "mai", "mei", "mag"),
            List.of("jun", "june", "juin", "giu"),
            List.of("jul", "july", "juil.", "lug"),
            List.of("aug", "august", "ao\u00c3\u00bbt", "ago"),
            List.of("sep", "sept", "september", "sept.", "set"),
            List.of("oct", "october", "oct.", "okt", "ott", "out"),
            List.of("nov", "november", "nov."),
            List.of("dec", "december", "dez", "d\u00c3\u00a9c.", "dic"));
    private static final Map<String, Integer> NUMBERS = numbers();

    /** Any of them; the longer first. */
    static final String PATTERN = NAMES.stream()
            .flatMap(List::stream)
            .sorted(Comparator.comparing(String::length).reversed())
            .map(name -> name.replace(".", "\\."))
            .collect(Collectors.joining("|", "(?i:", ")"));

    private MonthNames() {}

    /** Returns all names, in small letters. */
    static Stream<String> all() {
        return NAMES.stream().flatMap(List::stream);
    }

    /** Returns 1 to 12. */
    static int number(String name) {
        return NUMBERS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int month = 0; month < NAMES.size(); month++) {
            for (String name : NAMES.get(month)) {
                // Half a character in Latin-1 has a small letter of its own.
                numbers.put(name.toLowerCase(Locale.ROOT), month + 1);
            }
        }
        return Collections.unmodifiableMap(numbers);
    }
}

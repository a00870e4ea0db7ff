package org.alphatrade.dryrun.template;

import java.util.Set;
import java.util.TreeSet;

/** The words of the template language, the macros of one template included. */
record Vocabulary(Set<String> filters, Set<String> tests, Set<String> functions) {
    private static final Set<String> TESTS = Set.of("empty", "even", "iterable", "map", "null", "odd", "defined");

    static Vocabulary with(Set<String> macros) {
        Set<String> filters = new TreeSet<>(Restricted.FILTERS);
        filters.addAll(BriefFilters.all(new Budget()).keySet());
        Set<String> functions = new TreeSet<>(Restricted.FUNCTIONS);
        functions.addAll(macros);
        return new Vocabulary(filters, TESTS, functions);
    }
}

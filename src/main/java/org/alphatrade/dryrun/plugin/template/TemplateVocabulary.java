package org.alphatrade.dryrun.plugin.template;

import java.util.Set;
import java.util.TreeSet;

/** The words of the template language, the macros of one template included. */
record TemplateVocabulary(Set<String> filters, Set<String> tests, Set<String> functions) {
    private static final Set<String> TESTS = Set.of("empty", "even", "iterable", "map", "null", "odd", "defined");

    static TemplateVocabulary with(Set<String> macros) {
        Set<String> filters = new TreeSet<>(SandboxExtension.FILTERS);
        filters.addAll(BriefFilters.all(new RenderBudget()).keySet());
        Set<String> functions = new TreeSet<>(SandboxExtension.FUNCTIONS);
        functions.addAll(macros);
        return new TemplateVocabulary(filters, TESTS, functions);
    }
}

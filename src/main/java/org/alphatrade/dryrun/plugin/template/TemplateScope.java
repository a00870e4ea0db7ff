package org.alphatrade.dryrun.plugin.template;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.alphatrade.dryrun.report.headline.SummarySchema;

/** The names that a place of a template sees: its own, and those around it. */
final class TemplateScope {
    private final Optional<TemplateScope> around;
    private final Map<String, SummarySchema> own = new HashMap<>();

    private TemplateScope(Optional<TemplateScope> around) {
        this.around = around;
    }

    static TemplateScope of(Map<String, SummarySchema> names) {
        TemplateScope scope = new TemplateScope(Optional.empty());
        scope.own.putAll(names);
        return scope;
    }

    TemplateScope inner() {
        return new TemplateScope(Optional.of(this));
    }

    void put(String name, SummarySchema shape) {
        own.put(name, shape);
    }

    Optional<SummarySchema> find(String name) {
        return Optional.ofNullable(own.get(name)).or(() -> around.flatMap(scope -> scope.find(name)));
    }

    Set<String> names() {
        Set<String> names = new TreeSet<>(own.keySet());
        around.ifPresent(scope -> names.addAll(scope.names()));
        return names;
    }
}

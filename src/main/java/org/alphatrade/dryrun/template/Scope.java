package org.alphatrade.dryrun.template;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.alphatrade.dryrun.report.Shape;

/** The names that a place of a template sees: its own, and those around it. */
final class Scope {
    private final Optional<Scope> around;
    private final Map<String, Shape> own = new HashMap<>();

    private Scope(Optional<Scope> around) {
        this.around = around;
    }

    static Scope of(Map<String, Shape> names) {
        Scope scope = new Scope(Optional.empty());
        scope.own.putAll(names);
        return scope;
    }

    Scope inner() {
        return new Scope(Optional.of(this));
    }

    void put(String name, Shape shape) {
        own.put(name, shape);
    }

    Optional<Shape> find(String name) {
        return Optional.ofNullable(own.get(name)).or(() -> around.flatMap(scope -> scope.find(name)));
    }

    Set<String> names() {
        Set<String> names = new TreeSet<>(own.keySet());
        around.ifPresent(scope -> names.addAll(scope.names()));
        return names;
    }
}

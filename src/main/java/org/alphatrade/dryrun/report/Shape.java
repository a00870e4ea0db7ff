package org.alphatrade.dryrun.report;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What is known of a value of the summary before there is one: enough to tell a mistyped name when a template or script is
 * loaded.
 *
 * @param fields the names in a record, and what is known of each
 * @param element what is known of what stands in a list
 */
public record Shape(Kind kind, Map<String, Supplier<Shape>> fields, Supplier<Shape> element) {
    /** What sort of value. */
    public enum Kind {
        /** Anything, with any names in it. */
        ANY,
        /** A text, a number or a yes or no. */
        VALUE,
        LIST,
        /** A map whose names are all known. */
        RECORD
    }

    public static final Shape ANY = new Shape(Kind.ANY, Map.of(), () -> Shape.ANY);
    public static final Shape VALUE = new Shape(Kind.VALUE, Map.of(), () -> Shape.ANY);

    static Shape list(Supplier<Shape> element) {
        return new Shape(Kind.LIST, Map.of(), element);
    }

    public static Shape record(Map<String, Supplier<Shape>> fields) {
        return new Shape(Kind.RECORD, fields, () -> ANY);
    }

    /** Returns a record of values. */
    public static Shape values(Set<String> names) {
        Map<String, Supplier<Shape>> fields = new java.util.LinkedHashMap<>();
        names.forEach(name -> fields.put(name, () -> VALUE));
        return record(fields);
    }

    public boolean is(Kind other) {
        return kind == other;
    }
}

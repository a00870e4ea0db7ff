package org.alphatrade.dryrun.report.headline;

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
public record SummarySchema(Kind kind, Map<String, Supplier<SummarySchema>> fields, Supplier<SummarySchema> element) {
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

    public static final SummarySchema ANY = new SummarySchema(Kind.ANY, Map.of(), () -> SummarySchema.ANY);
    public static final SummarySchema VALUE = new SummarySchema(Kind.VALUE, Map.of(), () -> SummarySchema.ANY);

    static SummarySchema list(Supplier<SummarySchema> element) {
        return new SummarySchema(Kind.LIST, Map.of(), element);
    }

    public static SummarySchema record(Map<String, Supplier<SummarySchema>> fields) {
        return new SummarySchema(Kind.RECORD, fields, () -> ANY);
    }

    /** Returns a record of values. */
    public static SummarySchema values(Set<String> names) {
        Map<String, Supplier<SummarySchema>> fields = new java.util.LinkedHashMap<>();
        names.forEach(name -> fields.put(name, () -> VALUE));
        return record(fields);
    }

    public boolean is(Kind other) {
        return kind == other;
    }
}

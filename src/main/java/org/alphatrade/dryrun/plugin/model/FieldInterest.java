package org.alphatrade.dryrun.plugin.model;

import org.alphatrade.dryrun.spi.Interest;

/** The interest in records that have a field: its key stands in their line, as it is or with letters that JSON escapes. */
public final class FieldInterest {
    /** Letters that JSON encoders write as they are, most of them. */
    private static final String PLAIN = "[A-Za-z0-9_-]{3,}";

    /** How each of these letters begins where it is escaped. */
    private static final String ESCAPE = "\\u00";

    private FieldInterest() {}

    /** Returns the interest in records that have a field, and in few others. */
    public static Interest of(String field) {
        String key = key(field);
        return key.matches(PLAIN) ? Interest.literals(key, ESCAPE) : Interest.everything();
    }

    /** Tells whether a text stands in an interest for the sake of the field alone, and is nothing that anybody watches. */
    public static boolean isOf(String field, String text) {
        return text.equals(key(field)) || text.equals(ESCAPE);
    }

    private static String key(String field) {
        return field.substring(field.lastIndexOf('.') + 1);
    }
}

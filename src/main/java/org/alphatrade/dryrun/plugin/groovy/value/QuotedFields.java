package org.alphatrade.dryrun.plugin.groovy.value;

import java.nio.charset.StandardCharsets;
import org.alphatrade.dryrun.base.json.JsonScanner;
import org.alphatrade.dryrun.spi.Excerpt;
import org.jspecify.annotations.Nullable;

/** The fields of a record as an incident quotes it: as of the record itself, if it is not longer than what is quoted. */
public final class QuotedFields {
    private final JsonScanner scanner = new JsonScanner();
    private @Nullable String scanned;
    private boolean cut;

    /**
     * Returns a field as text; null when it is absent or the record is no JSON.
     *
     * @throws IllegalStateException when only what is not quoted could tell
     */
    public @Nullable String field(String quoted, String path) {
        if (!quoted.equals(scanned)) {
            scan(quoted);
        }
        String value = scanner.text(path);
        if (value == null && cut) {
            throw new IllegalStateException("the incident quotes the first " + Excerpt.MAX_CHARS
                    + " characters of its record, and '" + path
                    + "' is not among them; write it further in front, or let the detector add it by details");
        }
        return value;
    }

    /** Returns a field as a number; not-a-number when it is absent or none. */
    public static double number(@Nullable String field) {
        if (field == null) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(field);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Of a number that is cut only the rest could tell which it is. */
    private static int wholeTo(String quoted) {
        int end = Excerpt.MAX_CHARS;
        while (end > 0
                && (Character.isLetterOrDigit(quoted.charAt(end - 1)) || "+-.".indexOf(quoted.charAt(end - 1)) >= 0)) {
            end--;
        }
        return end;
    }

    private void scan(String quoted) {
        boolean isCut = quoted.length() > Excerpt.MAX_CHARS;
        byte[] bytes = (isCut ? quoted.substring(0, wholeTo(quoted)) : quoted).getBytes(StandardCharsets.UTF_8);
        if (isCut) {
            scanner.scanBeginning(bytes, 0, bytes.length);
        } else {
            scanner.scan(bytes, 0, bytes.length);
        }
        cut = isCut && quoted.stripLeading().startsWith("{");
        scanned = quoted;
    }
}

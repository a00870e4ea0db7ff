package org.alphatrade.dryrun.log.field;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.base.json.JsonScanner;

/** Whether a key called error says that there was one. */
public final class ErrorValue {
    private static final int LONGEST = 2_000;
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");
    private static final Set<String> NONE = Set.of(
            "none",
            "null",
            "nil",
            "<nil>",
            "no",
            "false",
            "ok",
            "success",
            "undefined",
            "n/a",
            "na",
            "nan",
            "no error",
            "no errors",
            "noerror",
            "unknown");
    private static final List<String> INSIDE =
            List.of("message", "msg", "type", "name", "stack", "stack_trace", "kind");

    private ErrorValue() {}

    static boolean isTrouble(JsonScanner line, int i) {
        if (line.isString(i)) {
            return saysSo(line, i);
        }
        if (!line.isObject(i)) {
            return false;
        }
        JsonScanner inside = line.inside(i);
        for (String name : INSIDE) {
            int entry = inside.find(name.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            if (entry >= 0 && inside.isString(entry) && saysSo(inside, entry)) {
                return true;
            }
        }
        return false;
    }

    private static boolean saysSo(JsonScanner in, int i) {
        boolean isLong = in.valueEnd(i) - in.valueStart(i) > LONGEST;
        return isLong || isTrouble(in.value(i));
    }

    /** Tells whether a value says that there was one, and not that there was none. */
    public static boolean isTrouble(String value) {
        String plain = value.strip().toLowerCase(Locale.ROOT);
        return LETTERS.matcher(plain).find() && !NONE.contains(plain);
    }
}

package org.alphatrade.dryrun.log.trace;

import java.nio.charset.StandardCharsets;
import org.alphatrade.dryrun.log.record.LineSource;
import org.jspecify.annotations.Nullable;

/** What a log driver puts before every line of a crash report, and how it is taken off again. */
final class LinePrefix {
    private static final int LONGEST = 240;

    private String known = "";
    /** Whose line the last one was that no report was under way before. */
    private @Nullable LineSource source;

    /** Returns a line without what stands before it; {@code first} tells whether no report is under way. */
    String off(String line, boolean first) {
        LineSource of = first || source != null ? source(line) : null;
        boolean same = of != null && source != null && of.name().equals(source.name());
        source = first ? of : source;
        return of != null && (first || same) ? unprefixed(line.substring(of.content())) : unprefixed(line);
    }

    /** Returns whose line it is, by what stands before it; null for any other. */
    static @Nullable LineSource source(String line) {
        if (line.indexOf(' ') < 0) {
            return null;
        }
        byte[] head = line.substring(0, Math.min(line.length(), LONGEST)).getBytes(StandardCharsets.ISO_8859_1);
        return LineSource.orProgram(head, 0, head.length);
    }

    /** Takes off what is known, digits aside. */
    private String unprefixed(String line) {
        int length = known.length();
        if (length == 0 || line.length() < length) {
            return line;
        }
        for (int i = 0; i < length; i++) {
            char expected = known.charAt(i);
            char c = line.charAt(i);
            if (c != expected && !(Character.isDigit(c) && Character.isDigit(expected))) {
                return line;
            }
        }
        return line.substring(length);
    }

    boolean isEmpty() {
        return known.isEmpty() && source == null;
    }

    String text() {
        return known;
    }

    void become(String text) {
        known = text;
    }
}

package org.alphatrade.dryrun.log.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sorts names so that the parts of a log come in the order of writing: the first has no number, the tenth follows the ninth. */
final class SegmentOrder {
    private static final Pattern SEGMENT = Pattern.compile("(.*)_p(\\d{1,9})(\\.[^/]*)");
    private static final Pattern EXTENSION = Pattern.compile("(.*?)(\\.[^/]*)?");

    private SegmentOrder() {}

    static String key(String name) {
        Matcher segment = SEGMENT.matcher(name);
        if (segment.matches()) {
            return segment.group(1) + '\0' + "%09d".formatted(Integer.parseInt(segment.group(2))) + segment.group(3);
        }
        Matcher first = EXTENSION.matcher(name);
        String extension = first.matches() && first.group(2) != null ? first.group(2) : "";
        return name.substring(0, name.length() - extension.length()) + '\0' + "000000000" + extension;
    }
}

package org.alphatrade.dryrun.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.spi.Excerpt;
import org.alphatrade.dryrun.spi.Incident;

/** Cuts what is kept to a size that memory can be planned with; the evidence itself stays whole on disk. */
public final class SizeLimit {
    private static final int SUMMARY_CHARS = 1_000;
    private static final int EXCERPT_CHARS = 500;
    private static final int VALUE_CHARS = 500;
    private static final int MAX_ITEMS = 20;
    private static final int MAX_DEPTH = 3;

    private SizeLimit() {}

    public static Excerpt excerpt(Excerpt excerpt) {
        return excerpt.text().length() <= EXCERPT_CHARS
                ? excerpt
                : Excerpt.of(excerpt.at(), excerpt.ref(), Text.cut(excerpt.text(), EXCERPT_CHARS));
    }

    public static Incident incident(Incident incident) {
        return incident.toBuilder()
                .summary(Text.cut(incident.summary(), SUMMARY_CHARS))
                .metadata(map(incident.metadata()))
                .excerpt(incident.excerpt().map(SizeLimit::excerpt))
                .build();
    }

    public static Map<String, Object> map(Map<?, ?> map) {
        return map(map, MAX_DEPTH);
    }

    private static Map<String, Object> map(Map<?, ?> map, int depth) {
        Map<String, Object> clipped = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (clipped.size() == MAX_ITEMS) {
                clipped.put("…", map.size() - MAX_ITEMS + " more");
                break;
            }
            clipped.put(Text.cut(String.valueOf(entry.getKey()), VALUE_CHARS), value(entry.getValue(), depth - 1));
        }
        return clipped;
    }

    private static Object value(Object value, int depth) {
        if (value instanceof CharSequence text) {
            return Text.cut(text.toString(), VALUE_CHARS);
        }
        if (value instanceof Map<?, ?> map) {
            return depth > 0 ? map(map, depth) : map.size() + " entries";
        }
        if (value instanceof List<?> list) {
            return depth > 0 ? list(list, depth) : list.size() + " items";
        }
        return value instanceof Number number && number.toString().length() > VALUE_CHARS
                ? Text.cut(number.toString(), VALUE_CHARS)
                : value;
    }

    private static List<Object> list(List<?> list, int depth) {
        List<Object> clipped = new ArrayList<>();
        for (Object item : list) {
            if (clipped.size() == MAX_ITEMS) {
                clipped.add(list.size() - MAX_ITEMS + " more");
                break;
            }
            clipped.add(value(item, depth - 1));
        }
        return clipped;
    }
}

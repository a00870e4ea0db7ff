package org.alphatrade.dryrun.plugin.executable;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.text.DidYouMean;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.LogRecord;

/** Which records an object of a manifest names: by level, event, text of the line and the texts of fields. */
final class ManifestRecords {
    static final List<String> KEYS = List.of("levels", "events", "containing");
    static final String WHERE = "where";

    private final ManifestText text;
    private final ManifestObject object;

    ManifestRecords(ManifestObject object) {
        this.text = object.text();
        this.object = object;
    }

    Interest interest() {
        return Interest.of(
                levels(object.strings("levels")),
                new TreeSet<>(object.strings("events")),
                object.strings("containing"));
    }

    private Set<Level> levels(List<String> words) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        List<String> known = Stream.of(Level.values())
                .map(level -> level.name().toLowerCase(Locale.ROOT))
                .toList();
        for (String word : words) {
            if (known.contains(word.toLowerCase(Locale.ROOT))) {
                levels.add(Level.valueOf(word.toUpperCase(Locale.ROOT)));
            } else {
                text.problem("levels", "'" + word + "' is no level; " + DidYouMean.hint(word, known));
            }
        }
        return levels;
    }

    /** Tells of a record whether its fields have the texts that they must have. */
    Predicate<LogRecord> where() {
        Map<String, String> fields = fields();
        return record ->
                fields.entrySet().stream().allMatch(field -> field.getValue().equals(record.field(field.getKey())));
    }

    /** Returns the fields that must have a text, with it. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        Object value = object.value(WHERE);
        if (value instanceof Map<?, ?> map) {
            map.forEach((field, expected) -> fields.put(String.valueOf(field), String.valueOf(expected)));
        } else if (value != null) {
            text.problem(WHERE, "'where' is an object of fields and their texts, such as {\"venue\": \"XNAS\"}");
        }
        return fields;
    }
}

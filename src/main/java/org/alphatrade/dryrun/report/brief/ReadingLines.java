package org.alphatrade.dryrun.report.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alphatrade.dryrun.report.markdown.MarkdownEscaper;
import org.alphatrade.dryrun.report.tree.JsonTrees;

/** How logs were read, where that bears on the figures: a line each, none for logs that were read as usual. */
final class ReadingLines {
    private static final int CHANGES = 5;
    private static final int SKIPPED = 10;
    private static final int NOTED = 10;

    private ReadingLines() {}

    /** @param metadata what a summary notes of its evidence */
    static List<String> of(Map<String, Object> metadata) {
        List<String> lines = new ArrayList<>();
        anew(JsonTrees.map(metadata, "read_anew")).ifPresent(lines::add);
        alone(JsonTrees.map(metadata, "read_without_structured_log")).ifPresent(lines::add);
        List<Map<String, Object>> notes = JsonTrees.maps(metadata, "reading_notes");
        notes.stream()
                .limit(NOTED)
                .forEach(note -> lines.add(JsonTrees.text(note, "file") + ": " + JsonTrees.text(note, "note")));
        if (notes.size() > NOTED) {
            lines.add(notes.size() - NOTED + " more such notes stand in the JSON report, under reading_notes");
        }
        skipped(JsonTrees.maps(metadata, "skipped_files")).ifPresent(lines::add);
        return lines.stream().map(MarkdownEscaper::text).toList();
    }

    private static Optional<String> anew(Map<String, Object> anew) {
        long records = JsonTrees.count(anew, "records");
        if (records == 0) {
            return Optional.empty();
        }
        Map<String, Object> changes = JsonTrees.map(anew, "changes");
        String first = changes.entrySet().stream()
                .limit(CHANGES)
                .map(change -> change.getKey() + ": " + change.getValue())
                .collect(Collectors.joining(", ", " (", changes.size() > CHANGES ? ", ...)" : ")"));
        return Optional.of("Read anew by today's rules: " + records + " records of an older reading, "
                + JsonTrees.count(anew, "other_level") + " of them with another level than then"
                + (changes.isEmpty() ? "" : first));
    }

    private static Optional<String> skipped(List<Map<String, Object>> files) {
        if (files.isEmpty()) {
            return Optional.empty();
        }
        String first = files.stream()
                .limit(SKIPPED)
                .map(file -> JsonTrees.text(file, "path") + " (" + JsonTrees.text(file, "why") + ")")
                .collect(Collectors.joining(", "));
        String more = files.size() > SKIPPED ? " and " + (files.size() - SKIPPED) + " more" : "";
        return Optional.of("Not read as a log: " + first + more);
    }

    private static Optional<String> alone(Map<String, Object> alone) {
        long lines = JsonTrees.count(alone, "lines");
        if (lines == 0) {
            return Optional.empty();
        }
        return Optional.of("No structured log stands beside the raw one: stream, order and arrival of its " + lines
                + " lines are not known; " + JsonTrees.count(alone, "unrecognised_lines")
                + " without time and level count as information whatever their stream, "
                + JsonTrees.count(alone, "untimed_lines")
                + " without a time have that of the line before, and lines of the other stream may cut a trace");
    }
}

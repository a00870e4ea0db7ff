package org.alphatrade.dryrun.rehearsal.follow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.log.file.LogExcerpt;
import org.jspecify.annotations.Nullable;

/** An incident and its evidence as text for a terminal. */
final class ExplainText {
    private static final int LINE = 400;
    private static final int RECORD = 4_000;

    private final StringBuilder out = new StringBuilder();

    private ExplainText() {}

    static String of(Map<String, Object> incident, List<ExplainedExcerpt> excerpts) {
        ExplainText text = new ExplainText();
        text.head(incident);
        if (excerpts.isEmpty()) {
            text.out.append("\nNo record shows it: it is about what did not happen, or about the harness.\n");
        }
        for (int i = 0; i < excerpts.size(); i++) {
            text.excerpt(i + 1, excerpts.get(i));
        }
        return text.out.toString();
    }

    private void head(Map<String, Object> incident) {
        line(
                "incident",
                value(incident, "id") + "  " + value(incident, "severity").toUpperCase(Locale.ROOT) + "  "
                        + value(incident, "category") + ", raised by " + value(incident, "detector"));
        line("summary", value(incident, "summary"));
        line(
                "counted",
                value(incident, "count") + " times, first " + value(incident, "first_at") + ", last "
                        + value(incident, "last_at"));
        if (incident.get("classification") instanceof Map<?, ?> known) {
            line(
                    "classified",
                    known.get("severity") + ", was " + known.get("original_severity")
                            + present(", category ", known.get("category")) + present(", owner ", known.get("owner"))
                            + present(", until ", known.get("expires_at"))
                            + present(", at most ", known.get("maximum_count"))
                            + present(": ", known.get("reason")));
        }
        if (incident.get("metadata") instanceof Map<?, ?> metadata && !metadata.isEmpty()) {
            line(
                    "about",
                    metadata.entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue())
                            .collect(Collectors.joining(", ")));
        }
    }

    private static String present(String label, @Nullable Object value) {
        return value == null || value.toString().isEmpty() ? "" : label + value;
    }

    private static String value(Map<String, Object> from, String key) {
        Object value = from.get(key);
        return value == null ? "unknown" : value.toString();
    }

    private void line(String label, String text) {
        out.append(String.format(Locale.ROOT, "%-11s%s%n", label, Text.visible(text, LINE)));
    }

    private void excerpt(int number, ExplainedExcerpt explained) {
        out.append('\n').append("excerpt ").append(number).append("  ");
        out.append(Text.visible(explained.file(), LINE));
        out.append(":")
                .append(explained.line())
                .append(", byte ")
                .append(explained.excerpt().offset().text())
                .append('\n');
        if (!explained.shown()) {
            out.append("  ").append(explained.problem()).append("; it said: ");
            out.append(Text.visible(explained.excerpt().text().text(), LINE)).append('\n');
            return;
        }
        LogExcerpt passage = explained.passage();
        long at = explained.line() - passage.before().size();
        for (String text : passage.before()) {
            record(' ', at++, text);
        }
        record('>', at++, passage.line());
        for (String text : passage.after()) {
            record(' ', at++, text);
        }
    }

    private void record(char mark, long line, String text) {
        out.append(String.format(
                Locale.ROOT, "%c %8d | %s%n", mark, line, Text.visible(text, mark == '>' ? RECORD : LINE)));
    }
}

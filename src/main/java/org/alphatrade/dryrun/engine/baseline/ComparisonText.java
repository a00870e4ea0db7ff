package org.alphatrade.dryrun.engine.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.engine.baseline.KnownKinds.OneKind;
import org.alphatrade.dryrun.report.markdown.MarkdownEscaper;
import org.alphatrade.dryrun.spi.Status;

/** A comparison for people: in columns, or as Markdown. */
public final class ComparisonText {
    private static final int KINDS = 50;
    private static final int CHARS = 400;
    private static final List<String> HEADS = List.of("", "figure", "run", "baseline", "tolerance", "samples", "");

    private ComparisonText() {}

    /** Returns it in aligned columns. */
    public static String of(Comparison comparison) {
        StringBuilder out = new StringBuilder();
        out.append("baseline  ")
                .append(flat(comparison.baseline()))
                .append(" (")
                .append(comparison.baselineKind());
        out.append(")\nrun       ").append(flat(comparison.run())).append("\n\n");
        List<List<String>> rows = new ArrayList<>(List.of(HEADS));
        comparison.figures().forEach(figure -> rows.add(row(figure, ComparisonText::flat)));
        aligned(rows, out);
        kinds(comparison.incidents()).forEach(line -> out.append(flat(line)).append('\n'));
        comparison.notes().forEach(note -> out.append(flat(note)).append('\n'));
        return out.append("\nverdict   ")
                .append(upper(comparison.status()))
                .append('\n')
                .toString();
    }

    public static String markdown(Comparison comparison) {
        StringBuilder out = new StringBuilder("# Comparison: " + upper(comparison.status()) + "\n\n");
        out.append("- Baseline (").append(comparison.baselineKind()).append("): ");
        out.append(MarkdownEscaper.text(comparison.baseline())).append('\n');
        out.append("- Run: ").append(MarkdownEscaper.text(comparison.run())).append("\n\n");
        out.append(MarkdownEscaper.heading("Status", "Figure", "Run", "Baseline", "Tolerance", "Samples", "Outcome"));
        comparison
                .figures()
                .forEach(figure -> out.append(
                        MarkdownEscaper.row(row(figure, MarkdownEscaper::text).toArray(String[]::new))));
        List<String> more = new ArrayList<>(kinds(comparison.incidents()));
        more.addAll(comparison.notes());
        out.append(more.isEmpty() ? "" : "\n");
        more.forEach(line -> out.append(MarkdownEscaper.bullet(MarkdownEscaper.text(line))));
        return out.toString();
    }

    private static List<String> row(ComparedFigure figure, Function<String, String> safe) {
        return List.of(
                upper(figure.status()),
                safe.apply(figure.name()),
                safe.apply(figure.observed()),
                safe.apply(figure.baseline()),
                safe.apply(figure.tolerance()),
                safe.apply(figure.samples()),
                safe.apply(figure.reason()));
    }

    private static void aligned(List<List<String>> rows, StringBuilder out) {
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                int column = i;
                int width = rows.stream()
                        .mapToInt(any -> any.get(column).length())
                        .max()
                        .orElse(0);
                line.append(row.get(i)).append(" ".repeat(width - row.get(i).length() + 2));
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
    }

    private static List<String> kinds(IncidentComparison incidents) {
        List<String> lines = new ArrayList<>();
        add("new", incidents.fresh(), kind -> kind.count() + " times", lines);
        add(
                "known",
                incidents.known(),
                kind -> kind.count() + " times, " + incidents.before().get(kind.id()) + " before"
                        + (incidents.oftener().contains(kind.id()) ? ", more often" : ""),
                lines);
        add("gone", incidents.gone(), kind -> kind.count() + " times before", lines);
        return lines;
    }

    private static void add(String word, List<OneKind> kinds, Function<OneKind, String> counts, List<String> lines) {
        kinds.stream()
                .limit(KINDS)
                .forEach(kind -> lines.add(word + " incident " + kind.id() + ", "
                        + kind.severity().word() + ", " + counts.apply(kind) + ": " + kind.text()));
        if (kinds.size() > KINDS) {
            lines.add(word + " incidents: " + (kinds.size() - KINDS) + " kinds more, see --json");
        }
    }

    private static String flat(String text) {
        return Text.visible(text, CHARS);
    }

    private static String upper(Status status) {
        return status.word().toUpperCase(Locale.ROOT);
    }
}

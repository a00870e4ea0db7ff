package org.alphatrade.dryrun.plugin.groovy.scope;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.plugin.groovy.value.ScriptValues;
import org.alphatrade.dryrun.plugin.groovy.value.TreePaths;
import org.alphatrade.dryrun.report.headline.Headline;
import org.alphatrade.dryrun.report.markdown.MarkdownEscaper;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.ObjectiveResult;
import org.alphatrade.dryrun.spi.Report;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Status;
import org.jspecify.annotations.Nullable;

/** What a reporter sees and writes to. */
public final class ReportScope {
    private final Report report;
    private final Writer out;

    public ReportScope(Report report, Writer out) {
        this.report = report;
        this.out = out;
    }

    public Report getReport() {
        return report;
    }

    public Writer getOut() {
        return out;
    }

    /** Writes a line. */
    public void line(Object text) throws IOException {
        out.write(ScriptValues.text(text));
        out.write("\n");
    }

    /** Writes an empty line. */
    public void line() throws IOException {
        out.write("\n");
    }

    public String getTitle() {
        return report.title();
    }

    public String getMode() {
        return report.mode();
    }

    public Status getStatus() {
        return report.status();
    }

    public List<String> getReasons() {
        return report.reasons();
    }

    public Evidence getEvidence() {
        return report.evidence();
    }

    public List<ObjectiveResult> getObjectives() {
        return report.objectives();
    }

    /** Returns the content of {@code summary.json}. */
    public Map<String, Object> getTree() {
        return report.tree();
    }

    /** Returns a value of {@code summary.json} by keys joined with dots; null when this run does not have it. */
    public @Nullable Object value(String path) {
        return found(path).orElse(null);
    }

    /** Returns a value of {@code summary.json} as text; an empty string when this run does not have it. */
    public String text(String path) {
        return found(path).map(Object::toString).orElse("");
    }

    /** Returns a list of {@code summary.json}; an empty one when this run does not have it. */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> list(String path) {
        Optional<Object> found = found(path);
        refuse(
                found.isPresent() && !(found.get() instanceof List<?>)
                        ? SummaryPaths.mistakeOfList(path).or(() -> Optional.of("'" + path + "' is no list"))
                        : Optional.empty());
        return found.map(list -> (List<Map<String, Object>>) list).orElse(List.of());
    }

    /** What is written out in a script was checked when it was loaded; a path that is put together is checked here. */
    private Optional<Object> found(String path) {
        Optional<Object> found = TreePaths.value(report.tree(), path);
        refuse(found.isEmpty() ? SummaryPaths.mistake(path) : Optional.empty());
        return found;
    }

    private static void refuse(Optional<String> mistake) {
        mistake.ifPresent(sentence -> {
            throw new IllegalArgumentException(sentence);
        });
    }

    /** Returns what every brief says first, worked out: what templates know as {@code headline}. */
    public Map<String, Object> getHeadline() {
        return Headline.of(report.tree());
    }

    /** Returns a text so that it can neither format, link nor break a table in Markdown. */
    public String md(@Nullable Object text) {
        return MarkdownEscaper.escape(ScriptValues.text(text));
    }

    public Severity getWARN() {
        return Severity.WARN;
    }
}

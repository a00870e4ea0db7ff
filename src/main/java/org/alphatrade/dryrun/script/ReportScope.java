package org.alphatrade.dryrun.script;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.report.Headline;
import org.alphatrade.dryrun.report.Md;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.ObjectiveResult;
import org.alphatrade.dryrun.spi.Report;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Status;

/** What a reporter sees and writes to. */
public final class ReportScope {
    private final Report report;
    private final Writer out;

    ReportScope(Report report, Writer out) {
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
        out.write(Given.text(text));
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

    /** Returns a value of {@code summary.json} by keys joined with dots; null when it is absent. */
    public Object value(String path) {
        return Trees.value(report.tree(), path).orElse(null);
    }

    /** Returns a value of {@code summary.json} as text; an empty string when it is absent. */
    public String text(String path) {
        return Trees.value(report.tree(), path).map(Object::toString).orElse("");
    }

    /** Returns a list of {@code summary.json}; an empty one when it is absent. */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> list(String path) {
        return Trees.value(report.tree(), path)
                .filter(List.class::isInstance)
                .map(list -> (List<Map<String, Object>>) list)
                .orElse(List.of());
    }

    /** Returns what every brief says first, worked out: what templates know as {@code headline}. */
    public Map<String, Object> getHeadline() {
        return Headline.of(report.tree());
    }

    /** Returns a text so that it can neither format, link nor break a table in Markdown. */
    public String md(Object text) {
        return Md.escape(Given.text(text));
    }

    public Severity getWARN() {
        return Severity.WARN;
    }
}

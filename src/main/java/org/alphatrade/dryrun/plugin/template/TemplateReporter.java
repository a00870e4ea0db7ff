package org.alphatrade.dryrun.plugin.template;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import org.alphatrade.dryrun.spi.PluginContext;
import org.alphatrade.dryrun.spi.Report;
import org.alphatrade.dryrun.spi.ReportTarget;
import org.alphatrade.dryrun.spi.Reporter;
import org.alphatrade.dryrun.spi.ReporterProvider;

/** The reporter that a template file is. */
final class TemplateReporter implements ReporterProvider {
    private final TemplateFile template;

    TemplateReporter(TemplateFile template) {
        this.template = template;
    }

    @Override
    public String id() {
        return template.id();
    }

    @Override
    public String description() {
        return template.description();
    }

    @Override
    public String extension() {
        return template.format().extension();
    }

    @Override
    public Reporter create(PluginContext context) {
        return this::write;
    }

    private void write(Report report, ReportTarget target) throws IOException {
        RenderBudget budget = new RenderBudget();
        StringWriter text = new StringWriter();
        CompiledTemplate.of(template, budget).write(TemplateModel.of(report, budget), text);
        Writer writer = target.writer();
        writer.write(text.toString());
        writer.flush();
    }
}

package org.alphatrade.dryrun.report;

import java.io.Writer;
import java.util.Map;
import java.util.function.Function;
import org.alphatrade.dryrun.spi.PluginContext;
import org.alphatrade.dryrun.spi.Reporter;
import org.alphatrade.dryrun.spi.ReporterProvider;

/** A format that comes with the toolkit, written from the summary tree alone. */
abstract class BuiltInReporter implements ReporterProvider {
    private final String id;
    private final String extension;
    private final String description;
    private final Function<Map<String, Object>, String> format;

    BuiltInReporter(String id, String extension, String description, Function<Map<String, Object>, String> format) {
        this.id = id;
        this.extension = extension;
        this.description = description;
        this.format = format;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String extension() {
        return extension;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public Reporter create(PluginContext context) {
        return (report, target) -> {
            Writer writer = target.writer();
            writer.write(format.apply(report.tree()));
            writer.flush();
        };
    }
}

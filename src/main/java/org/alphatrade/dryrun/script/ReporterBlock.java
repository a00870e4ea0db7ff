package org.alphatrade.dryrun.script;

import groovy.lang.Closure;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.alphatrade.dryrun.spi.Report;
import org.alphatrade.dryrun.spi.ReportTarget;
import org.alphatrade.dryrun.spi.Reporter;

/** A reporter of a script. */
final class ReporterBlock extends Block implements Reporter {
    private final Closure<?> body;
    private final String extension;

    ReporterBlock(String id, Options options, Troubles troubles, Map<String, ?> named, Closure<?> body) {
        super(id, options, troubles);
        Given.onlyKeys(named, "extension", "description");
        this.body = body;
        this.extension = Given.text(named.get("extension")).replaceFirst("^\\.", "");
        if (!extension.matches("[A-Za-z0-9]{1,16}")) {
            throw new IllegalArgumentException("reporter '" + id + "' needs an extension such as extension: 'md'");
        }
        description(Given.text(named.get("description")));
    }

    @Override
    void check() {}

    String extension() {
        return extension;
    }

    @Override
    public void write(Report report, ReportTarget target) throws IOException {
        Writer out = target.writer();
        Ask.of(body, new ReportScope(report, out)).answer(report);
        out.flush();
    }
}

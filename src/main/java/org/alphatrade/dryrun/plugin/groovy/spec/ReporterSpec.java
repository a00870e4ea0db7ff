package org.alphatrade.dryrun.plugin.groovy.spec;

import groovy.lang.Closure;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.alphatrade.dryrun.plugin.groovy.scope.ReportScope;
import org.alphatrade.dryrun.plugin.groovy.value.BoundClosure;
import org.alphatrade.dryrun.plugin.groovy.value.Diagnostics;
import org.alphatrade.dryrun.plugin.groovy.value.ScriptOptions;
import org.alphatrade.dryrun.plugin.groovy.value.ScriptValues;
import org.alphatrade.dryrun.spi.Report;
import org.alphatrade.dryrun.spi.ReportTarget;
import org.alphatrade.dryrun.spi.Reporter;

/** A reporter of a script. */
public final class ReporterSpec extends PluginSpec implements Reporter {
    private final Closure<?> body;
    private final String extension;

    ReporterSpec(String id, ScriptOptions options, Diagnostics troubles, Map<String, ?> named, Closure<?> body) {
        super(id, options, troubles);
        ScriptValues.onlyKeys(named, "extension", "description");
        this.body = body;
        this.extension = ScriptValues.text(named.get("extension")).replaceFirst("^\\.", "");
        if (!extension.matches("[A-Za-z0-9]{1,16}")) {
            throw new IllegalArgumentException("reporter '" + id + "' needs an extension such as extension: 'md'");
        }
        description(ScriptValues.text(named.get("description")));
    }

    @Override
    void check() {}

    public String extension() {
        return extension;
    }

    @Override
    public void write(Report report, ReportTarget target) throws IOException {
        Writer out = target.writer();
        BoundClosure.of(body, new ReportScope(report, out)).answer(report);
        out.flush();
    }
}

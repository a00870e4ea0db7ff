package org.alphatrade.dryrun.plugin.template;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.plugin.load.PluginLoader;
import org.alphatrade.dryrun.plugin.load.PluginRequest;
import org.alphatrade.dryrun.plugin.load.PluginSet;
import org.alphatrade.dryrun.report.summary.Samples;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.Report;
import org.alphatrade.dryrun.spi.ReportTarget;
import org.alphatrade.dryrun.spi.Status;

/** What came of a template: the problems when it was loaded, else the text, else the incident when it was written. */
record Written(List<String> problems, String text, Optional<Incident> fault) {
    /** Loads a template file as a run would and writes the report of a bundle with it. */
    static Written of(Path directory, String name, String template, Map<String, Object> bundle) {
        try {
            Path file = Files.writeString(directory.resolve(name), template);
            return of(file, bundle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Written of(Path file, Map<String, Object> bundle) {
        PluginRequest request = new PluginRequest(List.of(file.toString()), false, List.of(), false, Map.of());
        PluginSet plugins = PluginLoader.load(request, new TemplateFormat());
        List<String> problems =
                plugins.problems().stream().map(Finding::message).toList();
        String id = file.getFileName().toString().split("\\.")[0];
        Target target = new Target();
        Optional<Incident> fault =
                plugins.reporter(id).flatMap(reporter -> reporter.write(report(bundle), target, Instant.EPOCH));
        return new Written(problems, target.text.toString(), fault);
    }

    private static Report report(Map<String, Object> bundle) {
        Evidence evidence = Samples.failing();
        return Report.builder("title", "run", Status.FAIL, evidence)
                .tree(bundle)
                .build();
    }

    private static final class Target implements ReportTarget {
        private final StringWriter text = new StringWriter();

        @Override
        public Writer writer() {
            return text;
        }

        @Override
        public OutputStream stream() {
            throw new UnsupportedOperationException();
        }
    }
}

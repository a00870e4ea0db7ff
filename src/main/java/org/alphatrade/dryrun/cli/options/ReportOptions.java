package org.alphatrade.dryrun.cli.options;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.rehearsal.request.ReportSpec;
import picocli.CommandLine.Option;

/** Reports of a run. */
public final class ReportOptions {
    @Option(names = "--json-report", paramLabel = "FILE", description = "Write the summary bundle here.")
    Optional<Path> json;

    @Option(names = "--markdown-report", paramLabel = "FILE", description = "Write the summary for people here.")
    Optional<Path> markdown;

    @Option(names = "--report", paramLabel = "FORMAT[=PATH]", description = "Write a further report. *")
    List<String> reports = List.of();

    public Optional<Path> json() {
        return json;
    }

    public Optional<Path> markdown() {
        return markdown;
    }

    public List<ReportSpec> wishes() {
        return wishes(reports);
    }

    static List<ReportSpec> wishes(List<String> reports) {
        return reports.stream().map(ReportOptions::wish).toList();
    }

    private static ReportSpec wish(String text) {
        int equals = text.indexOf('=');
        String format = equals < 0 ? text : text.substring(0, equals);
        String path = equals < 0 ? "" : text.substring(equals + 1);
        if (format.isBlank() || equals >= 0 && path.isBlank()) {
            throw Failure.usage("--report \"" + text + "\" is not FORMAT or FORMAT=PATH");
        }
        return new ReportSpec(format, equals < 0 ? Optional.empty() : Optional.of(Path.of(path)));
    }
}

package org.alphatrade.dryrun.cli.options;

import java.nio.file.Path;
import org.alphatrade.dryrun.rehearsal.request.ExplainRequest;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which incident is shown, and how. */
public final class ExplainOptions {
    @Parameters(index = "0", paramLabel = "ID", description = "The incident's id, or the beginning of it.")
    String id;

    @Option(
            names = "--summary",
            required = true,
            paramLabel = "FILE|DIR",
            description = "The summary.json that lists it, or its directory; required.")
    Path summary;

    @Option(
            names = "--context",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many lines around each record [3].")
    int context;

    @Option(names = "--json", description = "As JSON.")
    boolean json;

    public ExplainRequest request(boolean debug) {
        return new ExplainRequest(id, summary, context, json, debug);
    }
}

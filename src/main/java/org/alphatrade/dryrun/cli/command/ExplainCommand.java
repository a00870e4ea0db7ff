package org.alphatrade.dryrun.cli.command;

import org.alphatrade.dryrun.cli.options.CommonOptions;
import org.alphatrade.dryrun.cli.options.ExplainOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows an incident of a summary and the records it stands for. A part of {@code audit}. */
@Command(
        name = "explain",
        header = "Show an incident of a summary, and the records it stands for.",
        customSynopsis = "ID --summary FILE [OPTIONS]",
        footer = {"Examples:", "  @|bold NAME 4a46421487be --summary run/summary.json|@"})
final class ExplainCommand implements Subcommand {
    /** What stands between {@code audit} and its arguments. */
    static final String WORD = "explain";

    @Mixin(name = "What is shown")
    ExplainOptions options;

    @Mixin(name = "General")
    CommonOptions general;

    @Override
    public int start(Invocation invocation) {
        return invocation.rehearsal().explain(options.request(general.debug()), invocation.console());
    }
}

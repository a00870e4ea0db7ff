package org.alphatrade.dryrun.cli.command;

import org.alphatrade.dryrun.cli.options.BacklogOptions;
import org.alphatrade.dryrun.cli.options.CommonOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** List what a finished run left to be done. */
@Command(
        name = "backlog",
        header = "List what a finished run left to be done.",
        customSynopsis = "--summary FILE [OPTIONS]",
        footer = {"Examples:", "  @|bold NAME --summary run/summary.json --format csv --output backlog.csv|@"})
final class BacklogCommand implements Subcommand {
    @Mixin(name = "The list")
    BacklogOptions options;

    @Mixin(name = "General")
    CommonOptions general;

    @Override
    public int start(Invocation invocation) {
        return invocation.rehearsal().backlog(options.job(general.debug()), invocation.console());
    }
}

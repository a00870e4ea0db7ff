package org.alphatrade.dryrun.cli.command;

import org.alphatrade.dryrun.cli.options.CommonOptions;
import org.alphatrade.dryrun.cli.options.WatchOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Follow the progress file of a run. */
@Command(
        name = "watch",
        header = "Follow the progress file of a run.",
        customSynopsis = "--progress FILE [OPTIONS]",
        footer = {"Examples:", "  @|bold NAME --progress run/progress.json --interval 10s --exit-when-complete|@"})
final class WatchCommand implements Subcommand {
    @Mixin(name = "What is shown")
    WatchOptions options;

    @Mixin(name = "General")
    CommonOptions general;

    @Override
    public int start(Invocation invocation) {
        return invocation.rehearsal().watch(options.request(general.debug()), invocation.console());
    }
}

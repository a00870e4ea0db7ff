package org.alphatrade.dryrun.cli;

import org.alphatrade.dryrun.cli.options.General;
import org.alphatrade.dryrun.cli.options.WrapUpFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Write the wrap-up minutes of a finished run. */
@Command(
        name = "wrap-up",
        header = "Write the wrap-up minutes of a finished run.",
        customSynopsis = "SUMMARY.json [OPTIONS]",
        footer = {"Examples:", "  @|bold NAME run/summary.json --required-duration 72h|@"})
final class WrapUp implements Subcommand {
    @Mixin(name = "The minutes")
    WrapUpFiles options;

    @Mixin(name = "General")
    General general;

    @Override
    public int start(Invocation invocation) {
        return invocation.rehearsal().wrapUp(options.request(general.debug()), invocation.console());
    }
}

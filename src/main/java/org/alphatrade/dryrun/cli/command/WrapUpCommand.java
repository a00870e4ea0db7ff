package org.alphatrade.dryrun.cli.command;

import org.alphatrade.dryrun.cli.options.CommonOptions;
import org.alphatrade.dryrun.cli.options.WrapUpFileOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Write the wrap-up minutes of a finished run. */
@Command(
        name = "wrap-up",
        header = "Write the wrap-up minutes of a finished run.",
        customSynopsis = "SUMMARY.json [OPTIONS]",
        footer = {"Examples:", "  @|bold NAME run/summary.json --required-duration 72h|@"})
final class WrapUpCommand implements Subcommand {
    @Mixin(name = "The minutes")
    WrapUpFileOptions options;

    @Mixin(name = "General")
    CommonOptions general;

    @Override
    public int start(Invocation invocation) {
        return invocation.rehearsal().wrapUp(options.job(general.debug()), invocation.console());
    }
}

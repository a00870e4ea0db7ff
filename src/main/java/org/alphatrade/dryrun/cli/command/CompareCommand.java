package org.alphatrade.dryrun.cli.command;

import org.alphatrade.dryrun.cli.options.CommonOptions;
import org.alphatrade.dryrun.cli.options.CompareOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Puts a run beside another. A part of {@code audit}. */
@Command(
        name = "compare",
        header = "Compare a run with an earlier one, a backtest or an expectation.",
        customSynopsis = "RUN_A RUN_B [OPTIONS]",
        footer = {
            "Examples:",
            "  @|bold NAME runs/monday runs/friday|@",
            "  @|bold NAME backtest.json runs/friday --figures trades,win-rate --json|@"
        })
final class CompareCommand implements Subcommand {
    /** What stands between {@code audit} and its arguments. */
    static final String WORD = "compare";

    @Mixin(name = "What is compared, and how it is shown")
    CompareOptions options;

    @Mixin(name = "General")
    CommonOptions general;

    @Override
    public int start(Invocation invocation) {
        return invocation.rehearsal().compare(options.request(general.debug()), invocation.console());
    }
}

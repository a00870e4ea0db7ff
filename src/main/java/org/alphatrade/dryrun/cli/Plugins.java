package org.alphatrade.dryrun.cli;

import org.alphatrade.dryrun.cli.options.General;
import org.alphatrade.dryrun.cli.options.PluginOptions;
import org.alphatrade.dryrun.cli.options.PluginWork;
import org.alphatrade.dryrun.rehearsal.PluginJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** List or check the plugins that would take part in a run. */
@Command(
        name = "plugins",
        header = "List or check the plugins that would take part in a run.",
        customSynopsis = "list|check [OPTIONS]",
        footer = {"Examples:", "  @|bold NAME check --plugins plugins/margin-call.jar|@"})
final class Plugins implements Subcommand {
    @Mixin(name = "What is done")
    PluginWork work;

    @Mixin(name = "Plugins")
    PluginOptions plugins;

    @Mixin(name = "General")
    General general;

    @Override
    public int start(Invocation invocation) {
        PluginJob job = new PluginJob(work.check(), plugins.choice(), general.debug());
        return invocation.rehearsal().plugins(job, invocation.console());
    }
}

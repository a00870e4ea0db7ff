package org.alphatrade.dryrun.cli.command;

import org.alphatrade.dryrun.cli.options.CommonOptions;
import org.alphatrade.dryrun.cli.options.PluginCommandOptions;
import org.alphatrade.dryrun.cli.options.PluginOptions;
import org.alphatrade.dryrun.rehearsal.request.PluginJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** List, check, write, try and test plugins. */
@Command(
        name = "plugins",
        header = "List, check, write, try and test plugins.",
        customSynopsis = "WHAT [WITH...] [OPTIONS]",
        footer = {
            "What is done:",
            "  list                     show every plugin that would take part, its options, and ready-made ones",
            "  check [--log LOG]        load and try them, judge nothing; look for the names they watch in logs;",
            "                           exit 2 when one cannot be used or names what is spelled otherwise there",
            "  new KIND ID              write a working detector, classifier, objective or reporter",
            "  try FILE --log LOG       show what a plugin would have raised on logs that exist",
            "  test [FILE...]           run the examples that plugins give of themselves; exit 2 when one fails",
            "  add ID                   copy a ready-made plugin here, to be changed",
            "  lock                     pin the plugins that would take part in plugins.lock, for --locked",
            "",
            "Examples:",
            "  @|bold NAME new detector margin-call|@",
            "  @|bold NAME try plugins/margin-call.groovy --log logs/|@",
            "  @|bold NAME check --plugins plugins --plugins activity-liveness|@"
        })
final class PluginsCommand implements Subcommand {
    @Mixin(name = "What is done")
    PluginCommandOptions work;

    @Mixin(name = "Plugins")
    PluginOptions plugins;

    @Mixin(name = "General")
    CommonOptions general;

    @Override
    public int start(Invocation invocation) {
        PluginJob job =
                new PluginJob(work.task(plugins.choice()), CommandHint.of(invocation.usageName()), general.debug());
        return invocation.rehearsal().plugins(job, invocation.console());
    }
}

package org.alphatrade.dryrun.cli.command;

import org.alphatrade.dryrun.cli.options.AuditOptions;
import org.alphatrade.dryrun.cli.options.CommonOptions;
import org.alphatrade.dryrun.cli.options.GapOptions;
import org.alphatrade.dryrun.cli.options.LogReadingOptions;
import org.alphatrade.dryrun.cli.options.PluginOptions;
import org.alphatrade.dryrun.cli.options.SignOffOptions;
import org.alphatrade.dryrun.rehearsal.request.AuditRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Judges evidence that already exists. */
@Command(
        name = "audit",
        header = "Judge logs, a decision diary and a performance file that already exist.",
        customSynopsis = "--log FILE|DIR|GLOB [OPTIONS]",
        footer = {
            "Examples:",
            "  @|bold NAME --log artifacts/final_dry_run/20260102T030405Z --format markdown|@",
            "  @|bold NAME explain 4a46421487be --summary run/summary.json|@",
            "  @|bold NAME compare runs/monday runs/friday|@",
            "  @|bold NAME --log 'logs/*.jsonl.gz' --diary diary.jsonl --performance perf.json --sign-off|@"
        })
final class AuditCommand implements Subcommand {
    @Mixin(name = "Evidence and report")
    AuditOptions evidence;

    @Mixin(name = "Gaps in the log")
    GapOptions gaps;

    @Mixin(name = "Sign-off (any of these asks for one)")
    SignOffOptions signOff;

    @Mixin(name = "Reading logs")
    LogReadingOptions reading;

    @Mixin(name = "Plugins")
    PluginOptions plugins;

    @Mixin(name = "General")
    CommonOptions general;

    @Override
    public int start(Invocation invocation) {
        return invocation.rehearsal().audit(request(), invocation.console());
    }

    private AuditRequest request() {
        return new AuditRequest(
                evidence.logs(),
                evidence.diary(),
                evidence.performance(),
                evidence.diaryRules(),
                gaps.typed().over(signOff.typed()).over(reading.typed()).over(evidence.typed()),
                signOff.asked(),
                plugins.choice(),
                evidence.format().orElse("json"),
                evidence.output(),
                evidence.reports(),
                general.debug());
    }
}

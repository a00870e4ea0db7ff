package org.alphatrade.dryrun.cli.command;

import org.alphatrade.dryrun.cli.options.AuditOptions;
import org.alphatrade.dryrun.cli.options.BoardOptions;
import org.alphatrade.dryrun.cli.options.CommonOptions;
import org.alphatrade.dryrun.cli.options.GapOptions;
import org.alphatrade.dryrun.cli.options.LogReadingOptions;
import org.alphatrade.dryrun.cli.options.PacketingOptions;
import org.alphatrade.dryrun.cli.options.PluginOptions;
import org.alphatrade.dryrun.cli.options.ReviewSectionOptions;
import org.alphatrade.dryrun.cli.options.SignOffOptions;
import org.alphatrade.dryrun.rehearsal.request.AuditRequest;
import org.alphatrade.dryrun.rehearsal.request.ReviewJob;
import org.alphatrade.dryrun.report.brief.ReviewRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Judges evidence that already exists and writes the brief for a board. */
@Command(
        name = "review",
        header = "Write the review brief of evidence that already exists, and its packet.",
        customSynopsis = "--log FILE|DIR|GLOB [OPTIONS]",
        footer = {
            "Examples:",
            "  @|bold NAME --log run/logs --diary diary.jsonl --sign-off --output review.md|@",
            "  @|bold NAME --log run/logs --packet-dir packet --packet-archive packet.tar.gz|@"
        })
final class ReviewCommand implements Subcommand {
    @Mixin(name = "Evidence and report")
    AuditOptions evidence;

    @Mixin(name = "Gaps in the log")
    GapOptions gaps;

    @Mixin(name = "Sign-off (any of these asks for one)")
    SignOffOptions signOff;

    @Mixin(name = "What people say")
    BoardOptions meeting;

    @Mixin(name = "Brief")
    ReviewSectionOptions sections;

    @Mixin(name = "Evidence packet")
    PacketingOptions bundle;

    @Mixin(name = "Reading logs")
    LogReadingOptions reading;

    @Mixin(name = "Plugins")
    PluginOptions plugins;

    @Mixin(name = "General")
    CommonOptions general;

    @Override
    public int start(Invocation invocation) {
        return invocation.rehearsal().review(job(), invocation.console());
    }

    private ReviewJob job() {
        return new ReviewJob(audit(), meeting.objectives(), brief(), bundle.whenNamed());
    }

    private ReviewRequest brief() {
        return new ReviewRequest(
                meeting.label(), meeting.attendees(), meeting.notes(), sections.skipSummary(), sections.skipSignOff());
    }

    private AuditRequest audit() {
        return new AuditRequest(
                evidence.logs(),
                evidence.diary(),
                evidence.performance(),
                evidence.diaryRules(),
                gaps.typed().over(signOff.typed()).over(reading.typed()).over(evidence.typed()),
                signOff.asked(),
                plugins.choice(),
                evidence.format().orElse("markdown"),
                evidence.output(),
                evidence.reports(),
                general.debug());
    }
}

package org.alphatrade.dryrun.cli.command;

import java.io.PrintStream;
import java.util.Optional;
import org.alphatrade.dryrun.cli.options.RunPathOptions;
import org.alphatrade.dryrun.evidence.signoff.Criteria;
import org.alphatrade.dryrun.rehearsal.request.EvidenceFiles;
import org.alphatrade.dryrun.rehearsal.request.PacketOptions;
import org.alphatrade.dryrun.rehearsal.request.ReviewOptions;
import org.alphatrade.dryrun.rehearsal.request.RunPaths;
import org.alphatrade.dryrun.rehearsal.request.RunRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The turnkey orchestrator. */
@Command(
        name = "orchestrate",
        header = "Rehearse a runtime, keep the evidence, judge it, and write every report into a run directory.",
        customSynopsis = "[OPTIONS] -- COMMAND [ARG...]",
        footer = {
            "Examples:",
            "  @|bold NAME|@",
            "      With no argument at all: a 30-second demo of the bundled simulated runtime.",
            "  @|bold NAME --run-label \"Phase II UAT\" --objective governance=pass -- python3 main.py|@",
            "      The 72-hour rehearsal; everything goes to artifacts/final_dry_run/TIME.",
            "  @|bold NAME --duration 30m --live-gap-alert 90s --compress-logs -- ./runtime --paper|@",
            "      A short one that says so when the runtime falls silent."
        })
final class OrchestrateCommand extends AbstractRunCommand {
    @Mixin(name = "Where things go")
    RunPathOptions place;

    @Override
    public int start(Invocation invocation) {
        return invocation.bare() ? demo(invocation) : super.start(invocation);
    }

    private int demo(Invocation invocation) {
        PrintStream out = invocation.console().out();
        out.println("No command was given: this is a 30-second DEMO with the bundled simulated runtime.");
        int exit = invocation.rehearsal().run(demo(), invocation.console());
        out.println();
        out.println("To rehearse your own runtime, type:");
        out.println("  " + CommandHint.of(invocation.usageName()) + " --duration 10m -- YOUR COMMAND");
        return exit;
    }

    @Override
    RunRequest.Mode mode() {
        return RunRequest.Mode.RUN;
    }

    @Override
    RunPaths paths() {
        return place.paths(supervision, reports);
    }

    @Override
    Criteria terms() {
        EvidenceFiles files = place.evidence();
        return criteria.terms(!files.skipDiary(), !files.skipPerformance());
    }

    @Override
    EvidenceFiles evidence() {
        return place.evidence();
    }

    @Override
    ReviewOptions review() {
        return new ReviewOptions(
                brief.enabled(),
                brief.skipSummary(),
                brief.skipSignOff(),
                brief.markdown(),
                brief.json(),
                Optional.empty(),
                "markdown",
                Optional.empty(),
                meeting.attendees(),
                meeting.notes());
    }

    @Override
    PacketOptions packet() {
        return bundle.always(place.packet());
    }
}

package org.alphatrade.dryrun.cli.command;

import org.alphatrade.dryrun.cli.options.HarnessPathOptions;
import org.alphatrade.dryrun.evidence.signoff.Criteria;
import org.alphatrade.dryrun.rehearsal.request.EvidenceFiles;
import org.alphatrade.dryrun.rehearsal.request.PacketOptions;
import org.alphatrade.dryrun.rehearsal.request.ReviewOptions;
import org.alphatrade.dryrun.rehearsal.request.RunPaths;
import org.alphatrade.dryrun.rehearsal.request.RunRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The harness: the same engine, into a directory and files that the user names. */
@Command(
        name = "final-dry-run",
        header = "Rehearse a runtime into a log directory and files that you name.",
        customSynopsis = "--log-dir DIR [OPTIONS] -- COMMAND [ARG...]",
        footer = {
            "Examples:",
            "  @|bold NAME --log-dir logs --diary d.jsonl --performance p.json -- python3 main.py|@",
            "  @|bold NAME --log-dir logs --no-diary-required --review-output - -- ./runtime|@"
        })
final class HarnessCommand extends AbstractRunCommand {
    @Mixin(name = "Where things go")
    HarnessPathOptions place;

    @Override
    RunRequest.Mode mode() {
        return RunRequest.Mode.HARNESS;
    }

    @Override
    RunPaths paths() {
        return place.paths(supervision, reports);
    }

    @Override
    Criteria terms() {
        return criteria.terms(place.requireDiary(), place.requirePerformance());
    }

    @Override
    EvidenceFiles evidence() {
        return place.evidence();
    }

    @Override
    ReviewOptions review() {
        return place.review(brief, meeting.attendees(), meeting.notes());
    }

    @Override
    PacketOptions packet() {
        return bundle.whenNamed();
    }
}

package org.alphatrade.dryrun.rehearsal;

import org.alphatrade.dryrun.rehearsal.request.AuditRequest;
import org.alphatrade.dryrun.rehearsal.request.BacklogJob;
import org.alphatrade.dryrun.rehearsal.request.Console;
import org.alphatrade.dryrun.rehearsal.request.ExplainRequest;
import org.alphatrade.dryrun.rehearsal.request.PacketRequestJob;
import org.alphatrade.dryrun.rehearsal.request.PluginJob;
import org.alphatrade.dryrun.rehearsal.request.ReviewJob;
import org.alphatrade.dryrun.rehearsal.request.RunRequest;
import org.alphatrade.dryrun.rehearsal.request.WatchRequest;
import org.alphatrade.dryrun.rehearsal.request.WrapUpJob;

/** The use cases; each does what its request says and returns the exit code of the command. */
public interface UseCases {
    /** Supervises a runtime, keeps its evidence, judges it and writes every artefact. */
    int run(RunRequest request, Console console);

    /** Judges evidence that already exists. */
    int audit(AuditRequest request, Console console);

    /** Shows an incident of a summary and the records it stands for. */
    int explain(ExplainRequest request, Console console);

    /** Judges evidence that already exists and writes the brief for a board. */
    int review(ReviewJob job, Console console);

    /** Follows the progress file of a run. */
    int watch(WatchRequest request, Console console);

    /** Writes the wrap-up minutes of a finished run. */
    int wrapUp(WrapUpJob job, Console console);

    /** Lists what a finished run left to be done. */
    int backlog(BacklogJob job, Console console);

    /** Builds, lists or verifies an evidence packet. */
    int packet(PacketRequestJob job, Console console);

    /** Lists, checks, writes, tries, tests, copies or pins plugins. */
    int plugins(PluginJob job, Console console);
}

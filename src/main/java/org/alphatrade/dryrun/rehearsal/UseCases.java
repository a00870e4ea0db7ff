package org.alphatrade.dryrun.rehearsal;

import org.alphatrade.dryrun.rehearsal.request.AuditRequest;
import org.alphatrade.dryrun.rehearsal.request.BacklogJob;
import org.alphatrade.dryrun.rehearsal.request.CompareRequest;
import org.alphatrade.dryrun.rehearsal.request.ExplainRequest;
import org.alphatrade.dryrun.rehearsal.request.PacketJob;
import org.alphatrade.dryrun.rehearsal.request.PluginJob;
import org.alphatrade.dryrun.rehearsal.request.ReviewJob;
import org.alphatrade.dryrun.rehearsal.request.RunRequest;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;
import org.alphatrade.dryrun.rehearsal.request.WatchRequest;
import org.alphatrade.dryrun.rehearsal.request.WrapUpJob;

/** The use cases; each does what its request says and returns the exit code of the command. */
public interface UseCases {
    /** Supervises a runtime, keeps its evidence, judges it and writes every artefact. */
    int run(RunRequest request, UserConsole console);

    /** Judges evidence that already exists. */
    int audit(AuditRequest request, UserConsole console);

    /** Shows an incident of a summary and the records it stands for. */
    int explain(ExplainRequest request, UserConsole console);

    /** Puts a run beside an earlier one, a backtest or an expectation. */
    int compare(CompareRequest request, UserConsole console);

    /** Judges evidence that already exists and writes the brief for a board. */
    int review(ReviewJob job, UserConsole console);

    /** Follows the progress file of a run. */
    int watch(WatchRequest request, UserConsole console);

    /** Writes the wrap-up minutes of a finished run. */
    int wrapUp(WrapUpJob job, UserConsole console);

    /** Lists what a finished run left to be done. */
    int backlog(BacklogJob job, UserConsole console);

    /** Builds, lists or verifies an evidence packet. */
    int packet(PacketJob job, UserConsole console);

    /** Lists, checks, writes, tries, tests, copies or pins plugins. */
    int plugins(PluginJob job, UserConsole console);
}

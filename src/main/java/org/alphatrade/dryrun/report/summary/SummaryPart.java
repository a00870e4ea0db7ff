package org.alphatrade.dryrun.report.summary;

import org.alphatrade.dryrun.report.tree.StatedStatus;

/** A part of a summary that has a status of its own and need not be there. */
public sealed interface SummaryPart
        permits EvidenceSummary, SummaryLogs, SummaryDiary, SummaryPerformance, SummarySignOff, SummaryReview {
    StatedStatus status();

    /** Tells whether there is such a part. */
    boolean given();
}

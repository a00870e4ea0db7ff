package org.alphatrade.dryrun.report;

/** A part of a summary that has a status of its own and need not be there. */
sealed interface SummaryPart
        permits EvidenceSummary, SummaryLogs, SummaryDiary, SummaryPerformance, SummarySignOff, SummaryReview {
    StatedStatus status();

    /** Tells whether there is such a part. */
    boolean given();
}

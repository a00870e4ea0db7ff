package org.alphatrade.dryrun.log;

import org.alphatrade.dryrun.log.record.RecordBatch;

/** Is told how records that were counted line by line count once they are joined. */
public interface JoinTally {
    /** For those who count nothing. */
    JoinTally NONE = (batch, i, sign) -> {};

    /** Takes a record away from what was counted ({@code sign} is -1), or adds one (1). */
    void count(RecordBatch batch, int i, int sign);
}

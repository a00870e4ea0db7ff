package org.alphatrade.dryrun.engine.live.capture;

import java.util.Map;
import org.alphatrade.dryrun.evidence.BoundedCounts;
import org.alphatrade.dryrun.evidence.log.LogFold;
import org.alphatrade.dryrun.log.JoinTally;
import org.alphatrade.dryrun.log.record.RecordBatch;

/** How many records of each level were judged so far. */
final class LevelTally implements JoinTally {
    private final BoundedCounts levels = new BoundedCounts(LogFold.MAX_LEVELS);

    synchronized void add(RecordBatch batch) {
        for (int i = 0; i < batch.size(); i++) {
            levels.add(batch.levelNameAt(i), 1);
        }
    }

    @Override
    public synchronized void count(RecordBatch batch, int i, int sign) {
        levels.add(batch.levelNameAt(i), sign);
    }

    synchronized Map<String, Long> toMap() {
        return levels.toMap();
    }
}

package org.alphatrade.dryrun.engine.audit;

import java.util.Iterator;
import java.util.List;
import org.alphatrade.dryrun.engine.judge.DetectorPipeline;
import org.alphatrade.dryrun.log.record.RecordBatch;
import org.alphatrade.dryrun.store.journal.JournalEntry;
import org.jspecify.annotations.Nullable;

/** Shows the judge again what it saw: records from the logs, observations from the journal in their places between. */
final class Replay {
    private final DetectorPipeline pipeline;
    private final Iterator<JournalEntry> entries;
    private @Nullable JournalEntry next;
    private long records;
    private long ignored;

    Replay(DetectorPipeline pipeline, List<JournalEntry> journal) {
        this.pipeline = pipeline;
        this.entries = journal.iterator();
        advance();
    }

    private void advance() {
        next = entries.hasNext() ? entries.next() : null;
    }

    void accept(RecordBatch batch) {
        ignored += batch.ignored();
        int from = 0;
        while (next != null && next.records() < records + batch.size()) {
            int to = (int) Math.max(from, next.records() - records);
            pipeline.accept(batch, from, to);
            pipeline.observe(next.observation());
            advance();
            from = to;
        }
        pipeline.accept(batch, from, batch.size());
        records += batch.size();
    }

    void finish() {
        while (next != null) {
            pipeline.observe(next.observation());
            advance();
        }
        pipeline.finish();
    }

    long records() {
        return records;
    }

    long ignored() {
        return ignored;
    }
}

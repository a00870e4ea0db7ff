package org.alphatrade.dryrun.audit;

import java.util.Iterator;
import java.util.List;
import org.alphatrade.dryrun.pipeline.Judge;
import org.alphatrade.dryrun.source.RecordBatch;
import org.alphatrade.dryrun.store.JournalEntry;

/** Shows the judge again what it saw: records from the logs, observations from the journal in their places between. */
final class Replay {
    private final Judge judge;
    private final Iterator<JournalEntry> entries;
    private JournalEntry next;
    private long records;
    private long ignored;

    Replay(Judge judge, List<JournalEntry> journal) {
        this.judge = judge;
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
            judge.accept(batch, from, to);
            judge.observe(next.observation());
            advance();
            from = to;
        }
        judge.accept(batch, from, batch.size());
        records += batch.size();
    }

    void finish() {
        while (next != null) {
            judge.observe(next.observation());
            advance();
        }
        judge.finish();
    }

    long records() {
        return records;
    }

    long ignored() {
        return ignored;
    }
}

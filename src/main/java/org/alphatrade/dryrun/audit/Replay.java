package org.alphatrade.dryrun.audit;

import java.util.Iterator;
import java.util.List;
import org.alphatrade.dryrun.evidence.LogFold;
import org.alphatrade.dryrun.pipeline.Judge;
import org.alphatrade.dryrun.source.RecordBatch;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.Phase;
import org.alphatrade.dryrun.store.JournalEntry;

/** Shows the judge again what it saw: records from the logs, observations from the journal in their places between. */
final class Replay {
    private final Judge judge;
    private final LogFold fold;
    private final boolean live;
    private final Iterator<JournalEntry> entries;
    private JournalEntry next;
    private long records;
    private long ignored;
    private long shutdownRecords;
    private long shutdownProblems;

    Replay(Judge judge, LogFold fold, boolean live, List<JournalEntry> journal) {
        this.judge = judge;
        this.fold = fold;
        this.live = live;
        this.entries = journal.iterator();
        advance();
    }

    private void advance() {
        next = entries.hasNext() ? entries.next() : null;
    }

    void accept(RecordBatch batch) {
        fold(batch);
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

    private void fold(RecordBatch batch) {
        for (int i = 0; i < batch.size(); i++) {
            // A live run is judged by when its lines came, which no clock of the runtime can forge.
            long time = live ? batch.ingestedAt(i) : batch.timeAt(i);
            fold.add(time, batch.levelAt(i), batch.levelNameAt(i), batch.eventAt(i));
            if (batch.phaseAt(i) == Phase.SHUTDOWN) {
                shutdownRecords++;
                shutdownProblems += batch.levelAt(i).compareTo(Level.WARN) >= 0 ? 1 : 0;
            }
        }
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

    /** Returns how many records the runtime wrote after it was asked to stop. */
    long shutdownRecords() {
        return shutdownRecords;
    }

    /** Returns how many of those are warnings, errors, or of a level nobody understands. */
    long shutdownProblems() {
        return shutdownProblems;
    }

    long ignored() {
        return ignored;
    }
}

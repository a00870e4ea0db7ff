package org.alphatrade.dryrun.engine.live.capture;

import java.io.IOException;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.spi.Phase;
import org.alphatrade.dryrun.store.journal.Journal;
import org.alphatrade.dryrun.store.journal.JournalEntry;
import org.alphatrade.dryrun.store.journal.JournalTotals;

/** Writes what the harness saw into the journal, hands it on to be judged, and knows the phase that follows from it. */
final class ObservationWriter {
    private final Journal journal;
    private final JudgeQueue queue;
    private volatile Phase phase = Phase.STARTUP;
    private boolean ended;

    ObservationWriter(Journal journal, JudgeQueue queue) {
        this.journal = journal;
        this.queue = queue;
    }

    Phase phase() {
        return phase;
    }

    /** Tells whether nothing more can be written. */
    boolean ended() {
        return ended;
    }

    /** Writes an observation behind so many records. */
    void write(long records, Observation observation) {
        if (observation instanceof Observation.PhaseChange change) {
            phase = change.phase();
        }
        journal.append(new JournalEntry(records, observation));
        queue.put(observation);
    }

    /** Says that nothing more comes. The totals are those after the last observation. */
    void end(JournalTotals totals) throws IOException {
        ended = true;
        journal.append(totals);
        journal.close();
        queue.end();
    }

    void sync() {
        journal.sync();
    }
}

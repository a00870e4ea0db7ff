package org.alphatrade.dryrun.store.journal;

import java.util.Objects;
import org.alphatrade.dryrun.spi.Observation;

/**
 * One line of the journal.
 *
 * @param records how many structured records were written before it, which gives it its place between them
 * @param observation what the harness saw or did
 */
public record JournalEntry(long records, Observation observation) {
    public JournalEntry {
        Objects.requireNonNull(observation, "observation");
        if (records < 0) {
            throw new IllegalArgumentException("a journal entry cannot stand before record " + records);
        }
    }
}

package org.alphatrade.dryrun.store.journal;

import java.util.List;
import java.util.Optional;

/**
 * A journal that was read back.
 *
 * @param entries in the order of writing
 * @param totals what the logs must hold; empty when the harness did not end in order
 * @param seal the last line; empty when the harness did not end in order
 * @param problems what could not be read, a sentence each
 */
public record JournalContent(
        List<JournalEntry> entries, Optional<JournalTotals> totals, Optional<JournalSeal> seal, List<String> problems) {
    public JournalContent {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }
}

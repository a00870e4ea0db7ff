package org.alphatrade.dryrun.store.journal;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A journal that was read back.
 *
 * @param run which run it is; empty when an older version wrote it
 * @param pluginOptions the options that plugins were judging with, by the id of the plugin; empty when none is recorded
 * @param reading which reading found the levels in the logs; 1 when none is recorded
 * @param metadata what the operator said of the run; empty when nothing is recorded
 * @param entries in the order of writing
 * @param chain what had been written of each file, time after time
 * @param totals what the logs must hold; empty when the harness did not end in order
 * @param seal the last line; empty when the harness did not end in order
 * @param problems what could not be read, a sentence each
 */
public record JournalContent(
        Optional<RunIdentity> run,
        Map<String, Map<String, String>> pluginOptions,
        int reading,
        Map<String, String> metadata,
        List<JournalEntry> entries,
        List<ChainLink> chain,
        Optional<JournalTotals> totals,
        Optional<JournalSeal> seal,
        List<String> problems) {
    public JournalContent {
        Map<String, Map<String, String>> options = new TreeMap<>();
        pluginOptions.forEach(
                (plugin, values) -> options.put(plugin, Collections.unmodifiableMap(new TreeMap<>(values))));
        pluginOptions = Collections.unmodifiableMap(options);
        metadata = Collections.unmodifiableMap(new TreeMap<>(metadata));
        entries = List.copyOf(entries);
        chain = List.copyOf(chain);
        problems = List.copyOf(problems);
    }
}

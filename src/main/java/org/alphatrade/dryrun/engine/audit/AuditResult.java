package org.alphatrade.dryrun.engine.audit;

import java.nio.file.Path;
import java.util.List;
import org.alphatrade.dryrun.plugin.model.PluginStats;
import org.alphatrade.dryrun.spi.Evidence;

/**
 * What an audit found.
 *
 * @param evidence everything a verdict rests on
 * @param plugins what each detector cost
 * @param withoutRecords log files in which there is no record
 * @param watched which names that plugins watch for are in the logs
 */
public record AuditResult(
        Evidence evidence, List<PluginStats> plugins, List<Path> withoutRecords, WatchedOutcome watched) {
    public AuditResult {
        plugins = List.copyOf(plugins);
        withoutRecords = List.copyOf(withoutRecords);
    }
}

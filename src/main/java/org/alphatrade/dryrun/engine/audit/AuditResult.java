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
 */
public record AuditResult(Evidence evidence, List<PluginStats> plugins, List<Path> withoutRecords) {
    public AuditResult {
        plugins = List.copyOf(plugins);
        withoutRecords = List.copyOf(withoutRecords);
    }
}

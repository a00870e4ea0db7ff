package org.alphatrade.dryrun.audit;

import java.util.List;
import org.alphatrade.dryrun.plugin.PluginStats;
import org.alphatrade.dryrun.spi.Evidence;

/**
 * What an audit found.
 *
 * @param evidence everything a verdict rests on
 * @param plugins what each detector cost
 */
public record AuditResult(Evidence evidence, List<PluginStats> plugins) {
    public AuditResult {
        plugins = List.copyOf(plugins);
    }
}

package org.alphatrade.dryrun.plugin.groovy.rule;

import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.spi.LogRecord;

/** Every record that is meant is an incident. */
record EveryRecordRule(RecordConditions conditions, IncidentFactory finding) implements Rule {
    @Override
    public void look(LogRecord record, IncidentSink out) {
        if (conditions.means(record)) {
            out.raise(finding.about(record, 1, "", record.time(), record.time()));
        }
    }
}

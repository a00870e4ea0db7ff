package org.alphatrade.dryrun.script;

import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.spi.LogRecord;

/** Every record that is meant is an incident. */
record EachJudge(Conditions conditions, Finding finding) implements Judge {
    @Override
    public void look(LogRecord record, IncidentSink out) {
        if (conditions.means(record)) {
            out.raise(finding.about(record, 1, "", record.time(), record.time()));
        }
    }
}

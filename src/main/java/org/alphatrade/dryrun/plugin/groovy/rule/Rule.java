package org.alphatrade.dryrun.plugin.groovy.rule;

import java.time.Instant;
import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.spi.LogRecord;

/** How a detector that is declared makes incidents of records: each one, too many, too few, one after the other. */
interface Rule {
    /** Looks at a record, after the time line was moved to it. */
    void look(LogRecord record, IncidentSink out);

    /** Is told that time went by. */
    default void time(Instant now, IncidentSink out) {}

    /** Says why nothing was checked; empty when it was. */
    default String unchecked() {
        return "";
    }
}

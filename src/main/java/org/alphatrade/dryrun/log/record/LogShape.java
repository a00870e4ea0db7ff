package org.alphatrade.dryrun.log.record;

import java.util.Objects;

/**
 * What is the same for all lines of a log and one line alone does not tell.
 *
 * @param dates how day and month are written
 * @param timesAnywhere whether times stand elsewhere than at the beginning of its lines
 */
public record LogShape(DateOrder dates, boolean timesAnywhere) {
    /** As most are. */
    public static final LogShape USUAL = new LogShape(DateOrder.UNTOLD, false);

    public LogShape {
        Objects.requireNonNull(dates, "dates");
    }
}

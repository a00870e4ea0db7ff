package org.alphatrade.dryrun.log.record;

/** In which order a file writes day and month, where one line alone does not tell: {@code 02/01/2026}. */
public enum DateOrder {
    /** Nothing in the file says it; each layout is read as it is usual. */
    UNTOLD,
    /** With two digits for the year: {@code 26/01/02}. */
    YEAR_FIRST,
    DAY_FIRST,
    MONTH_FIRST
}

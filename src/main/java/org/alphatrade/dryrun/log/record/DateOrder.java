package org.alphatrade.dryrun.log.record;

/** In which order a file writes day and month, where one line alone does not tell: {@code 02/01/2026}. */
public enum DateOrder {
    /** Nothing in the file says it; each layout is read as it is usual. */
    UNTOLD("as is usual"),
    /** With two digits for the year: {@code 26/01/02}. */
    YEAR_FIRST("year/month/day"),
    DAY_FIRST("day/month"),
    MONTH_FIRST("month/day");

    private final String words;

    DateOrder(String words) {
        this.words = words;
    }

    /** Returns it for people. */
    public String words() {
        return words;
    }
}

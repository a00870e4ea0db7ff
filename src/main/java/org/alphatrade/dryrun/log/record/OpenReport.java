package org.alphatrade.dryrun.log.record;

/** Tells which lines belong to the crash report of the record before them. */
public interface OpenReport {
    /** Tells whether the record before is known. */
    boolean isBegun();

    /** Says which record stands before the lines: its text, and whether it is an error. */
    void begin(String line, boolean error);

    /**
     * Tells whether a line belongs to the report.
     *
     * @param raised whether it would be raised if it stood alone
     */
    boolean takes(String line, boolean raised);

    /** Tells whether the line that was taken last begins another report than the one before it was of. */
    boolean isAnother();
}

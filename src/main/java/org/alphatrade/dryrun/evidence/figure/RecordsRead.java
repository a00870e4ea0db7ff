package org.alphatrade.dryrun.evidence.figure;

/**
 * How many log records there are.
 *
 * @param texts how many of them are no JSON, so that nothing in them is an event or a field
 */
public record RecordsRead(long all, long texts) {
    /** Of so many records one must be JSON, so that there is something to say of events and fields. */
    private static final int FEW = 100;

    /** Tells whether next to nothing is JSON. */
    boolean areTexts() {
        return (all - texts) * FEW < all;
    }
}

package org.alphatrade.dryrun.log.record;

/** Counts lines that begin no record. */
public final class LineTally {
    private long joined;
    private long blank;
    private long ignored;
    private long unreadable;
    private long untimed;
    private long unrecognised;
    private long firstIgnored;

    public void joined() {
        joined++;
    }

    public void blank() {
        blank++;
    }

    /** @param line which one it is, from 1 */
    public void ignored(long line) {
        ignored++;
        firstIgnored = firstIgnored == 0 ? line : firstIgnored;
    }

    /** @param line which one it is, from 1 */
    public void unreadable(long line) {
        unreadable++;
        firstIgnored = firstIgnored == 0 ? line : firstIgnored;
    }

    public void untimed() {
        untimed++;
    }

    public void unrecognised() {
        unrecognised++;
    }

    public boolean isEmpty() {
        return joined + blank + ignored + unreadable + untimed + unrecognised == 0;
    }

    /** Returns what was counted, and starts anew. */
    public LineCounts take() {
        LineCounts counts = isEmpty()
                ? LineCounts.NONE
                : new LineCounts(joined, blank, ignored, unreadable, untimed, unrecognised, firstIgnored);
        clear();
        return counts;
    }

    public void clear() {
        joined = 0;
        blank = 0;
        ignored = 0;
        unreadable = 0;
        untimed = 0;
        unrecognised = 0;
        firstIgnored = 0;
    }
}

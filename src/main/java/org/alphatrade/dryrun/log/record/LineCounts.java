package org.alphatrade.dryrun.log.record;

/**
 * What lines are that begin no record of their own, and how many records had to be made of lines that say too little.
 * With the records every line is in exactly one of: records, joined, blank, ignored, unreadable.
 *
 * @param joined lines that go on with the record before them
 * @param blank lines with nothing on them
 * @param ignored lines that nothing was made of, and so nobody judged
 * @param unreadable lines that are no text
 * @param untimed records among whose lines none says a time
 * @param unrecognised those of them that name no level either, and records that show a time elsewhere than in front and no
 *     level
 * @param firstIgnored the first line that was not judged, from 1; 0 when there is none
 */
public record LineCounts(
        long joined, long blank, long ignored, long unreadable, long untimed, long unrecognised, long firstIgnored) {
    public static final LineCounts NONE = new LineCounts(0, 0, 0, 0, 0, 0, 0);

    /** Returns both together; which line was the first is that of this, if it has one. */
    public LineCounts plus(LineCounts other) {
        return new LineCounts(
                joined + other.joined,
                blank + other.blank,
                ignored + other.ignored,
                unreadable + other.unreadable,
                untimed + other.untimed,
                unrecognised + other.unrecognised,
                firstIgnored == 0 ? other.firstIgnored : firstIgnored);
    }

    /** Returns the same, with so many lines before them. */
    LineCounts after(long lines) {
        return new LineCounts(
                joined,
                blank,
                ignored,
                unreadable,
                untimed,
                unrecognised,
                firstIgnored == 0 ? 0 : firstIgnored + lines);
    }

    /** Returns how many lines are no record and no part of one, blank ones not counted. */
    public long unjudged() {
        return ignored + unreadable;
    }

    public boolean isNone() {
        return equals(NONE);
    }
}

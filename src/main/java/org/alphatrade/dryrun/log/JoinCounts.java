package org.alphatrade.dryrun.log;

/**
 * What became of lines that were counted as records when they were read.
 *
 * @param joined lines that are parts of the record before them
 * @param blank lines with nothing on them
 * @param cut lines that were parted and whose ends never came: what there is of them is judged
 * @param firstCut where the first of these stands; empty when there is none
 */
public record JoinCounts(long joined, long blank, long cut, String firstCut) {
    public static final JoinCounts NONE = new JoinCounts(0, 0, 0, "");

    JoinCounts withJoined(long more) {
        return more == 0 ? this : new JoinCounts(joined + more, blank, cut, firstCut);
    }

    JoinCounts withBlank() {
        return new JoinCounts(joined, blank + 1, cut, firstCut);
    }

    JoinCounts withCut(String place) {
        return new JoinCounts(joined, blank, cut + 1, cut == 0 ? place : firstCut);
    }
}

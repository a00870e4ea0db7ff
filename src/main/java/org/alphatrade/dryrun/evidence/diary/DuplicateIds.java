package org.alphatrade.dryrun.evidence.diary;

import java.util.HashSet;
import java.util.Set;

/** Notices ids that come again, by 64-bit hashes and up to a number that memory can be planned with. */
final class DuplicateIds {
    static final int MAX = 1_000_000;

    private final Set<Long> seen = new HashSet<>();
    private boolean full;

    /** Returns whether the id has not come before, as far as is known. */
    boolean add(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int at = 0; at < id.length(); at++) {
            hash = (hash ^ id.charAt(at)) * 0x100000001b3L;
        }
        if (seen.size() >= MAX) {
            full |= !seen.contains(hash);
            return !seen.contains(hash);
        }
        return seen.add(hash);
    }

    /** Tells whether there were too many ids to compare them all. */
    boolean full() {
        return full;
    }
}

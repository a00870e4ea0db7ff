package org.alphatrade.dryrun.base.time;

import java.time.Instant;
import java.util.List;

/** Times that come again and again, by a rule or as a list. */
public interface Openings {
    /** Returns the stretches of it that touch the time from a week before a moment until a week after it, each whole. */
    List<Span> around(Instant at);

    /** Tells whether a week is like the other, but for clocks that are put forward or back. */
    default boolean weekly() {
        return true;
    }
}

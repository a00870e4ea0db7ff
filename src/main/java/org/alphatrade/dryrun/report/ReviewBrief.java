package org.alphatrade.dryrun.report;

import java.util.Map;

/** The brief a governance board decides from. */
public final class ReviewBrief {
    private ReviewBrief() {}

    /** Returns the {@code review} subtree of a summary tree. */
    public static Map<String, Object> tree(Map<String, Object> bundle, ReviewRequest request) {
        throw new UnsupportedOperationException();
    }

    /** Returns the brief as Markdown, from a summary tree that holds its {@code review}. */
    public static String markdown(Map<String, Object> bundle, ReviewRequest request) {
        throw new UnsupportedOperationException();
    }
}

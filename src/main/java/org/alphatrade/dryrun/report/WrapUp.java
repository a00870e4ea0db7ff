package org.alphatrade.dryrun.report;

import java.util.Map;

/** The minutes a run is closed with. */
public final class WrapUp {
    private WrapUp() {}

    /** Returns the {@code wrap_up} subtree of a summary tree, ours or one read from disk through {@link Bundle}. */
    public static Map<String, Object> tree(Map<String, Object> bundle, WrapUpRequest request) {
        throw new UnsupportedOperationException();
    }

    /** Returns the minutes as Markdown, from a {@code wrap_up} subtree. */
    public static String markdown(Map<String, Object> wrapUp) {
        throw new UnsupportedOperationException();
    }
}

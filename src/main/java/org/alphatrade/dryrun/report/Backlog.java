package org.alphatrade.dryrun.report;

import java.util.List;
import java.util.Map;

/** The follow-ups of a run, worst first. */
public final class Backlog {
    private Backlog() {}

    /** Returns the items of a summary bundle. */
    public static List<BacklogItem> of(Map<String, Object> bundle, BacklogRequest request) {
        throw new UnsupportedOperationException();
    }

    public static String markdown(List<BacklogItem> items, String title) {
        throw new UnsupportedOperationException();
    }

    public static String json(List<BacklogItem> items) {
        throw new UnsupportedOperationException();
    }

    public static String csv(List<BacklogItem> items) {
        throw new UnsupportedOperationException();
    }
}

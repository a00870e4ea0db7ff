package org.alphatrade.dryrun.report;

import java.util.Map;

/** The summary as Markdown, from a summary tree. */
public final class SummaryMarkdown {
    private SummaryMarkdown() {}

    public static String of(Map<String, Object> bundle) {
        throw new UnsupportedOperationException();
    }
}

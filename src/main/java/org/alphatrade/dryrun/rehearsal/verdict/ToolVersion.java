package org.alphatrade.dryrun.rehearsal.verdict;

/** The version of this toolkit; JBang runs it from sources, so no manifest could tell. */
public final class ToolVersion {
    private static final String VERSION = "0.2.0";

    private ToolVersion() {}

    public static String current() {
        return VERSION;
    }
}

package org.alphatrade.dryrun.cli;

/** Which toolkit this is and what it runs on. */
final class Version {
    /** The version of the toolkit; JBang runs it from sources, so no manifest could tell. */
    static final String NUMBER = "0.1.0";

    private Version() {}

    static String line() {
        return "final-dry-run " + NUMBER + " (JDK " + System.getProperty("java.version") + ", "
                + System.getProperty("java.vendor") + ")";
    }
}

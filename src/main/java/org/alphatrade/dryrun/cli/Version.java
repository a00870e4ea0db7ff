package org.alphatrade.dryrun.cli;

import org.alphatrade.dryrun.rehearsal.ToolVersion;

/** Which toolkit this is and what it runs on. */
final class Version {
    private Version() {}

    static String line() {
        return "final-dry-run " + ToolVersion.current() + " (JDK " + System.getProperty("java.version") + ", "
                + System.getProperty("java.vendor") + ")";
    }
}

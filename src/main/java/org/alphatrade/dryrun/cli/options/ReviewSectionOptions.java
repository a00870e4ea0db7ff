package org.alphatrade.dryrun.cli.options;

import picocli.CommandLine.Option;

/** What is left out of a review brief. */
public final class ReviewSectionOptions {
    @Option(names = "--skip-summary", description = "Leave the summary out.")
    boolean skipSummary;

    @Option(names = "--skip-sign-off", description = "Leave the sign-off out.")
    boolean skipSignOff;

    public boolean skipSummary() {
        return skipSummary;
    }

    public boolean skipSignOff() {
        return skipSignOff;
    }
}

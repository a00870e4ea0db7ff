package org.alphatrade.dryrun.plugin.groovy.scope;

import org.alphatrade.dryrun.evidence.foreign.JunitReport;

/** What JUnit XML shows, as an objective asks for it. */
public final class JunitScope {
    private final JunitReport report;

    JunitScope(JunitReport report) {
        this.report = report;
    }

    /** Returns how many tests there are, the skipped ones as well. */
    public long getTests() {
        return report.tests();
    }

    /** Returns how many tests were run. */
    public long getRun() {
        return report.tests() - report.skipped();
    }

    public long getFailures() {
        return report.failures();
    }

    public long getErrors() {
        return report.errors();
    }

    /** Returns failures and errors together. */
    public long getFailed() {
        return report.failures() + report.errors();
    }

    public long getSkipped() {
        return report.skipped();
    }

    /** Returns how many tests failed first and passed when they were run again. */
    public long getFlaky() {
        return report.flaky();
    }
}

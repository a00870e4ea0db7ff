package org.alphatrade.dryrun.plugin.groovy.scope;

import org.alphatrade.dryrun.evidence.foreign.SarifReport;

/** What SARIF shows, as an objective asks for it; suppressed results are counted apart. */
public final class SarifScope {
    private final SarifReport report;

    SarifScope(SarifReport report) {
        this.report = report;
    }

    public long getErrors() {
        return report.errors();
    }

    public long getWarnings() {
        return report.warnings();
    }

    public long getNotes() {
        return report.notes();
    }

    /** Returns how many results say that all is well, or need no attention. */
    public long getNone() {
        return report.none();
    }

    /** Returns how many results the tool left open or to a review. */
    public long getUndecided() {
        return report.undecided();
    }

    /** Returns how many results somebody accepted. */
    public long getSuppressed() {
        return report.suppressed();
    }

    /** Returns errors, warnings, notes and undecided ones together. */
    public long getResults() {
        return report.results();
    }
}

package org.alphatrade.dryrun.evidence.foreign;

/** Says in a few words what is wrong with a report. */
final class ReportException extends Exception {
    private static final long serialVersionUID = 1L;

    ReportException(String message) {
        super(message);
    }
}

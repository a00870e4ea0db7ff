package org.alphatrade.dryrun.evidence.signoff;

import org.alphatrade.dryrun.spi.Status;

/**
 * Which exit code says a verdict.
 *
 * @param allowWarnings a warning exits 0
 * @param warnIsError a warning exits 2; wins over {@code allowWarnings}
 */
public record VerdictExit(boolean allowWarnings, boolean warnIsError) {
    private static final int PASS = 0;
    private static final int WARN = 1;
    private static final int FAIL = 2;

    /** Returns the exit code: 0, 1 or 2. */
    public int code(Status status) {
        return switch (status.verdict()) {
            case PASS -> PASS;
            case WARN -> warnCode();
            case UNKNOWN, FAIL -> FAIL;
        };
    }

    private int warnCode() {
        if (warnIsError) {
            return FAIL;
        }
        return allowWarnings ? PASS : WARN;
    }
}

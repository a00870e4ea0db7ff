package org.alphatrade.dryrun.engine.live.process;

/** A signal that asks the harness to end its run in order. */
public enum HarnessSignal {
    HUP(129),
    INT(130),
    TERM(143);

    private final int exitCode;

    HarnessSignal(int exitCode) {
        this.exitCode = exitCode;
    }

    /** Returns the exit code of a harness that it ended. */
    public int exitCode() {
        return exitCode;
    }
}

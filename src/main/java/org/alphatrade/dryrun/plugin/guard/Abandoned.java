package org.alphatrade.dryrun.plugin.guard;

/** Ends a thread whose call was taken from it: nothing it does counts any more. */
public final class Abandoned extends Error {
    private static final long serialVersionUID = 1L;

    Abandoned() {
        super("the call was taken from this thread", null, false, false);
    }
}

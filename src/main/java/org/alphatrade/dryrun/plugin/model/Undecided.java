package org.alphatrade.dryrun.plugin.model;

/** A detector of the host's own making that did not see enough to let the verdict be a pass. */
public interface Undecided {
    /** Says in one sentence why it could not tell; empty when it could. Asked after the detector has finished. */
    String undecided();
}

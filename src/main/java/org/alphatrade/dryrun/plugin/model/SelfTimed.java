package org.alphatrade.dryrun.plugin.model;

import java.time.Duration;

/** A provider of the host's own whose plugins' calls end by themselves, after a time it knows. */
public interface SelfTimed {
    /** Returns when a call has ended for certain. */
    Duration limit();
}

package org.alphatrade.dryrun.log.record;

/**
 * Which reading found the levels and times that stand in a run's records. It grows with each change of what is read; a
 * run of an older one is read anew, from what the runtime wrote.
 */
public final class ReadingVersion {
    /** Of runs that do not name one: plain lines as bad as their stream, levels by a list of keys. */
    public static final int UNNAMED = 1;

    public static final int NOW = 2;

    private ReadingVersion() {}
}

package org.alphatrade.dryrun.plugin.model;

/** A detector of the host's own making for which something runs beside it, such as a program. */
public interface Dismissible {
    /** Says that it is called no more; what runs for it is to end. Returns at once. */
    void dismiss();
}

package org.alphatrade.dryrun.rehearsal.request;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Work on an evidence packet.
 *
 * @param subject the run to build one of; else the packet, a directory or an archive
 * @param packet where it is laid out and what goes in, when it is built
 * @param debug whether a stack trace may be shown
 */
public record PacketJob(Action action, Path subject, PacketOptions packet, boolean debug) {
    /** What is done. */
    public enum Action {
        BUILD,
        LIST,
        VERIFY
    }

    public PacketJob {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(packet, "packet");
    }
}

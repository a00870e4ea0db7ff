package org.alphatrade.dryrun.packet;

/** Builds an evidence packet: a directory, a manifest, an archive. */
public final class PacketBuilder {
    private PacketBuilder() {}

    /** Builds it; what is missing is listed in the manifest and in the problems, an unwritable target is a failure. */
    public static Packet build(PacketRequest request) {
        throw new UnsupportedOperationException();
    }
}

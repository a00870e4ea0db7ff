package org.alphatrade.dryrun.store.packet;

import java.util.List;

/**
 * What verifying a packet found.
 *
 * @param files how many files agree with the manifest
 * @param missing in the manifest, not in the packet
 * @param extra in the packet, not in the manifest
 * @param changed other bytes than the manifest says
 * @param problems why it could not be verified whole
 */
public record PacketVerification(
        long files, List<String> missing, List<String> extra, List<String> changed, List<String> problems) {
    public PacketVerification {
        missing = List.copyOf(missing);
        extra = List.copyOf(extra);
        changed = List.copyOf(changed);
        problems = List.copyOf(problems);
    }

    /** Tells whether everything is as the manifest says. */
    public boolean intact() {
        return files > 0 && missing.isEmpty() && extra.isEmpty() && changed.isEmpty() && problems.isEmpty();
    }
}

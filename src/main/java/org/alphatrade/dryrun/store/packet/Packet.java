package org.alphatrade.dryrun.store.packet;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A packet that was built.
 *
 * @param tree what reports say of it under {@code evidence_packet}
 * @param problems what is missing or could not be copied, a sentence each; a packet with problems is no whole evidence
 */
public record Packet(Map<String, Object> tree, List<String> problems) {
    public Packet {
        tree = Collections.unmodifiableMap(new LinkedHashMap<>(tree));
        problems = List.copyOf(problems);
    }
}

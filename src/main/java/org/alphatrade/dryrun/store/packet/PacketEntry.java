package org.alphatrade.dryrun.store.packet;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One file of a packet.
 *
 * @param path in the packet, with slashes
 * @param source where it came from; empty for a document the toolkit wrote
 */
record PacketEntry(String path, long size, String sha256, String source) {
    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("path", path);
        tree.put("size", size);
        tree.put("sha256", sha256);
        if (!source.isEmpty()) {
            tree.put("source", source);
        }
        return tree;
    }
}

package org.alphatrade.dryrun.store.journal;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.alphatrade.dryrun.base.file.Digests;

/** Follows the links of a journal while it is read back. */
final class ChainReader {
    private final List<ChainLink> links = new ArrayList<>();
    private String head = "";

    /**
     * Takes the next link; returns what contradicts it.
     *
     * @param line its bytes, with the end of the line
     * @param before what was read of the journal before it
     * @param bytes how many those are
     */
    Optional<String> add(byte[] line, LineFields fields, MessageDigest before, long bytes) {
        ChainLink link = ChainLink.of(fields);
        String previous = head;
        head = digest(line);
        links.add(link);
        if (link.number() != links.size() || !link.previous().equals(previous)) {
            return Optional.of("link " + link.number() + " of the chain does not follow the one before it");
        }
        String digest = HexFormat.of().formatHex(Digests.copy(before).digest());
        boolean follows = link.files().stream()
                .filter(file -> file.role().equals(Journal.ROLE))
                .anyMatch(file -> file.bytes() == bytes && file.sha256().equals(digest));
        return follows
                ? Optional.empty()
                : Optional.of("what stands before link " + link.number() + " of the chain was changed after the run");
    }

    /** Returns the digest of a line without its end. */
    static String digest(byte[] line) {
        MessageDigest digest = Digests.digest();
        digest.update(line, 0, line.length - 1);
        return HexFormat.of().formatHex(digest.digest());
    }

    List<ChainLink> links() {
        return links;
    }

    /** Returns the digest of the last link; empty when there is none. */
    String head() {
        return head;
    }
}

package org.alphatrade.dryrun.store.segment;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.alphatrade.dryrun.base.file.Digests;

/** What went into a file so far. Safe for many threads, none of which waits for a disk. */
final class RunningDigest {
    private final MessageDigest digest = Digests.digest();
    private long bytes;

    synchronized void add(byte[] source, int from, int length) {
        digest.update(source, from, length);
        bytes += length;
    }

    synchronized long bytes() {
        return bytes;
    }

    /** Returns what there is so far; more may follow. */
    synchronized WrittenBytes written() {
        return new WrittenBytes(
                bytes, HexFormat.of().formatHex(Digests.copy(digest).digest()));
    }
}

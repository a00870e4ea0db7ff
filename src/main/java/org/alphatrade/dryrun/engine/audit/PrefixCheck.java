package org.alphatrade.dryrun.engine.audit;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.alphatrade.dryrun.base.file.Digests;
import org.alphatrade.dryrun.store.journal.FileSeal;

/** Reads a file once and tells where it leaves what several prefixes of it are known to be. */
final class PrefixCheck {
    private static final int BUFFER = 1 << 17;

    private final List<FileSeal> prefixes;
    private final MessageDigest digest = Digests.digest();
    private final byte[] buffer = new byte[BUFFER];
    private long read;

    private PrefixCheck(List<FileSeal> prefixes) {
        this.prefixes = new ArrayList<>(prefixes);
        this.prefixes.sort(Comparator.comparingLong(FileSeal::bytes));
    }

    /**
     * Returns how the bytes differ from what they were, as the end of a sentence; empty when they do not.
     *
     * @param closed whether the longest of the prefixes is all that was written
     */
    static Optional<String> difference(InputStream in, List<FileSeal> prefixes, boolean closed) throws IOException {
        return new PrefixCheck(prefixes).difference(in, closed);
    }

    private Optional<String> difference(InputStream in, boolean closed) throws IOException {
        long same = 0;
        for (FileSeal prefix : prefixes) {
            advance(in, prefix.bytes());
            if (read < prefix.bytes()) {
                return Optional.of("holds " + read + " bytes, of " + prefix.bytes() + " that were written");
            }
            if (!prefix.sha256()
                    .equals(HexFormat.of().formatHex(Digests.copy(digest).digest()))) {
                return Optional.of("was changed between its byte " + same + " and its byte " + prefix.bytes());
            }
            same = prefix.bytes();
        }
        return closed && in.read() >= 0
                ? Optional.of("goes on behind the " + read + " bytes that were written")
                : Optional.empty();
    }

    private void advance(InputStream in, long to) throws IOException {
        while (read < to) {
            int n = in.read(buffer, 0, (int) Math.min(buffer.length, to - read));
            if (n < 0) {
                return;
            }
            digest.update(buffer, 0, n);
            read += n;
        }
    }
}

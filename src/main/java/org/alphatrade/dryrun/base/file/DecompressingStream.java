package org.alphatrade.dryrun.base.file;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Unpacks as far as it goes: whatever the codec throws becomes a {@link TruncatedException} behind the last good byte. */
final class DecompressingStream extends BlockStream {
    /** Starts unpacking; reads the header. */
    interface Codec {
        InputStream open(InputStream packed) throws IOException;
    }

    /** Gives the packed bytes once more from the beginning. */
    interface Again {
        InputStream open() throws IOException;
    }

    private final InputStream packed;
    private final Again again;
    private final Compression compression;
    private final Codec codec;
    private @Nullable InputStream unpacked;
    private long delivered;
    private @Nullable Exception failure;

    DecompressingStream(InputStream packed, Again again, Compression compression, Codec codec) {
        this.packed = packed;
        this.again = again;
        this.compression = compression;
        this.codec = codec;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
        int n = failure == null ? unpack(b, off, len) : -1;
        if (n < 0 && failure != null) {
            throw new TruncatedException(
                    "the " + compression.word() + " data is cut off or corrupt (" + reason(failure) + ")",
                    delivered,
                    failure);
        }
        delivered += Math.max(n, 0);
        return n;
    }

    private int unpack(byte[] b, int off, int len) {
        try {
            if (unpacked == null) {
                unpacked = codec.open(packed);
            }
            return unpacked.read(b, off, len);
        } catch (IOException | RuntimeException e) {
            failure = e;
            return lost(e, b, off, len);
        }
    }

    /**
     * Codecs throw away what they unpacked before the place where they fail, as long as that is not all that was asked
     * for. So it is unpacked again up to there, one byte at a time.
     */
    private int lost(Exception why, byte[] b, int off, int len) {
        int n = 0;
        try (InputStream from = again.open();
                InputStream anew = codec.open(from)) {
            anew.skipNBytes(delivered);
            for (int c = anew.read(); c >= 0 && n < len; c = anew.read()) {
                b[off + n] = (byte) c;
                n++;
            }
        } catch (IOException | RuntimeException e) {
            why.addSuppressed(e);
        }
        return n == 0 ? -1 : n;
    }

    private static String reason(Exception e) {
        return e instanceof IOException io
                ? RegularFiles.reason(io)
                : e.getClass().getSimpleName();
    }

    @Override
    public void close() throws IOException {
        if (unpacked == null) {
            packed.close();
        } else {
            unpacked.close();
        }
    }
}

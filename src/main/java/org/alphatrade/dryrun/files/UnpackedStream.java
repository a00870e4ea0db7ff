package org.alphatrade.dryrun.files;

import java.io.IOException;
import java.io.InputStream;

/** Unpacks as far as it goes: whatever the codec throws becomes a {@link TruncatedException} behind the last good byte. */
final class UnpackedStream extends InputStream {
    /** Starts unpacking; reads the header. */
    interface Codec {
        InputStream open(InputStream packed) throws IOException;
    }

    private final InputStream packed;
    private final Compression compression;
    private final Codec codec;
    private InputStream unpacked;
    private long delivered;

    UnpackedStream(InputStream packed, Compression compression, Codec codec) {
        this.packed = packed;
        this.compression = compression;
        this.codec = codec;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** Codecs throw away what they unpacked of a block that ends too early; a byte at a time gets it out of them. */
    @Override
    public int read(byte[] b, int off, int len) throws IOException {
        try {
            if (unpacked == null) {
                unpacked = codec.open(packed);
            }
            int n = unpacked.read(b, off, len);
            delivered += Math.max(n, 0);
            return n;
        } catch (IOException | RuntimeException e) {
            throw new TruncatedException(
                    "the " + compression.word() + " data is cut off or corrupt (" + reason(e) + ")", delivered, e);
        }
    }

    private static String reason(Exception e) {
        return e instanceof IOException io ? Regular.reason(io) : e.getClass().getSimpleName();
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

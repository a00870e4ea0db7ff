package org.alphatrade.dryrun.log.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A stream whose beginning was looked at. What went wrong meanwhile is told where it stands: behind what could be read. */
final class PeekedStream extends InputStream {
    private static final int HEAD = 16 * 1024;

    private final InputStream in;
    private byte[] head = new byte[HEAD];
    private @Nullable IOException failure;
    private int at;

    PeekedStream(InputStream in) {
        this.in = in;
        int length = 0;
        try {
            for (int read = 0; read >= 0 && length < HEAD; read = in.read(head, length, HEAD - length)) {
                length += read;
            }
        } catch (IOException e) {
            failure = e;
        }
        head = Arrays.copyOf(head, length);
    }

    /** Returns its first bytes. */
    byte[] head() {
        return head;
    }

    /** Tells whether its bytes are not those of the file. */
    boolean isDecoded() {
        return in instanceof Utf8Stream;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (at < head.length) {
            int taken = Math.min(length, head.length - at);
            System.arraycopy(head, at, target, offset, taken);
            at += taken;
            return taken;
        }
        IOException told = failure;
        failure = null;
        if (told != null) {
            throw told;
        }
        return in.read(target, offset, length);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

package org.alphatrade.dryrun.log.file;

import java.io.IOException;
import java.io.InputStream;

/** A log as lines that are read, made of one that is written otherwise, a piece at a time. */
abstract class RewrittenStream extends InputStream {
    private byte[] ready = {};
    private int at;
    private long given;

    /** Makes the next piece, which may be empty, ready; says no behind the last. */
    abstract boolean next() throws IOException;

    /** Hands a piece on. Once for each call of {@link #next()} that says yes. */
    final void give(byte[] piece) {
        ready = piece;
        at = 0;
        given += piece.length;
    }

    /** Returns how many bytes were handed on so far. */
    final long given() {
        return given;
    }

    private boolean more() throws IOException {
        while (at == ready.length) {
            if (!next()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public final int read() throws IOException {
        return more() ? ready[at++] & 0xff : -1;
    }

    @Override
    public final int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0 || !more()) {
            return length == 0 ? 0 : -1;
        }
        int taken = Math.min(length, ready.length - at);
        System.arraycopy(ready, at, target, offset, taken);
        at += taken;
        return taken;
    }
}

package org.alphatrade.dryrun.base.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells of the bytes that are read. */
final class CountedStream extends FilterInputStream {
    private final LongConsumer bytes;

    CountedStream(InputStream in, LongConsumer bytes) {
        super(in);
        this.bytes = bytes;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            bytes.accept(1);
        }
        return b;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
        int n = super.read(b, off, len);
        if (n > 0) {
            bytes.accept(n);
        }
        return n;
    }
}

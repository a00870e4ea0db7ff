package org.alphatrade.dryrun.base.file;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Unpacks zstd frames and checks that they hold what they say they hold: the decoder does not when the last block of a
 * frame is empty, and blocks that were overwritten with zeros are empty.
 */
final class ZstdContent extends BlockStream {
    private final ZstdFrames frames;
    private final InputStream unpacked;
    private long delivered;

    ZstdContent(InputStream packed) throws IOException {
        frames = new ZstdFrames(packed);
        unpacked = new ZstdInputStream(frames);
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
        int n = unpacked.read(b, off, len);
        if (n < 0 && frames.declared() >= 0 && frames.declared() != delivered) {
            throw new IOException("the frames hold " + delivered + " bytes and say " + frames.declared());
        }
        delivered += Math.max(n, 0);
        return n;
    }

    @Override
    public void close() throws IOException {
        unpacked.close();
    }
}

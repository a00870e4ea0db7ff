package org.alphatrade.dryrun.log.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Text of another charset as UTF-8, without its mark of the order of bytes. */
final class Utf8Stream extends InputStream {
    private static final int PIECE = 32 * 1024;
    private static final char MARK = '\ufeff';

    private final Reader text;
    private final char[] chars = new char[PIECE];
    private byte[] bytes = {};
    private int at;
    private int kept;
    private boolean begun;

    Utf8Stream(InputStream in, Charset charset) {
        this.text = new InputStreamReader(in, charset);
    }

    @Override
    public int read() throws IOException {
        return more() ? bytes[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0 || !more()) {
            return length == 0 ? 0 : -1;
        }
        int taken = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, target, offset, taken);
        at += taken;
        return taken;
    }

    private boolean more() throws IOException {
        while (at == bytes.length) {
            int read = text.read(chars, kept, PIECE - kept);
            if (read < 0 && kept == 0) {
                return false;
            }
            encode(kept + Math.max(read, 0), read < 0);
        }
        return true;
    }

    /** Encodes what was read but half a pair, which waits for its other half. */
    private void encode(int length, boolean last) {
        int from = !begun && length > 0 && chars[0] == MARK ? 1 : 0;
        begun = true;
        boolean half = !last && length > from && Character.isHighSurrogate(chars[length - 1]);
        int end = half ? length - 1 : length;
        bytes = new String(chars, from, end - from).getBytes(StandardCharsets.UTF_8);
        at = 0;
        kept = length - end;
        System.arraycopy(chars, end, chars, 0, kept);
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}

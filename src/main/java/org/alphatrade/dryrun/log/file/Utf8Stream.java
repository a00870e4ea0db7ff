package org.alphatrade.dryrun.log.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Text in UTF-16 as UTF-8, without its mark of the order of bytes; what goes on otherwise is told. */
final class Utf8Stream extends InputStream {
    private static final int PIECE = 32 * 1024;
    /** So many characters in a row that are two of ASCII each stand in no language. */
    private static final int MOST_ODD = 24;

    private static final char MARK = '\ufeff';

    private final Reader text;
    private final char[] chars = new char[PIECE];
    private byte[] bytes = {};
    private int at;
    private int kept;
    private int odd;
    private @Nullable IOException failure;
    private boolean begun;

    Utf8Stream(InputStream in, Charset charset) {
        this.text = new InputStreamReader(in, charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT));
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
            if (failure != null) {
                throw failure;
            }
            int read = next();
            if (read < 0 && kept == 0) {
                return false;
            }
            encode(kept + Math.max(read, 0), read < 0);
        }
        return true;
    }

    private int next() throws IOException {
        try {
            return text.read(chars, kept, PIECE - kept);
        } catch (CharacterCodingException half) {
            throw new IOException("it is UTF-16 with half a character in it", half);
        }
    }

    /** Encodes what was read but half a pair, which waits for its other half. */
    private void encode(int length, boolean last) {
        int from = !begun && length > 0 && chars[0] == MARK ? 1 : 0;
        begun = true;
        boolean half = !last && length > from && Character.isHighSurrogate(chars[length - 1]);
        int end = readable(from, half ? length - 1 : length);
        bytes = new String(chars, from, end - from).getBytes(StandardCharsets.UTF_8);
        at = 0;
        kept = failure == null ? length - end : 0;
        System.arraycopy(chars, end, chars, 0, kept);
    }

    /** Returns where it goes on in bytes of one each, or one byte off; the end where it does not. */
    private int readable(int from, int to) {
        for (int i = from; i < to; i++) {
            int high = chars[i] >> 8;
            int low = chars[i] & 0xff;
            boolean single = isPrintable(high) && isPrintable(low) || low == 0 && high > 0;
            odd = single ? odd + 1 : 0;
            if (odd >= MOST_ODD) {
                failure = new IOException("it begins in UTF-16 and goes on in another encoding");
                return i + 1;
            }
        }
        return to;
    }

    private static boolean isPrintable(int c) {
        return c >= ' ' && c < 0x7f || c == '\r' || c == '\n' || c == '\t';
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}

package org.alphatrade.dryrun.log.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.alphatrade.dryrun.base.file.TruncatedException;
import org.jspecify.annotations.Nullable;

/**
 * Text in UTF-16 as UTF-8, without its mark of the order of bytes. Where it stops being UTF-16 it is cut off, behind all that
 * could be read.
 */
final class Utf8Stream extends InputStream {
    private static final int PIECE = 64 * 1024;
    /** So many characters in a row that are two of ASCII each stand in no language. */
    private static final int MOST_ODD = 24;

    private static final char MARK = '\ufeff';

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer raw = ByteBuffer.allocate(PIECE);
    private final CharBuffer chars = CharBuffer.allocate(PIECE);
    private byte[] bytes = {};
    private int at;
    private long given;
    private int odd;
    private boolean begun;
    private boolean ended;
    private @Nullable IOException failure;

    Utf8Stream(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
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
            if (ended) {
                return false;
            }
            fill();
        }
        return true;
    }

    private void fill() throws IOException {
        int read = in.read(raw.array(), raw.position(), raw.remaining());
        ended = read < 0;
        raw.position(raw.position() + Math.max(read, 0)).flip();
        boolean broken = decoder.decode(raw, chars.clear(), ended).isError();
        raw.compact();
        encode(chars.flip());
        if (broken && failure == null) {
            failure = cut("it is UTF-16 with half a character in it");
        }
    }

    private void encode(CharBuffer decoded) {
        boolean marked = !begun && decoded.hasRemaining() && decoded.get(0) == MARK;
        begun |= decoded.hasRemaining();
        CharBuffer text = marked ? decoded.position(1) : decoded;
        int end = readable(text);
        bytes = text.subSequence(0, end).toString().getBytes(StandardCharsets.UTF_8);
        at = 0;
        given += bytes.length;
        if (end < text.length()) {
            failure = cut("it begins in UTF-16 and goes on in another encoding");
        }
    }

    /** Returns how much is UTF-16: it may go on in bytes of one each, or one byte off. */
    private int readable(CharBuffer text) {
        for (int i = 0; i < text.length(); i++) {
            int high = text.charAt(i) >> 8;
            int low = text.charAt(i) & 0xff;
            boolean single = isPrintable(high) && isPrintable(low) || low == 0 && high > 0;
            odd = single ? odd + 1 : 0;
            if (odd >= MOST_ODD) {
                return Math.max(0, i - MOST_ODD + 1);
            }
        }
        return text.length();
    }

    private TruncatedException cut(String why) {
        return new TruncatedException(why, given, null);
    }

    private static boolean isPrintable(int c) {
        return c >= ' ' && c < 0x7f || c == '\r' || c == '\n' || c == '\t';
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

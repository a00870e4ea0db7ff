package org.alphatrade.dryrun.log.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.alphatrade.dryrun.base.file.Compression;

/** The bytes of a log as they are read: unpacked, in UTF-8, with one object a line. */
final class LogBytes {
    private static final int SAMPLE = 256;

    private LogBytes() {}

    static InputStream open(Path file) throws IOException {
        return open(file, bytes -> {});
    }

    /** Opens a file; {@code packedBytes} is told of the file's bytes as they are read. */
    static InputStream open(Path file, LongConsumer packedBytes) throws IOException {
        InputStream in = Compression.open(file, packedBytes);
        try {
            return inUtf8(in);
        } catch (RuntimeException | Error e) {
            in.close();
            throw e;
        }
    }

    private static InputStream inUtf8(InputStream unpacked) {
        PeekedStream bytes = new PeekedStream(unpacked);
        Optional<Charset> wide = utf16(bytes.head());
        PeekedStream text = wide.isEmpty() ? bytes : new PeekedStream(new Utf8Stream(bytes, wide.get()));
        if (JournalLines.isMeant(text.head())) {
            return new JournalLines(text);
        }
        // In what the harness wrote a line that is no record was damaged, and must be told.
        boolean meant = ObjectLines.isMeant(text.head()) && !isOfHarness(text.head());
        return meant ? new ObjectLines(text) : text;
    }

    /** Returns what the places of records in an opened log are those of, where that is not the file. */
    static Optional<String> places(InputStream opened) {
        if (opened instanceof ObjectLines || opened instanceof JournalLines) {
            return Optional.of("lines and bytes of its places are those of one object a line, not of the file");
        }
        boolean decoded = opened instanceof PeekedStream peeked && peeked.isDecoded();
        return decoded
                ? Optional.of(
                        "bytes of its places are those of its text in UTF-8, not of the file; lines are the file's own")
                : Optional.empty();
    }

    private static boolean isOfHarness(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1).contains("\"raw_offset\":");
    }

    /** Returns how text is written of which each character takes two bytes, as Windows writes it; empty for all other. */
    private static Optional<Charset> utf16(byte[] head) {
        if (head.length < 4) {
            return Optional.empty();
        }
        int mark = (head[0] & 0xff) << 8 | head[1] & 0xff;
        boolean wider = mark == 0xfffe && head[2] == 0 && head[3] == 0;
        int even = zeros(head, 0);
        int odd = zeros(head, 1);
        int pairs = Math.min(head.length, SAMPLE) / 2;
        if (!wider && (mark == 0xfffe || even == 0 && odd > pairs / 2)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return mark == 0xfeff || odd == 0 && even > pairs / 2
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    private static int zeros(byte[] head, int from) {
        int zeros = 0;
        for (int i = from; i < Math.min(head.length, SAMPLE); i += 2) {
            zeros += head[i] == 0 ? 1 : 0;
        }
        return zeros;
    }
}

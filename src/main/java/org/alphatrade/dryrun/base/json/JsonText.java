package org.alphatrade.dryrun.base.json;

import java.nio.charset.StandardCharsets;

/** The inside of a JSON string as text. */
public final class JsonText {
    private JsonText() {}

    /** Decodes what stands between two quotes; it must have been scanned. Invalid UTF-8 is replaced. */
    public static String decode(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            if (b[i] == '\\') {
                return escaped(b, from, i, to);
            }
        }
        return new String(b, from, to - from, StandardCharsets.UTF_8);
    }

    private static String escaped(byte[] b, int from, int first, int to) {
        StringBuilder out = new StringBuilder(to - from);
        int plain = from;
        int i = first;
        while (i < to) {
            if (b[i] != '\\') {
                i++;
                continue;
            }
            out.append(new String(b, plain, i - plain, StandardCharsets.UTF_8));
            if (b[i + 1] == 'u') {
                out.append((char) Integer.parseInt(new String(b, i + 2, 4, StandardCharsets.ISO_8859_1), 16));
                i += 6;
            } else {
                out.append(plain(b[i + 1]));
                i += 2;
            }
            plain = i;
        }
        return out.append(new String(b, plain, to - plain, StandardCharsets.UTF_8))
                .toString();
    }

    private static char plain(byte escape) {
        return switch (escape) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> (char) escape;
        };
    }
}

package org.alphatrade.dryrun.log.scan;

import java.util.List;

/**
 * The words of a scanner that may stand on both sides of where a JSON value begins or ends: {@code "ok":false}. What is
 * between values is the same in all objects that are built alike, so which borders are worth a look is told once for
 * them, and then only there the bytes around are looked at. Immutable.
 */
public final class BorderWords {
    private final MultiLiteralScanner scan;
    private final List<byte[]> words;
    private final int longest;

    BorderWords(MultiLiteralScanner scan, List<byte[]> words) {
        this.scan = scan;
        this.words = List.copyOf(words);
        this.longest = words.stream().mapToInt(word -> word.length).max().orElse(0);
    }

    /** Tells whether a word may go on beyond {@code to}, where a value begins, with what stands between it and {@code from}. */
    public boolean mayLeadIntoValue(byte[] b, int from, int to) {
        for (byte[] word : words) {
            for (int split = 1; split < word.length; split++) {
                int shared = Math.min(split, to - from);
                if (alike(word, split - shared, b, to - shared, shared)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Tells whether a word may have begun before {@code from}, where a value ends, and go on there. */
    public boolean mayLeadOutOfValue(byte[] b, int from, int to) {
        for (byte[] word : words) {
            for (int split = 1; split < word.length; split++) {
                if (alike(word, split, b, from, Math.min(word.length - split, to - from))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns the owners of the words around a place of an object. */
    public long owners(byte[] b, int at, int from, int to) {
        return scan.owners(b, Math.max(from, at - longest), Math.min(to, at + longest));
    }

    /** May say yes too often: great and small letters are the same. */
    private static boolean alike(byte[] word, int at, byte[] b, int from, int length) {
        for (int i = 0; i < length; i++) {
            if ((word[at + i] | MultiLiteralScanner.SMALL) != (b[from + i] | MultiLiteralScanner.SMALL)) {
                return false;
            }
        }
        return true;
    }
}

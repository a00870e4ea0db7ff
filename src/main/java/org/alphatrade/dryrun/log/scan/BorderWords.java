package org.alphatrade.dryrun.log.scan;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a scanner that may stand on both sides of where a JSON value begins or ends: {@code "ok":false}. What is
 * between values is the same in all objects that are built alike, so which borders are worth a look is told once for
 * them, and then only there the bytes around are looked at. Immutable.
 */
public final class BorderWords {
    private static final int BYTES = 256;

    private final MultiLiteralScanner scan;
    /** Where words may be parted, by the byte before that place and by the one behind it. */
    private final Split[][] before;

    private final Split[][] behind;
    private final boolean none;
    private final int longest;

    private record Split(byte[] word, int at) {}

    BorderWords(MultiLiteralScanner scan, List<byte[]> words) {
        this.scan = scan;
        this.none = words.isEmpty();
        this.longest = words.stream().mapToInt(word -> word.length).max().orElse(0);
        this.before = splits(words, -1);
        this.behind = splits(words, 0);
    }

    private static Split[][] splits(List<byte[]> words, int by) {
        List<List<Split>> byByte = new ArrayList<>();
        for (int i = 0; i < BYTES && !words.isEmpty(); i++) {
            byByte.add(new ArrayList<>());
        }
        for (byte[] word : words) {
            for (int at = 1; at < word.length; at++) {
                byByte.get(small(word[at + by])).add(new Split(word, at));
            }
        }
        return byByte.stream().map(splits -> splits.toArray(Split[]::new)).toArray(Split[][]::new);
    }

    /** Great and small letters are the same, so it may be said yes too often. */
    private static int small(byte b) {
        return (b | MultiLiteralScanner.SMALL) & 0xff;
    }

    /** Tells whether a word may go on beyond {@code to}, where a value begins, with what stands between it and {@code from}. */
    public boolean mayLeadIntoValue(byte[] b, int from, int to) {
        if (none || from == to) {
            return !none;
        }
        for (Split split : before[small(b[to - 1])]) {
            int shared = Math.min(split.at, to - from);
            if (alike(split.word, split.at - shared, b, to - shared, shared)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether a word may have begun before {@code from}, where a value ends, and go on there. */
    public boolean mayLeadOutOfValue(byte[] b, int from, int to) {
        if (none || from == to) {
            return !none;
        }
        for (Split split : behind[small(b[from])]) {
            if (alike(split.word, split.at, b, from, Math.min(split.word.length - split.at, to - from))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the owners of the words around a place of an object. */
    public long owners(byte[] b, int at, int from, int to) {
        return scan.owners(b, Math.max(from, at - longest), Math.min(to, at + longest));
    }

    /** The last letter of a key, in front of quote and colon, is looked at first: there keys differ. */
    private static boolean alike(byte[] word, int at, byte[] b, int from, int length) {
        int letter = length - 3;
        if (letter >= 0 && small(word[at + letter]) != small(b[from + letter])) {
            return false;
        }
        for (int i = length - 1; i >= 0; i--) {
            if (small(word[at + i]) != small(b[from + i])) {
                return false;
            }
        }
        return true;
    }
}

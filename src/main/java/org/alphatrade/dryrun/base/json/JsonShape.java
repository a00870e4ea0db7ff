package org.alphatrade.dryrun.base.json;

import java.util.Arrays;

/**
 * Recognises objects that are built as one before them was: the same keys, brackets and blanks, other simple values in
 * their places. What stands between the values is then compared and need not be checked again. It knows fewer objects
 * than {@link JsonScanner}, and none that is not one to it. For one thread.
 */
public final class JsonShape {
    private static final ByteToken[] UNKNOWN = {};

    private final JsonScanner scanner = new JsonScanner();
    private ByteToken[] between = UNKNOWN;
    /** Which of the texts that objects may repeat each value is, -1 for none. */
    private int[] echoes = {};

    private int[] repeated = {};
    private int[] starts = {};
    private int[] ends = {};

    /**
     * Learns how an object is built that was scanned, so that it is one; one of very many values is not learnt.
     *
     * @param texts insides of strings that stand elsewhere in the same array, from and to in turn: an object that has such
     *     a value is expected to repeat the text of the same place the next time
     * @param constants insides of strings, and numbers in their place, from and to in turn: such values are taken for a part
     *     of what all objects share
     */
    public void learn(byte[] b, int from, int end, int[] texts, int... constants) {
        SimpleValues values = new SimpleValues(b, from, end, constants);
        between = values.between();
        echoes = new int[values.size()];
        for (int i = 0; i < echoes.length; i++) {
            echoes[i] = echo(b, values.start(i) + 1, values.end(i) - 1, texts);
        }
        repeated = new int[echoes.length];
        starts = new int[echoes.length];
        ends = new int[echoes.length];
    }

    private static int echo(byte[] b, int from, int end, int[] texts) {
        for (int i = 0; b[from - 1] == '"' && i < texts.length; i += 2) {
            if (Arrays.equals(b, from, end, b, texts[i], texts[i + 1])) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Returns the position behind an object that is built like the one learnt, or -1 when it is not known to be one.
     *
     * @param texts insides of whole strings that it may repeat, as in {@link #learn}
     */
    public int end(byte[] b, int from, int limit, int[] texts) {
        int values = between.length - 1;
        int at = from;
        for (int i = 0; i < values; i++) {
            if (!between[i].isAt(b, at, limit)) {
                return -1;
            }
            at += between[i].length();
            starts[i] = at;
            int echo = echoes[i];
            int end = echo < 0 ? -1 : echoEnd(b, at, limit, texts[echo], texts[echo + 1]);
            repeated[i] = end < 0 ? -1 : echo;
            at = end < 0 ? scanner.simpleEnd(b, at, limit) : end;
            if (at < 0) {
                return -1;
            }
            ends[i] = at;
        }
        return values >= 0 && between[values].isAt(b, at, limit) ? at + between[values].length() : -1;
    }

    private static int echoEnd(byte[] b, int from, int limit, int textFrom, int textTo) {
        int end = from + 2 + textTo - textFrom;
        return end <= limit
                        && b[from] == '"'
                        && b[end - 1] == '"'
                        && ByteToken.same(b, from + 1, textFrom, textTo - textFrom)
                ? end
                : -1;
    }

    /** Returns how many simple values such an object has. */
    public int size() {
        return starts.length;
    }

    /** Returns which text a value of the last object repeats, as an index into the texts; -1 when it is not known to. */
    public int repeated(int i) {
        return repeated[i];
    }

    /** Returns where a value of the last object begins, its quote included. */
    public int valueStart(int i) {
        return starts[i];
    }

    /** Returns where a value of the last object ends, its quote included. */
    public int valueEnd(int i) {
        return ends[i];
    }
}

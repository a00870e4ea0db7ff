package org.alphatrade.dryrun.source;

/** Where the text of a line begins and ends. */
final class Lines {
    private Lines() {}

    static int afterBom(byte[] b, int from, int to) {
        boolean bom =
                to - from >= 3 && b[from] == (byte) 0xef && b[from + 1] == (byte) 0xbb && b[from + 2] == (byte) 0xbf;
        return bom ? from + 3 : from;
    }

    static int beforeCr(byte[] b, int from, int to) {
        return to > from && b[to - 1] == '\r' ? to - 1 : to;
    }
}

package org.alphatrade.dryrun.log.scan;

/** Where the text of a line begins and ends. */
public final class LineBounds {
    private LineBounds() {}

    public static int afterBom(byte[] b, int from, int to) {
        boolean bom =
                to - from >= 3 && b[from] == (byte) 0xef && b[from + 1] == (byte) 0xbb && b[from + 2] == (byte) 0xbf;
        return bom ? from + 3 : from;
    }

    public static int beforeCr(byte[] b, int from, int to) {
        return to > from && b[to - 1] == '\r' ? to - 1 : to;
    }
}

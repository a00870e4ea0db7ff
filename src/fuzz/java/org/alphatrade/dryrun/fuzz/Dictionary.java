package org.alphatrade.dryrun.fuzz;

/** Jazzer's dictionaries hold no LF: a vertical tab stands for it. */
final class Dictionary {
    private Dictionary() {}

    static byte[] lines(byte[] bytes) {
        byte[] lines = bytes.clone();
        for (int i = 0; i < lines.length; i++) {
            lines[i] = lines[i] == 0x0b ? (byte) '\n' : lines[i];
        }
        return lines;
    }
}

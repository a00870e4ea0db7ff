package org.alphatrade.dryrun.soak;

/** The number that every written line carries, {@code _o17_} for the 17th line of standard output. */
final class Marker {
    static final int OUT = 0;
    static final int ERR = 1;

    private Marker() {}

    static String word(int stream) {
        return stream == OUT ? "stdout" : "stderr";
    }

    static char letter(int stream) {
        return stream == OUT ? 'o' : 'e';
    }

    /** Returns twice the first number in a line, plus the stream; -1 when there is none. */
    static long find(byte[] line, int from, int to) {
        for (int i = from; i + 3 < to; i++) {
            if (line[i] == '_' && (line[i + 1] == 'o' || line[i + 1] == 'e')) {
                long number = number(line, i + 2, to);
                if (number > 0) {
                    return number * 2 + (line[i + 1] == 'o' ? OUT : ERR);
                }
            }
        }
        return -1;
    }

    private static long number(byte[] line, int from, int to) {
        long number = 0;
        int at = from;
        while (at < to && line[at] >= '0' && line[at] <= '9') {
            number = number * 10 + line[at++] - '0';
        }
        return at < to && at > from && line[at] == '_' ? number : -1;
    }
}

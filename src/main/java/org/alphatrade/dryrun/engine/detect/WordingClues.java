package org.alphatrade.dryrun.engine.detect;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.alphatrade.dryrun.log.scan.MultiLiteralScanner;

/** Tells in one pass what a text can be about at all: of each kind of wording it must hold a word. */
final class WordingClues {
    /** It may tell of a crash. The bits above are those of {@link KnownTrouble#ALL}. */
    static final long CRASH = 1;

    private static final List<String> OF_CRASHES =
            List.of("exception", "error", "uncaught", "unhandled", "fatal", "panic", "traceback");
    private static final MultiLiteralScanner SCAN = scan();

    private WordingClues() {}

    private static MultiLiteralScanner scan() {
        if (KnownTrouble.ALL.size() >= Long.SIZE) {
            throw new IllegalStateException("a bit stands for each kind: put two into one");
        }
        MultiLiteralScanner.Builder words = new MultiLiteralScanner.Builder();
        OF_CRASHES.forEach(word -> words.add(ascii(word), CRASH));
        for (int i = 0; i < KnownTrouble.ALL.size(); i++) {
            long kind = CRASH << i + 1;
            KnownTrouble.ALL.get(i).words().forEach(word -> words.add(ascii(word), kind));
        }
        return words.build();
    }

    private static byte[] ascii(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }

    /** Returns a bit for each kind; 0 when the text tells of nothing. */
    static long in(String text) {
        byte[] lower = text.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return SCAN.owners(lower, 0, lower.length);
    }
}

package org.alphatrade.dryrun.engine.judge;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.log.scan.MultiLiteralScanner;

/**
 * Texts that plugins watch for, looked for in the same pass over a record's bytes as the words of detectors: most records
 * hold none of them, and that is known without another look.
 *
 * @param texts as they stand in a line
 * @param textsOfAnyCase in small letters
 */
public record WatchedTexts(Set<String> texts, Set<String> textsOfAnyCase) {
    public static final WatchedTexts NONE = new WatchedTexts(Set.of(), Set.of());

    /** What a line holds as it is, escaped or not. */
    private static final Pattern PLAIN = Pattern.compile("[ !#-\\[\\]-~]{" + MultiLiteralScanner.SHORTEST + ",}");

    public WatchedTexts {
        texts = Set.copyOf(texts);
        textsOfAnyCase = Set.copyOf(textsOfAnyCase);
    }

    public boolean isEmpty() {
        return texts.isEmpty() && textsOfAnyCase.isEmpty();
    }

    /** Adds a piece of each to what is looked for. */
    void addTo(MultiLiteralScanner.Builder words, long owner) {
        texts.stream()
                .map(WatchedTexts::piece)
                .filter(piece -> !piece.isEmpty())
                .forEach(piece -> words.add(piece.getBytes(StandardCharsets.US_ASCII), owner));
        textsOfAnyCase.stream()
                .map(WatchedTexts::piece)
                .filter(piece -> !piece.isEmpty())
                .forEach(piece -> words.addOfAnyCase(piece.getBytes(StandardCharsets.US_ASCII), owner));
    }

    /** Tells whether a text has no piece that can be looked for so: each record must be asked for it. */
    public static boolean isHidden(String text) {
        return piece(text).isEmpty();
    }

    private static String piece(String text) {
        String longest = "";
        Matcher pieces = PLAIN.matcher(text);
        while (pieces.find()) {
            longest = pieces.group().length() > longest.length() ? pieces.group() : longest;
        }
        return longest;
    }
}

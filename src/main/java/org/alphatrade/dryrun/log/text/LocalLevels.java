package org.alphatrade.dryrun.log.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alphatrade.dryrun.log.record.LevelNames;

/** The words for levels in other languages and letters than ours: {@code 严重: ...}, {@code ОШИБКА:  ...}. */
final class LocalLevels {
    /** What programs for terminals put in front of an error or a warning, taken byte for byte. */
    private static final Map<String, String> SIGNS = Stream.of("✖", "✗", "✘", "❌", "⚠", "⛔", "🚨")
            .collect(Collectors.toMap(LocalLevels::bytes, sign -> "✖✗✘".contains(sign) ? "error" : "warning"));

    /** Words that sentences begin with, too: in text they count in capitals only. */
    private static final Set<String> IN_PROSE =
            Set.of("infos", "attenzione", "grave", "allvarlig", "fatale", "panik", "важно", "паника");
    /** SEVERE in Japanese, an adjective in Chinese; an exception, an alarm, a hint: words of prose as well. */
    private static final Set<String> MAJOR =
            Stream.of("重大", "异常", "異常", "告警", "提示").map(LocalLevels::bytes).collect(Collectors.toSet());

    /** The brackets and the colon of Chinese and Japanese, taken byte for byte. */
    static final String OPEN = bytes("【");

    static final String CLOSE = bytes("】");
    static final String COLON = bytes("：");

    private static final List<byte[]> WORDS = Stream.concat(
                    LevelNames.words().stream()
                            .filter(word -> word.charAt(0) >= 0x80)
                            .flatMap(word -> Stream.of(word, word.toUpperCase(Locale.ROOT), titled(word))),
                    SIGNS.keySet().stream().map(LocalLevels::decoded))
            .distinct()
            .map(word -> word.getBytes(StandardCharsets.UTF_8))
            .toList();

    private LocalLevels() {}

    private static String titled(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** Tells whether one of them begins at a byte. */
    static boolean begin(byte[] b, int from, int to) {
        if (isWide(b, from, to)) {
            return true;
        }
        for (byte[] word : WORDS) {
            if (word[0] == b[from]
                    && word.length <= to - from
                    && Arrays.equals(word, 0, word.length, b, from, from + word.length)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether a word is such a level, or one with our letters in capitals: {@code FEHLER}. */
    static boolean isCapital(String bytes) {
        String word = decoded(bytes);
        return word.equals(word.toUpperCase(Locale.ROOT)) && LevelNames.isLocal(LevelNames.normal(word));
    }

    /** Tells whether a word that is such a level in capitals is none as it is written: {@code Grave}. */
    static boolean isProse(String bytes) {
        String word = decoded(bytes);
        return IN_PROSE.contains(word.toLowerCase(Locale.ROOT)) && !word.equals(word.toUpperCase(Locale.ROOT));
    }

    /** Tells whether a word is one that counts in brackets, or first and before a colon only. */
    static boolean isMajor(String bytes) {
        return MAJOR.contains(bytes);
    }

    /** Returns a word in letters of full width ({@code ＥＲＲＯＲ}) in ours; any other as it is. */
    static String narrow(String bytes) {
        if (bytes.indexOf('\u00ef') < 0) {
            return bytes;
        }
        StringBuilder word = new StringBuilder();
        decoded(bytes).chars().forEach(c -> word.append((char) (c > 0xff00 && c < 0xff5f ? c - 0xfee0 : c)));
        String narrow = word.toString();
        return narrow.chars().allMatch(Character::isLetter) && narrow.chars().allMatch(c -> c < 0x80) ? narrow : bytes;
    }

    private static boolean isWide(byte[] b, int from, int to) {
        return b[from] == (byte) 0xef && from + 2 < to && b[from + 1] == (byte) 0xbc && b[from + 2] >= (byte) 0xa1;
    }

    /** Returns the level of the sign that stands at a place; empty when none does. */
    static String sign(String head, int from) {
        if (from >= head.length() || head.charAt(from) < 0xe2) {
            return "";
        }
        for (Map.Entry<String, String> sign : SIGNS.entrySet()) {
            if (head.startsWith(sign.getKey(), from)) {
                return sign.getValue();
            }
        }
        return "";
    }

    private static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** Returns what was taken byte for byte as what it says. */
    static String decoded(String bytes) {
        for (int i = 0; i < bytes.length(); i++) {
            if (bytes.charAt(i) >= 0x80) {
                return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            }
        }
        return bytes;
    }
}

package org.alphatrade.dryrun.base.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** JSON as Python writes it: with bare {@code NaN} and {@code Infinity}, which are read as texts, no figures at all. */
public final class PythonJson {
    private static final String[] WORDS = {"-Infinity", "Infinity", "NaN"};

    private PythonJson() {}

    /** Parses one value. */
    public static @Nullable Object parse(byte[] utf8) {
        String text = new String(utf8, StandardCharsets.UTF_8);
        try {
            return Json.parse(text);
        } catch (JsonException e) {
            String repaired = withoutBareWords(text);
            if (repaired.equals(text)) {
                throw e;
            }
            return Json.parse(repaired);
        }
    }

    private static String withoutBareWords(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean inString = false;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            String word = inString ? "" : wordAt(text, at);
            if (!word.isEmpty()) {
                out.append('"').append(word).append('"');
                at += word.length();
                continue;
            }
            if (inString && c == '\\' && at + 1 < text.length()) {
                out.append(c);
                at++;
                c = text.charAt(at);
            } else if (c == '"') {
                inString = !inString;
            }
            out.append(c);
            at++;
        }
        return out.toString();
    }

    private static String wordAt(String text, int at) {
        for (String word : WORDS) {
            if (text.startsWith(word, at)) {
                return word;
            }
        }
        return "";
    }
}

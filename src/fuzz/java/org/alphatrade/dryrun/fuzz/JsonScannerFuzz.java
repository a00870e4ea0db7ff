package org.alphatrade.dryrun.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.base.json.JsonException;
import org.alphatrade.dryrun.base.json.JsonScanner;

final class JsonScannerFuzz {
    private static final int DEPTH_OF_THE_LIBRARY = 900;

    /** The library takes the low byte of any character for a digit. */
    private static final Pattern LOOSE_ESCAPE = Pattern.compile("\\\\u\\p{XDigit}{0,3}[^\\x00-\\x7f]");

    @FuzzTest
    @DictionaryEntries({"{\"a\":", "\\u00e9", "\"b\":[{}]", "NaN", "-Infinity", "1e9", "\\\\", "null", "true", "\"}"})
    void whatIsAnObjectForTheScannerIsOneForTheLibraryWithTheSameEntries(byte[] bytes) {
        JsonScanner scanner = new JsonScanner();
        boolean accepted = scanner.scan(bytes, 0, bytes.length);
        if (scanner.bareWords() || beyondTheLibrary(bytes)) {
            return;
        }
        Map<String, Object> read = parsed(bytes);
        assertEquals(read != null, accepted, () -> "an object: " + text(bytes));
        if (accepted) {
            assertEquals(read, entries(scanner, bytes), () -> text(bytes));
            beginnings(scanner, bytes);
        }
    }

    /** A beginning of an object has its first entries, and is never whole. */
    private static void beginnings(JsonScanner whole, byte[] bytes) {
        JsonScanner cut = new JsonScanner();
        int brace = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf('}');
        for (int to : new int[] {brace, brace / 2, brace / 3}) {
            assertEquals(-1, cut.scanBeginning(bytes, 0, to), () -> text(bytes));
            assertTrue(cut.size() <= whole.size(), () -> text(bytes));
            for (int i = 0; i < cut.size() - 1; i++) {
                assertEquals(whole.key(i), cut.key(i));
                assertEquals(whole.value(i), cut.value(i));
            }
        }
        assertEquals(brace + 1, cut.scanBeginning(bytes, 0, bytes.length), () -> text(bytes));
    }

    private static Map<String, Object> entries(JsonScanner scanner, byte[] bytes) {
        Map<String, Object> entries = new LinkedHashMap<>();
        for (int i = 0; i < scanner.size(); i++) {
            byte[] value = Arrays.copyOfRange(bytes, scanner.valueStart(i), scanner.valueEnd(i));
            entries.put(scanner.key(i), Json.parse(value));
        }
        return entries;
    }

    private static Map<String, Object> parsed(byte[] bytes) {
        try {
            return Json.parseObject(bytes);
        } catch (JsonException e) {
            return null;
        }
    }

    /** A byte order mark is taken away by who calls the scanner; depth and exponents are limits of the library. */
    private static boolean beyondTheLibrary(byte[] bytes) {
        String text = text(bytes);
        if (LOOSE_ESCAPE.matcher(text).find()) {
            return true;
        }
        long open = text.chars().filter(c -> c == '{' || c == '[').count();
        return text.startsWith("\uFEFF") || open > DEPTH_OF_THE_LIBRARY || text.matches("(?s).*[eE][+-]?\\d{5,}.*");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

package org.alphatrade.dryrun.base.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JsonScannerTests {
    private static final String[] PIECES = {
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "\"",
        "\\",
        "\\u00e9",
        "\\uZZ",
        "\\n",
        "\\x",
        "0",
        "-",
        "1",
        "00",
        ".5",
        "e+",
        "E9",
        "true",
        "nul",
        "null",
        " ",
        "\t",
        "\n",
        "\u0001",
        "é",
        "漢",
        "\uD83D\uDE00",
        "\"a\":1",
        "\"b\":[]",
        "{}"
    };

    @Property(tries = 3_000)
    void agreesWithTheParserOnWhatIsAnObject(@ForAll long seed) {
        Random random = new Random(seed);
        String text = mutated(random, Json.compact(object(random, 4)));
        if (text.matches("(?s).*[eE][+-]?\\d{6,}.*")) {
            return; // JSON by its grammar, but no number that Java can hold
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        JsonScanner scanner = new JsonScanner();
        boolean accepted = scanner.scan(bytes, 0, bytes.length);
        assertEquals(parses(text), accepted, text);
        if (accepted) {
            Map<String, Object> found = new LinkedHashMap<>();
            for (int i = 0; i < scanner.size(); i++) {
                int from = scanner.valueStart(i);
                byte[] value = java.util.Arrays.copyOfRange(bytes, from, scanner.valueEnd(i));
                found.put(scanner.key(i), Json.parse(value));
            }
            assertEquals(Json.parseObject(text), found, text);
        }
    }

    private static boolean parses(String text) {
        try {
            Json.parseObject(text);
            return true;
        } catch (JsonException e) {
            return false;
        }
    }

    private static Map<String, Object> object(Random random, int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            map.put(word(random), value(random, depth - 1));
        }
        return map;
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> random.nextLong();
            case 1 -> random.nextGaussian() * 1e30;
            case 2 -> random.nextBoolean();
            case 3 -> null;
            case 6 -> object(random, depth);
            case 7 -> List.of(word(random), random.nextInt(), object(random, depth - 1));
            default -> word(random);
        };
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            word.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return word.toString();
    }

    private static String mutated(Random random, String json) {
        StringBuilder text = new StringBuilder(json);
        for (int i = random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(text.length() + 1);
            if (random.nextBoolean() && at < text.length() && !Character.isSurrogate(text.charAt(at))) {
                text.deleteCharAt(at);
            } else if (at == text.length() || !Character.isLowSurrogate(text.charAt(at))) {
                text.insert(at, PIECES[random.nextInt(PIECES.length)]);
            }
        }
        return text.toString();
    }

    @Test
    void anyDepthIsWalkedWithoutRecursion() {
        byte[] deep =
                ("{\"a\":" + "[".repeat(200_000) + "]".repeat(200_000) + ",\"b\":2}").getBytes(StandardCharsets.UTF_8);
        JsonScanner scanner = new JsonScanner();
        assertTrue(scanner.scan(deep, 0, deep.length));
        assertEquals("2", scanner.text("b"));
        assertFalse(scanner.scan(deep, 0, deep.length - 3));
    }

    @Test
    void theParserRefusesDepthAndTakesLongNumbers() {
        assertThrows(JsonException.class, () -> Json.parse("[".repeat(3_000) + "]".repeat(3_000)));
        assertEquals("9".repeat(5_000), Json.parse("9".repeat(5_000)).toString());
        assertThrows(JsonException.class, () -> Json.parse("1e99999999999"));
    }

    @Test
    void fieldsAreFoundByDottedPathAndByDottedKey() {
        byte[] line = "{\"log.level\":\"warn\",\"order\":{\"id\":7,\"x\":null},\"\\u006cevel\":\"e\"}"
                .getBytes(StandardCharsets.UTF_8);
        JsonScanner scanner = new JsonScanner();
        assertTrue(scanner.scan(line, 0, line.length));
        assertEquals("warn", scanner.text("log.level"));
        assertEquals("7", scanner.text("order.id"));
        assertNull(scanner.text("order.x"));
        assertEquals("e", scanner.text("level"));
    }

    @Test
    void whatIsWrittenIsRead() {
        Map<String, Object> tree = Json.parseObject("{\"a\":2.50,\"b\":[1,null,true],\"c\":{}}");
        assertEquals("{\"a\":2.50,\"b\":[1,null,true],\"c\":{}}", Json.compact(tree));
        assertEquals(tree, Json.parse(Json.pretty(tree)));
        assertEquals("null", Json.compact(Double.NaN));
    }

    @Test
    void anErrorSaysWhereInOneLine() {
        String message = assertThrows(JsonException.class, () -> Json.parse("{\n \"a\": nope}"))
                .getMessage();
        assertTrue(message.contains("line 2"), message);
        assertFalse(message.contains("\n"), message);
        assertThrows(JsonException.class, () -> Json.parse(""));
        assertThrows(JsonException.class, () -> Json.parse("{} {}"));
    }

    @Test
    void yamlIsTheSameTreeAndRefusesAKeyTwice() {
        assertEquals(Map.of("a", 1L, "b", List.of("x")), Yaml.parse("a: 1\nb:\n  - x\n"));
        assertThrows(JsonException.class, () -> Yaml.parse("a: 1\na: 2\n"));
        assertEquals(Map.of(), Yaml.parse(""));
    }

    @Test
    void roundNumbersAreWrittenWithoutAnExponent() {
        assertEquals(
                "[30,259200,2.50]",
                Json.compact(List.of(
                        new java.math.BigDecimal("3E+1"),
                        new java.math.BigDecimal("2.592E+5"),
                        new java.math.BigDecimal("2.50"))));
    }
}

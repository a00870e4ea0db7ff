package org.alphatrade.dryrun.engine.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.alphatrade.dryrun.base.json.JsonScanner;

/** The quick look at keys passes over no object in which a reader of JSON finds a telling one, however it is written. */
final class KeyScanProperties {
    private static final List<String> BLANKS =
            List.of("", "", " ", "\t", "\n", "\r", "  ", " \t", "                    ");
    private static final List<String> PARTS = List.of(
            "latency_ms",
            "latencyms",
            "a",
            "b",
            "é",
            "漢",
            "😀",
            ":",
            " ",
            "\\\"",
            "\\\\",
            "\\u0041",
            "\\n",
            "\\/",
            "{",
            "}",
            "[",
            ",",
            "0123456789abcdef");
    private static final List<String> SCALARS =
            List.of("1", "-2.5e3", "true", "null", "\"\"", "\":\"", "\" :\"", "\"\\\\\"");

    @Property(tries = 5_000)
    void theSameKeysAreTellingAsForTheReaderOfJson(@ForAll long seed) {
        Random random = new Random(seed);
        String text = object(random, 0);
        byte[] before = string(random).concat(":").repeat(random.nextInt(3)).getBytes(StandardCharsets.UTF_8);
        int from = before.length;
        byte[] b = (new String(before, StandardCharsets.UTF_8) + text + ":\"latency_ms\":")
                .getBytes(StandardCharsets.UTF_8);
        int to = from + text.getBytes(StandardCharsets.UTF_8).length;
        JsonScanner scanner = new JsonScanner();
        assertTrue(scanner.scan(b, from, to), text);
        Set<String> keys = new HashSet<>();
        collect(scanner, keys);
        KeyScan never = new KeyScan(key -> false);
        for (String key : keys) {
            KeyScan scan = new KeyScan(key::equals);
            assertTrue(scan.hasTellingKey(b, from, to), () -> "'" + key + "' in " + text);
            assertTrue(scan.hasTellingKey(b, from, to), () -> "again '" + key + "' in " + text);
        }
        if (text.indexOf('\\') < 0) {
            assertEquals(false, never.hasTellingKey(b, from, to), text);
            assertEquals(false, new KeyScan("no such key"::equals).hasTellingKey(b, from, to), text);
        }
    }

    private static void collect(JsonScanner object, Set<String> keys) {
        for (int i = 0; i < object.size(); i++) {
            keys.add(object.key(i));
            if (object.isObject(i)) {
                collect(object.inside(i), keys);
            }
        }
    }

    private static String object(Random random, int depth) {
        StringBuilder text = new StringBuilder("{").append(blank(random));
        int entries = random.nextInt(5);
        for (int i = 0; i < entries; i++) {
            text.append(i == 0 ? "" : ",")
                    .append(blank(random))
                    .append(string(random))
                    .append(blank(random))
                    .append(':')
                    .append(blank(random))
                    .append(value(random, depth))
                    .append(blank(random));
        }
        return text.append('}').toString();
    }

    private static String value(Random random, int depth) {
        return switch (random.nextInt(depth > 3 ? 2 : 4)) {
            case 0 -> SCALARS.get(random.nextInt(SCALARS.size()));
            case 1 -> string(random);
            case 2 -> "[" + blank(random) + object(random, depth + 1) + blank(random) + "]";
            default -> object(random, depth + 1);
        };
    }

    private static String string(Random random) {
        StringBuilder text = new StringBuilder("\"");
        int parts = random.nextInt(4);
        for (int i = 0; i < parts; i++) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return text.append('"').toString();
    }

    private static String blank(Random random) {
        return BLANKS.get(random.nextInt(BLANKS.size()));
    }
}

package org.alphatrade.dryrun.log.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** One pass over a line must find what looking for each word by itself finds, those of any case and those of one. */
final class MultiLiteralScannerTests {
    private static final String LETTERS = "abABzZ@`[{é \"0";

    @Test
    void itFindsWhatEachWordByItselfFinds() {
        for (int seed = 1; seed <= 3_000; seed++) {
            Random random = new Random(seed);
            MultiLiteralScanner.Builder builder = new MultiLiteralScanner.Builder();
            String[] words = new String[8];
            for (int i = 0; i < words.length; i++) {
                String word = text(random, 4 + random.nextInt(4));
                words[i] = i % 2 == 0 ? word : small(word);
                byte[] bytes = bytes(words[i]);
                MultiLiteralScanner.Builder same =
                        i % 2 == 0 ? builder.add(bytes, 1L << i) : builder.addOfAnyCase(bytes, 1L << i);
                assertEquals(builder, same);
            }
            String line = text(random, random.nextInt(60))
                    + words[random.nextInt(8)].toUpperCase(Locale.ROOT)
                    + text(random, random.nextInt(5))
                    + words[random.nextInt(8)];
            long wanted = 0;
            for (int i = 0; i < words.length; i++) {
                wanted |= (i % 2 == 0 ? line : small(line)).contains(words[i]) ? 1L << i : 0;
            }
            byte[] bytes = bytes(line);
            assertEquals(wanted, builder.build().owners(bytes, 0, bytes.length), "seed " + seed + ": " + line);
        }
    }

    private static String small(String text) {
        StringBuilder small = new StringBuilder();
        text.chars().forEach(c -> small.append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c)));
        return small.toString();
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

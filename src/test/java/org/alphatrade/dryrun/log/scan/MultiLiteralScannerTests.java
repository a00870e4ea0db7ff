package org.alphatrade.dryrun.log.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** One pass over a line must find what looking for each word by itself finds, those of any case and those of one. */
final class MultiLiteralScannerTests {
    private static final String LETTERS = "abABzZ@`[{é \"0";
    private static final String FOREIGN = "失败拒不ошОШエラ주문 aé";

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

    /** Letters of several writings, bytes that are a part of one and broken ones, in lines of any length and parts of them. */
    @Test
    void wordsBeyondAsciiAreFoundAsEachByItselfWouldBe() {
        int found = 0;
        for (int seed = 1; seed <= 3_000; seed++) {
            Random random = new Random(seed);
            MultiLiteralScanner.Builder builder = new MultiLiteralScanner.Builder();
            byte[][] words = new byte[8][];
            for (int i = 0; i < words.length; i++) {
                words[i] = bytes(i < 2 ? text(random, 4) : foreign(random, 4 + random.nextInt(2)));
                assertEquals(builder, builder.add(words[i], 1L << i));
            }
            byte[] line = bytes(foreign(random, random.nextInt(40))
                    + new String(words[random.nextInt(8)], StandardCharsets.UTF_8)
                    + foreign(random, random.nextInt(9)));
            if (random.nextInt(3) == 0) {
                line[random.nextInt(line.length)] = (byte) random.nextInt(256);
            }
            int from = random.nextInt(3) == 0 ? random.nextInt(line.length) : 0;
            int to = random.nextInt(3) == 0 ? from + random.nextInt(line.length - from + 1) : line.length;
            long wanted = 0;
            for (int i = 0; i < words.length; i++) {
                wanted |= holds(line, from, to, words[i]) ? 1L << i : 0;
            }
            found += wanted >> 2 != 0 ? 1 : 0;
            assertEquals(wanted, builder.build().owners(line, from, to), "seed " + seed);
        }
        assertTrue(found > 1_000, "found " + found);
    }

    @Test
    void oneWordBeyondAsciiIsFoundAtTheEndOfALineWithoutEnd() {
        MultiLiteralScanner scan = new MultiLiteralScanner.Builder()
                .add(bytes("拒绝"), 1)
                .add(bytes("disk"), 2)
                .build();
        for (int length : new int[] {0, 1, 2, 3, 4, 5, 1 << 20, (1 << 20) + 1}) {
            byte[] line = bytes("a".repeat(length) + "拒绝");
            assertEquals(1, scan.owners(line, 0, line.length));
            assertEquals(0, scan.owners(line, 0, line.length - 1));
            assertEquals(0, scan.owners(line, length + 1, line.length));
            assertEquals(0, scan.owners(line, 0, length));
        }
    }

    @Test
    void linesInAsciiAreAnsweredAsIfThereWereNoOtherWords() {
        MultiLiteralScanner.Builder some = new MultiLiteralScanner.Builder().add(bytes("abAB"), 1);
        MultiLiteralScanner without = some.build();
        MultiLiteralScanner with =
                some.add(bytes("失败"), 2).add(bytes("ошибк"), 4).build();
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            byte[] line = bytes(text(random, random.nextInt(60)).replace('é', 'e'));
            assertEquals(without.owners(line, 0, line.length), with.owners(line, 0, line.length));
        }
        assertEquals(without.isForWholeObjects(), with.isForWholeObjects());
        assertEquals(without.isForBareValues(), with.isForBareValues());
    }

    private static boolean holds(byte[] line, int from, int to, byte[] word) {
        for (int at = from; at + word.length <= to; at++) {
            if (Arrays.equals(line, at, at + word.length, word, 0, word.length)) {
                return true;
            }
        }
        return false;
    }

    private static String foreign(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(FOREIGN.charAt(random.nextInt(FOREIGN.length())));
        }
        return text.toString();
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

package org.alphatrade.dryrun.plugin.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.alphatrade.dryrun.log.BatchBuilder;
import org.alphatrade.dryrun.log.record.StdStream;
import org.alphatrade.dryrun.plugin.PlainRecord;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Phase;
import org.junit.jupiter.api.Test;

final class InterestMatcherTests {
    @Test
    void manyTextsAreFoundAsEachAloneWouldBe() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>();
        while (texts.size() < 60) {
            texts.add(word(random, 4 + random.nextInt(3)));
        }
        InterestMatcher many = InterestMatcher.of(Interest.of(Set.of(), Set.of(), texts));
        int found = 0;
        for (int i = 0; i < 20_000; i++) {
            String line = word(random, random.nextInt(60));
            boolean expected = texts.stream().anyMatch(line::contains);
            found += expected ? 1 : 0;
            assertEquals(
                    expected,
                    many.takes(new PlainRecord(Instant.EPOCH, Level.INFO, "", line)),
                    "seed " + seed + ": " + line);
        }
        assertEquals(true, found > 100 && found < 19_000, "found " + found);
    }

    @Test
    void whatStandsForBrokenBytesIsFoundInTheText() {
        InterestMatcher broken = InterestMatcher.of(Interest.literals("cut \ufffd"));
        for (String body : List.of("cut ", "{\"message\":\"cut ", "失败 cut ")) {
            byte[] line = (body + "x\"}").getBytes(StandardCharsets.UTF_8);
            line[line.length - 3] = (byte) 0xe5;
            BatchBuilder batch = new BatchBuilder("log", 1 << 10);
            batch.addLine(line, 0, line.length, StdStream.STDOUT, 0, 0, line.length, Phase.RUNNING);
            LogRecord record = batch.build().view().at(0);
            assertEquals(record.text().contains("cut \ufffd"), broken.takes(record), body);
            assertEquals(true, broken.takes(record), body);
        }
    }

    private static String word(Random random, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append("abc拒ш주éエ ".charAt(random.nextInt(length > 8 ? 9 : 5)));
        }
        return word.toString();
    }
}

package org.alphatrade.dryrun.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alphatrade.dryrun.log.BatchBuilder;
import org.alphatrade.dryrun.log.file.LogReader;
import org.alphatrade.dryrun.log.record.StdStream;
import org.alphatrade.dryrun.spi.Phase;

/** The quick way to read what the harness wrote finds what the general way finds, whatever became of the file. */
final class CanonicalRecordFuzz {
    private static final long READ = 1_795_489_400_123_456_789L;

    private final Scratch scratch = new Scratch(".jsonl");

    @FuzzTest
    @DictionaryEntries({
        "{\"level\":\"warn\",\"msg\":\"",
        "\"event\":\"",
        "\"ts\":17675712",
        "\"a\":{\"b\":1}",
        "2026-01-02T03:04:05Z",
        "}}\013",
        ",\"raw\":\"",
        "\"phase\":\"shutdown\"",
        "\\u00e9",
        "\\\""
    })
    void recordsInOneFileAreReadAsEachIsTheGeneralWay(FuzzedDataProvider data) throws IOException {
        byte[] log = log(data);
        List<List<Object>> general = new ArrayList<>();
        int from = 0;
        while (from < log.length) {
            int to = from;
            while (to < log.length && log[to] != '\n') {
                to++;
            }
            // A blank before the brace is no record that the harness wrote.
            byte[] line = (" " + new String(log, from, to - from, StandardCharsets.ISO_8859_1))
                    .getBytes(StandardCharsets.ISO_8859_1);
            List<List<Object>> one = Records.ofLine(line);
            assertEquals(one, Records.ofLine(Arrays.copyOfRange(log, from, to)), () -> latin(line));
            general.addAll(one);
            from = to + 1;
        }
        List<List<Object>> quick =
                Records.ofFile(scratch.holding(log), 1 << 12, LogReader.Options.DEFAULT).seen().stream()
                        .map(seen -> seen.subList(0, seen.size() - 1))
                        .toList();
        assertEquals(general, quick, () -> latin(log));
    }

    private static byte[] log(FuzzedDataProvider data) {
        int lines = data.consumeInt(1, 3);
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        int[] changes = data.consumeInts(data.consumeInt(0, 4));
        byte[] bytes = data.consumeBytes(4);
        for (int i = 0; i < lines; i++) {
            StdStream stream = data.consumeBoolean() ? StdStream.STDOUT : StdStream.STDERR;
            Phase phase = data.consumeBoolean() ? Phase.RUNNING : Phase.SHUTDOWN;
            byte[] line = i + 1 < lines ? data.consumeBytes(120) : data.consumeRemainingAsBytes();
            BatchBuilder builder = new BatchBuilder("live", 1 << 12);
            builder.addLine(line, 0, line.length, stream, READ + i, 17, line.length + 1L, phase);
            log.writeBytes(builder.build().bytes());
        }
        byte[] damaged = log.toByteArray();
        for (int i = 0; i < Math.min(changes.length, bytes.length); i++) {
            damaged[Math.floorMod(changes[i], damaged.length)] = bytes[i];
        }
        return Dictionary.lines(damaged);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}

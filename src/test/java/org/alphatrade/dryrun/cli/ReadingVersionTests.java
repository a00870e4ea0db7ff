package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.log.BatchBuilder;
import org.alphatrade.dryrun.log.record.ReadingVersion;
import org.alphatrade.dryrun.log.record.RecordView;
import org.alphatrade.dryrun.log.record.StdStream;
import org.alphatrade.dryrun.spi.Phase;
import org.junit.jupiter.api.Test;

/** What a version of the reading finds in the corpora stays what it finds: else runs of it would have to be read anew. */
final class ReadingVersionTests {
    private static final String FILE = "src/test/resources/layouts/reading-%d.txt";
    private static final Path FOUND =
            Path.of(System.getProperty("project.root", ".."), FILE.formatted(ReadingVersion.NOW));
    private static final long ARRIVAL = Timestamps.nanos(Instant.parse("2026-01-02T03:04:09Z"));
    private static final int MOST_GONE = 50;

    @Test
    void linesOfTheCorporaAreReadAsThisVersionReadThem() throws IOException {
        Map<String, String> now = now();
        if (Boolean.getBoolean("golden.update")) {
            Files.write(FOUND, written(now));
        }
        Map<String, String> then = committed();
        List<String> others = new ArrayList<>();
        then.forEach((line, found) -> {
            if (now.containsKey(line) && !now.get(line).equals(found)) {
                others.add(found + " is now " + now.get(line) + " in: " + line(line));
            }
        });
        assertEquals(
                List.of(),
                others,
                () -> others.size() + " lines of the corpora are read otherwise than reading " + ReadingVersion.NOW
                        + " read them. Records of runs hold what was found then, and an audit takes it from there. If a"
                        + " release wrote this reading, raise ReadingVersion.NOW, so that such runs are read anew; then"
                        + " (or if none did) run this test with -Dgolden.update=true and commit "
                        + FOUND.getFileName() + ". Lines that are new in the corpora need nothing");
        long known = then.keySet().stream().filter(now::containsKey).count();
        assertTrue(
                known > then.size() - MOST_GONE,
                () -> "only " + known + " of the " + then.size() + " lines in " + FOUND.getFileName()
                        + " are left in the corpora: run this test with -Dgolden.update=true, which writes those of today");
    }

    private static Map<String, String> now() {
        Map<String, String> found = new TreeMap<>();
        lines().forEach(line ->
                found.put(name(line), read(line, StdStream.STDOUT) + ", " + read(line, StdStream.STDERR)));
        return found;
    }

    private static Stream<String> lines() {
        return Stream.concat(LogLayout.text().stream(), LogLayout.json().stream())
                .map(LogLayout::line);
    }

    private static String line(String name) {
        return lines().filter(line -> name(line).equals(name)).findFirst().orElseThrow();
    }

    /** Returns what a record of the line says on disk, beside the line. */
    private static String read(String line, StdStream stream) {
        BatchBuilder builder = new BatchBuilder("live", 1 << 16);
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        builder.addLine(bytes, 0, bytes.length, stream, ARRIVAL, 0, bytes.length + 1, Phase.RUNNING);
        RecordView record = builder.build().view().at(0);
        return record.levelName()
                + (record.unrecognised() ? " (unrecognised) " : " ")
                + (record.timeNanos() == ARRIVAL ? "arrival" : record.time());
    }

    private static Map<String, String> committed() throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (String row : Files.readAllLines(FOUND)) {
            if (!row.startsWith("#")) {
                int end = row.indexOf(' ');
                found.put(row.substring(0, end), row.substring(end + 1));
            }
        }
        return found;
    }

    private static List<String> written(Map<String, String> found) {
        List<String> rows = new ArrayList<>();
        rows.add("# What reading " + ReadingVersion.NOW
                + " finds in each line of text.txt and json.txt, on standard output"
                + " and on standard error; the line by its SHA-256. Written by ReadingVersionTests.");
        found.forEach((line, said) -> rows.add(line + " " + said));
        return rows;
    }

    private static String name(String line) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

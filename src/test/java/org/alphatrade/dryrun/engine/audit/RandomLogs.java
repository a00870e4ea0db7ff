package org.alphatrade.dryrun.engine.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Logs as services write them on a bad day, the same for the same seed: records, traces over many lines, rubbish. */
final class RandomLogs {
    private static final String[] LEVELS = {"info", "info", "info", "debug", "WARNING", "error", "odd", "critical"};
    private static final List<String> TRACEBACK = List.of(
            "Traceback (most recent call last):",
            "  File \"main.py\", line 7, in <module>",
            "    trade()",
            "ValueError: price 17 is negative");
    private static final List<String> JVM = List.of(
            "java.lang.IllegalStateException: no quote",
            "\tat com.acme.Book.quote(Book.java:12)",
            "\tat com.acme.Main.main(Main.java:3)");

    private final Random random;
    private final StringBuilder log = new StringBuilder();
    private long millis = Instant.parse("2026-01-05T00:00:00Z").toEpochMilli();

    RandomLogs(long seed) {
        random = new Random(seed);
    }

    /** Writes some files; of text when {@code text} says so, some of them packed. */
    List<Path> write(Path directory, boolean text) throws IOException {
        List<Path> files = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            millis = Instant.parse("2026-01-05T00:00:00Z").toEpochMilli() + random.nextInt(60_000);
            Path file = directory.resolve("service-" + i + ".log" + (random.nextInt(3) == 0 ? ".gz" : ""));
            byte[] bytes = lines(random.nextInt(120), text).getBytes(StandardCharsets.UTF_8);
            files.add(Files.write(file, file.toString().endsWith(".gz") ? packed(bytes) : bytes));
        }
        return files;
    }

    private byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int cut = random.nextInt(bytes.length + 1);
        for (int[] part : new int[][] {{0, cut}, {cut, bytes.length}}) {
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(bytes, part[0], part[1] - part[0]);
            }
        }
        byte[] whole = out.toByteArray();
        return random.nextInt(4) == 0 ? java.util.Arrays.copyOf(whole, random.nextInt(whole.length)) : whole;
    }

    private String lines(int count, boolean text) {
        log.setLength(0);
        for (int i = 0; i < count; i++) {
            millis += random.nextInt(20) == 0 ? random.nextInt(200_000) : random.nextInt(400) - 20;
            switch (random.nextInt(text ? 9 : 7)) {
                case 0, 1, 2 -> log.append(foreign()).append('\n');
                case 3 -> log.append(ours("out", "\"structured\":" + foreign())).append('\n');
                case 4 -> {
                    List<String> trace = random.nextBoolean() ? TRACEBACK : JVM;
                    for (String line : trace) {
                        log.append(ours("err", "\"raw\":\"" + escaped(line) + "\""))
                                .append('\n');
                    }
                }
                case 5 -> log.append(random.nextBoolean() ? "no record\n" : "\r\n{\"ts\":\n");
                case 6 ->
                    log.append("{\"time\":")
                            .append(millis)
                            .append(",\"msg\":\"uncaught exception ")
                            .append(random.nextInt(3))
                            .append("\"}\n");
                case 7 ->
                    log.append(Instant.ofEpochMilli(millis))
                            .append(" ERROR broken ")
                            .append(i % 5)
                            .append('\n');
                default ->
                    (random.nextBoolean() ? TRACEBACK : JVM)
                            .forEach(line -> log.append(line).append('\n'));
            }
        }
        if (random.nextInt(3) == 0) {
            log.append(foreign());
        }
        return log.toString();
    }

    private String foreign() {
        return "{\"timestamp\":\"" + Instant.ofEpochMilli(millis) + "\",\"level\":\""
                + LEVELS[random.nextInt(LEVELS.length)] + "\",\"event\":\"e" + random.nextInt(4)
                + "\",\"message\":\"order " + random.nextInt(3) + " " + "x".repeat(random.nextInt(60)) + "\"}";
    }

    private String ours(String side, String body) {
        String time = Instant.ofEpochMilli(millis).toString();
        return "{\"timestamp\":\"" + time + "\",\"level\":\"info\",\"event\":null,\"message\":\"m\",\"stream\":\"std"
                + side
                + "\",\"payload\":{\"stream\":\"std" + side + "\""
                + (random.nextBoolean() ? ",\"reading\":2" : "") + ",\"ingested_at\":\"" + time
                + "\",\"raw_offset\":0,\"raw_length\":9," + body + "}}";
    }

    private static String escaped(String line) {
        return line.replace("\"", "\\\"").replace("\t", "\\t");
    }
}

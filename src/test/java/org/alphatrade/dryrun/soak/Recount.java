package org.alphatrade.dryrun.soak;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Counts the lines of one kind of log file, structured or raw, by nothing of the program that wrote them, and checks that
 * each stream's numbers run from one upwards without a hole, a repetition or a change of order.
 */
final class Recount {
    private static final Pattern PART = Pattern.compile("_p(\\d+)\\.");
    private static final byte[] LEVEL = "\"level\":\"".getBytes(StandardCharsets.US_ASCII);

    private final long[] counts = new long[2];
    private final long[] last = new long[2];
    private final Map<String, Long> levels = new TreeMap<>();
    private final long[] levelCounts = new long[256];
    private final String[] levelNames = new String[256];
    private final boolean structured;
    private long bytes;
    private long wrong;
    private String firstWrong = "";
    private boolean cutOff;

    private Recount(boolean structured) {
        this.structured = structured;
    }

    static Recount structured(Path directory) throws IOException {
        return new Recount(true).all(directory, "\\.jsonl(\\.gz)?");
    }

    static Recount raw(Path directory) throws IOException {
        return new Recount(false).all(directory, "\\.log(\\.gz)?");
    }

    private Recount all(Path directory, String end) throws IOException {
        for (Path file : files(directory, end)) {
            try (InputStream in = open(file)) {
                read(in, file);
            }
        }
        for (int i = 0; i < levelNames.length; i++) {
            if (levelCounts[i] > 0) {
                levels.merge(levelNames[i], levelCounts[i], Long::sum);
            }
        }
        return this;
    }

    private static List<Path> files(Path directory, String end) throws IOException {
        Pattern name = Pattern.compile("final_dry_run_[0-9TZ]+(-\\d+)?(_p\\d+)?" + end);
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(
                            file -> name.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparingInt(Recount::part))
                    .toList();
        }
    }

    private static int part(Path file) {
        Matcher part = PART.matcher(file.getFileName().toString());
        return part.find() ? Integer.parseInt(part.group(1)) : 0;
    }

    private static InputStream open(Path file) throws IOException {
        InputStream plain = Files.newInputStream(file);
        boolean packed = file.toString().endsWith(".gz") && Files.size(file) > 0;
        return packed ? new GZIPInputStream(plain, 1 << 16) : plain;
    }

    private void read(InputStream in, Path file) throws IOException {
        byte[] buffer = new byte[1 << 18];
        int end = 0;
        for (int got = more(in, buffer, end); got > 0; got = more(in, buffer, end)) {
            bytes += got;
            end += got;
            int from = lines(buffer, end - got, end, file);
            System.arraycopy(buffer, from, buffer, 0, end - from);
            end -= from;
            if (end == buffer.length) {
                buffer = Arrays.copyOf(buffer, buffer.length * 2);
            }
        }
        if (end > 0) {
            wrong("the last line of " + file.getFileName() + " has no end");
        }
    }

    /** A log that is cut off is read as far as it goes. */
    private int more(InputStream in, byte[] buffer, int end) throws IOException {
        try {
            return in.read(buffer, end, buffer.length - end);
        } catch (EOFException e) {
            cutOff = true;
            return -1;
        }
    }

    private int lines(byte[] buffer, int searched, int end, Path file) {
        int from = 0;
        for (int i = searched; i < end; i++) {
            if (buffer[i] == '\n') {
                line(buffer, from, i, file);
                from = i + 1;
            }
        }
        return from;
    }

    private void line(byte[] buffer, int from, int to, Path file) {
        long found = Marker.find(buffer, from, to);
        if (found < 0) {
            wrong("a line of " + file.getFileName() + " that nobody wrote: "
                    + new String(buffer, from, Math.min(80, to - from), StandardCharsets.UTF_8));
            return;
        }
        int stream = (int) (found & 1);
        long number = found >> 1;
        if (number != last[stream] + 1) {
            wrong(Marker.word(stream) + " line " + number + " follows line " + last[stream] + " in "
                    + file.getFileName());
        }
        counts[stream]++;
        last[stream] = number;
        if (structured) {
            level(buffer, from, to);
        }
    }

    private void level(byte[] buffer, int from, int to) {
        int at = from;
        while (at + LEVEL.length < to && !Arrays.equals(buffer, at, at + LEVEL.length, LEVEL, 0, LEVEL.length)) {
            at++;
        }
        int start = at + LEVEL.length;
        int end = start;
        while (end < to && buffer[end] != '"') {
            end++;
        }
        if (start >= to) {
            wrong("a record without a level");
            return;
        }
        int slot = buffer[start] & 255;
        if (levelNames[slot] == null) {
            levelNames[slot] = new String(buffer, start, end - start, StandardCharsets.US_ASCII);
        }
        if (end - start != levelNames[slot].length()) {
            wrong("a level that nobody wrote: " + new String(buffer, start, end - start, StandardCharsets.UTF_8));
        }
        levelCounts[slot]++;
    }

    private void wrong(String what) {
        if (wrong++ == 0) {
            firstWrong = what;
        }
    }

    long count(int stream) {
        return counts[stream];
    }

    long count() {
        return counts[Marker.OUT] + counts[Marker.ERR];
    }

    /** Returns the number of the last line of a stream. */
    long last(int stream) {
        return last[stream];
    }

    Map<String, Long> levels() {
        return levels;
    }

    long bytes() {
        return bytes;
    }

    boolean isCutOff() {
        return cutOff;
    }

    /** Returns what is wrong with the order or the lines; empty when nothing is. */
    String problem() {
        return wrong == 0 ? "" : firstWrong + (wrong > 1 ? ", and " + (wrong - 1) + " more" : "");
    }
}

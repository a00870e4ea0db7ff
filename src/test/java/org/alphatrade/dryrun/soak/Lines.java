package org.alphatrade.dryrun.soak;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.SplittableRandom;

/** Makes one stream's lines, batch by batch, the same ones for the same seed, and counts them as it makes them. */
final class Lines {
    static final int BATCH = 60_000;
    private static final int LONGEST = 3 << 20;
    private static final int TRACE_LINES = 12;
    private static final byte[] TICK = ascii(
            "\"level\":\"info\",\"event\":\"tick\",\"message\":\"price update\",\"symbol\":\"EURUSD\",\"venue\":\"simulated\",\"bid\":1.");
    private static final byte[] DEBUG =
            ascii("\"level\":\"debug\",\"event\":\"book\",\"message\":\"book refreshed\",\"bid\":1.");
    private static final byte[] WARN =
            ascii("\"level\":\"warn\",\"event\":\"slow\",\"message\":\"feed is slow\",\"bid\":1.");
    private static final byte[] ERROR =
            ascii("\"level\":\"error\",\"event\":\"order\",\"message\":\"order rejected by venue\",\"bid\":1.");

    private final Kind kind;
    private final int stream;
    private final long limit;
    private final SplittableRandom random;
    private final byte[] buffer = new byte[BATCH + LONGEST + 4096];
    private final long[] levels = new long[Tally.Count.values().length];
    private byte[] time = {};
    private int end;
    private long lines;
    private int traceLine;

    Lines(Kind kind, int stream, long limit, long seed) {
        this.kind = kind;
        this.stream = stream;
        this.limit = limit;
        this.random = new SplittableRandom(seed * 2 + stream);
    }

    /** Fills the buffer with whole lines, at most so many; returns how many, 0 at the end. */
    int fill(int most) {
        end = 0;
        time = ascii(Instant.now().toString());
        java.util.Arrays.fill(levels, 0);
        int count = 0;
        while (end < BATCH && count < most && lines < limit) {
            lines++;
            line();
            buffer[end++] = '\n';
            count++;
        }
        return count;
    }

    byte[] bytes() {
        return buffer;
    }

    int length() {
        return end;
    }

    long level(Tally.Count level) {
        return levels[level.ordinal()];
    }

    private void line() {
        int dice = random.nextInt(1000);
        if (traceLine > 0) {
            frame();
            return;
        }
        switch (kind) {
            case TICKS -> json(TICK, Tally.Count.INFO);
            case BOTH -> both(dice);
            case SAME_ERRORS -> harmful(dice < 100, ERROR, Tally.Count.ERROR);
            case NEW_ERRORS -> newError(dice);
            case WARNINGS -> harmful(dice < 2, WARN, Tally.Count.WARN);
            case TRACES -> {
                traceLine = dice < 5 ? TRACE_LINES : 0;
                if (traceLine > 0) {
                    head();
                } else {
                    json(TICK, Tally.Count.INFO);
                }
            }
            case LONG -> {
                if (dice == 0) {
                    longLine();
                } else {
                    json(TICK, Tally.Count.INFO);
                }
            }
        }
    }

    /** Plain lines on standard error are errors, so both streams carry JSON and only one plain text. */
    private void both(int dice) {
        if (dice < 300) {
            json(DEBUG, Tally.Count.DEBUG);
        } else if (dice < 500 && stream == Marker.OUT) {
            marker("desk ");
            put(" rebalanced, nothing to do");
            levels[Tally.Count.INFO.ordinal()]++;
        } else {
            json(TICK, Tally.Count.INFO);
        }
    }

    private void harmful(boolean now, byte[] text, Tally.Count level) {
        if (now) {
            json(text, level);
        } else {
            json(TICK, Tally.Count.INFO);
        }
    }

    private void newError(int dice) {
        if (dice < 500) {
            json(TICK, Tally.Count.INFO);
            return;
        }
        marker("{\"n\":\"");
        put("\",\"timestamp\":\"");
        put(time);
        put("\",\"level\":\"error\",\"message\":\"order of ");
        for (long rest = lines; rest > 0; rest /= 20) {
            buffer[end++] = (byte) ('g' + rest % 20);
        }
        put(" rejected\"}");
        levels[Tally.Count.ERROR.ordinal()]++;
    }

    private void head() {
        put("java.lang.IllegalStateException: desk ");
        marker("");
        put(" has no price");
        levels[Tally.Count.INFO.ordinal()]++;
    }

    private void frame() {
        traceLine--;
        marker("\tat com.example.desk.Pricing");
        put(".quote(Pricing.java:");
        digits(10 + traceLine);
        put(")");
        levels[Tally.Count.INFO.ordinal()]++;
    }

    private void longLine() {
        marker("dump ");
        int length = 16_384 + random.nextInt(LONGEST - 16_384);
        for (int i = 0; i < length; i++) {
            buffer[end++] = (byte) ('a' + (i * 7 + i / 26) % 26);
        }
        levels[Tally.Count.INFO.ordinal()]++;
    }

    private void json(byte[] text, Tally.Count level) {
        marker("{\"n\":\"");
        put("\",\"timestamp\":\"");
        put(time);
        put("\",");
        put(text);
        digits(10_000 + random.nextInt(80_000));
        put(",\"volume\":");
        digits(1 + random.nextInt(100_000));
        put("}");
        levels[level.ordinal()]++;
    }

    private void marker(String before) {
        put(before);
        buffer[end++] = '_';
        buffer[end++] = (byte) Marker.letter(stream);
        digits(lines);
        buffer[end++] = '_';
    }

    private void digits(long number) {
        int start = end;
        for (long rest = number; rest > 0 || end == start; rest /= 10) {
            buffer[end++] = (byte) ('0' + rest % 10);
        }
        for (int low = start, high = end - 1; low < high; low++, high--) {
            byte swap = buffer[low];
            buffer[low] = buffer[high];
            buffer[high] = swap;
        }
    }

    private void put(String text) {
        for (int i = 0; i < text.length(); i++) {
            buffer[end++] = (byte) text.charAt(i);
        }
    }

    private void put(byte[] text) {
        System.arraycopy(text, 0, buffer, end, text.length);
        end += text.length;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

package org.alphatrade.dryrun.soak;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The child of a soak: writes lines as fast as it can, or so many a second, and counts them. Asked to stop by a signal, it
 * ends after a whole batch, so that its count is exact.
 *
 * <p>Arguments: tally file, kind, lines, seed, lines a second (0 for no limit).
 */
final class Writer {
    private final Tally tally;
    private final Kind kind;
    private final long seed;
    private final long rate;
    private volatile boolean stopping;

    private Writer(Tally tally, Kind kind, long seed, long rate) {
        this.tally = tally;
        this.kind = kind;
        this.seed = seed;
        this.rate = rate;
    }

    public static void main(String... args) throws Exception {
        Writer writer = new Writer(
                Tally.of(Path.of(args[0])), Kind.of(args[1]), Long.parseLong(args[3]), Long.parseLong(args[4]));
        writer.run(Long.parseLong(args[2]));
    }

    private void run(long lines) throws InterruptedException {
        List<Thread> streams = new ArrayList<>();
        long half = kind.writes(Marker.ERR) ? lines / 2 : 0;
        streams.add(new Thread(() -> write(Marker.OUT, FileDescriptor.out, lines - half)));
        if (half > 0) {
            streams.add(new Thread(() -> write(Marker.ERR, FileDescriptor.err, half)));
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(streams)));
        streams.forEach(Thread::start);
        for (Thread stream : streams) {
            stream.join();
        }
    }

    private void stop(List<Thread> streams) {
        stopping = true;
        try {
            for (Thread stream : streams) {
                stream.join();
            }
            tally.done();
        } catch (InterruptedException e) {
            // Then the tally is not done, which whoever reads it reports.
            Thread.currentThread().interrupt();
        }
    }

    private void write(int stream, FileDescriptor to, long limit) {
        Lines lines = new Lines(kind, stream, limit, seed);
        int most = rate == 0 ? Integer.MAX_VALUE : (int) Math.max(1, rate / 20);
        try (OutputStream out = new FileOutputStream(to)) {
            for (int count = lines.fill(most); count > 0 && !stopping; count = lines.fill(most)) {
                tally.add(stream, Tally.Count.BEGUN, count);
                out.write(lines.bytes(), 0, lines.length());
                count(stream, count, lines);
                pause(count);
            }
        } catch (IOException e) {
            // Nobody reads any more: what was begun and not counted tells so.
            System.exit(3);
        }
    }

    private void count(int stream, int count, Lines lines) {
        tally.add(stream, Tally.Count.BYTES, lines.length());
        for (Tally.Count level : List.of(Tally.Count.DEBUG, Tally.Count.INFO, Tally.Count.WARN, Tally.Count.ERROR)) {
            tally.add(stream, level, lines.level(level));
        }
        tally.add(stream, Tally.Count.LINES, count);
    }

    private void pause(int count) {
        if (rate == 0) {
            return;
        }
        try {
            TimeUnit.NANOSECONDS.sleep(count * 1_000_000_000L / rate);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }
}

package org.alphatrade.dryrun.rehearsal.audit;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.alphatrade.dryrun.base.time.Durations;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;

/** The one line that tells on a terminal how far the reading of logs has come; it is gone when they are read. */
final class ReadProgress implements LongConsumer, AutoCloseable {
    private static final long FIRST_NANOS = 500_000_000L;
    private static final long NEXT_NANOS = 200_000_000L;
    private static final int BAR = 24;
    private static final double SECOND = 1e9;
    private static final double MEGABYTE = 1e6;

    private final long total;
    private final PrintStream out;
    private final LongSupplier nanos;
    private final long start;
    private long next;
    private int shown;

    ReadProgress(long total, PrintStream out, LongSupplier nanos) {
        this.total = total;
        this.out = out;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.next = start + FIRST_NANOS;
    }

    /** Returns one that shows itself where somebody watches, and nowhere else. */
    static ReadProgress of(List<Path> logs, UserConsole console) {
        long total = logs.stream().mapToLong(log -> log.toFile().length()).sum();
        return new ReadProgress(console.watched() ? total : 0, console.err(), System::nanoTime);
    }

    /** Is told how many bytes were read in all; by any thread. */
    @Override
    public synchronized void accept(long bytes) {
        long now = nanos.getAsLong();
        if (total <= 0 || now - next < 0) {
            return;
        }
        next = now + NEXT_NANOS;
        show(text(Math.min(bytes, total), (now - start) / SECOND));
    }

    private String text(long bytes, double seconds) {
        double share = (double) bytes / total;
        double rate = bytes / Math.max(seconds, 1e-3);
        int full = (int) (share * BAR);
        return String.format(
                Locale.ROOT,
                "reading logs [%s%s] %3.0f%%  %,.0f of %,.0f MB  %,.0f MB/s  %s left",
                "#".repeat(full),
                ".".repeat(BAR - full),
                share * 100,
                bytes / MEGABYTE,
                total / MEGABYTE,
                rate / MEGABYTE,
                rate > 0 ? Durations.words(Duration.ofSeconds(Math.round((total - bytes) / rate))) : "unknown");
    }

    /** Writes over the line before; no escape sequences, so that it is well with any terminal. */
    private void show(String text) {
        out.print("\r" + text + " ".repeat(Math.max(0, shown - text.length())));
        out.flush();
        shown = text.length();
    }

    @Override
    public synchronized void close() {
        if (shown > 0) {
            out.print("\r" + " ".repeat(shown) + "\r");
            out.flush();
            shown = 0;
        }
        next = Long.MAX_VALUE;
    }
}

package org.alphatrade.dryrun.engine.live;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ReadableByteChannel;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.alphatrade.dryrun.engine.live.capture.LogPump;
import org.alphatrade.dryrun.log.record.StdStream;
import org.alphatrade.dryrun.store.segment.PartialLineFile;

/** The thread that reads one output of the runtime and brings whole lines to the pump. */
final class StreamReader {
    /** A line longer than this is handed on in pieces. */
    static final int LONGEST_LINE = 1 << 20;

    private final StdStream stream;
    private final ReadableByteChannel channel;
    private final LogPump pump;
    private final Thread thread;
    private final PartialLineFile unfinished;
    private final byte[] buffer = new byte[LONGEST_LINE + 1];
    private final ByteBuffer view = ByteBuffer.wrap(buffer);
    private int end;
    private boolean inLongLine;
    private volatile long waitingSince;
    private volatile String problem = "";

    StreamReader(StdStream stream, ReadableByteChannel channel, LogPump pump) {
        this.stream = stream;
        this.channel = channel;
        this.pump = pump;
        this.unfinished = pump.unfinished(stream);
        this.thread = new Thread(this::run, "read " + stream.word());
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (read()) {
                handOnOrCount();
            }
        } catch (ClosedChannelException e) {
            // The run ended before the stream did; who still holds it open was reported.
            waitingSince = 0;
        } catch (IOException e) {
            problem = stream.word() + " could not be read on: " + e.getMessage();
        } catch (RuntimeException | Error e) {
            problem = "reading " + stream.word() + " failed: " + e;
        } finally {
            handOnRestOrCount();
        }
    }

    private boolean read() throws IOException {
        view.limit(buffer.length).position(end);
        waitingSince = System.nanoTime() | 1;
        int count = channel.read(view);
        waitingSince = 0;
        end += Math.max(count, 0);
        return count >= 0;
    }

    /** What cannot be handed on is counted, and reading goes on: a runtime must not stand still for that. */
    private void handOnOrCount() {
        try {
            handOn();
        } catch (RuntimeException | Error e) {
            problem = "handing on " + stream.word() + " failed: " + e;
            pump.lost(stream, end, e.toString());
            end = 0;
        }
    }

    private void handOn() {
        int newline = lastNewline();
        int start = 0;
        if (inLongLine) {
            start = endLongLine();
        }
        if (newline >= start) {
            pump.lines(stream, buffer, start, newline + 1);
            start = newline + 1;
        }
        keep(start);
        if (end == buffer.length) {
            pump.piece(stream, buffer, 0, end, false);
            inLongLine = true;
            end = 0;
        }
    }

    private int endLongLine() {
        for (int i = 0; i < end; i++) {
            if (buffer[i] == '\n') {
                pump.piece(stream, buffer, 0, i + 1, true);
                inLongLine = false;
                return i + 1;
            }
        }
        pump.piece(stream, buffer, 0, end, false);
        return end;
    }

    private int lastNewline() {
        for (int i = end - 1; i >= 0; i--) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private void keep(int start) {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
        }
    }

    private void handOnRestOrCount() {
        try {
            handOnRest();
        } catch (RuntimeException | Error e) {
            problem = "handing on the end of " + stream.word() + " failed: " + e;
            pump.lost(stream, end, e.toString());
        }
    }

    private void handOnRest() {
        if (inLongLine) {
            pump.piece(stream, buffer, 0, end, true);
        } else if (end > 0) {
            pump.lines(stream, buffer, 0, end);
        }
        end = 0;
    }

    /**
     * Returns what was read of a line whose end has not come; empty when that cannot be told, for more is coming in. Safe
     * from any thread: as long as the reader waits it leaves alone what it has.
     */
    private Optional<byte[]> unfinished() {
        long since = waitingSince;
        if (since == 0) {
            return Optional.empty();
        }
        byte[] copy = Arrays.copyOf(buffer, end);
        return waitingSince == since ? Optional.of(copy) : Optional.empty();
    }

    /** Tells whether the stream ended, or nothing came for this long. */
    boolean quiet(Duration time) {
        long since = waitingSince;
        return !thread.isAlive() || since != 0 && System.nanoTime() - since >= time.toNanos();
    }

    /** Waits for the end of the stream; tells whether it came. */
    boolean join(Duration bound) throws InterruptedException {
        thread.join(Math.max(1, bound.toMillis()));
        return !thread.isAlive();
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    /** Keeps the beginning of a line that waits for its end. For one thread at a time. */
    void keepUnfinished() {
        unfinished().ifPresent(unfinished::look);
    }

    /** Says that what was read stands in the logs. */
    void forgetUnfinished() {
        unfinished.close();
    }

    /** Returns why reading ended early; empty when it did not. */
    String problem() {
        return problem;
    }
}

package org.alphatrade.dryrun.base.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Output that holds nobody up for long: a terminal that was frozen and a pipe that nobody reads take nothing for hours.
 * What comes while an earlier piece is still waiting is left out, which is an error to whoever asks, and how much that was
 * is said once there is room again.
 * Safe for many threads.
 */
public final class BoundedStream extends OutputStream {
    private static final String UNREAD = "nothing takes what is printed";

    private final OutputStream out;
    private final Duration patience;
    private final LinkedBlockingQueue<FutureTask<Void>> work = new LinkedBlockingQueue<>();
    private @Nullable FutureTask<Void> waiting;
    private long leftOut;

    public BoundedStream(OutputStream out, Duration patience) {
        this.out = out;
        this.patience = patience;
        Thread thread = new Thread(this::write, "console");
        thread.setDaemon(true);
        thread.start();
    }

    private void write() {
        try {
            while (true) {
                work.take().run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) throws IOException {
        if (waiting != null && !waiting.isDone()) {
            leftOut += length;
            throw new IOException(UNREAD);
        }
        byte[] note = leftOut == 0
                ? new byte[0]
                : ("\n[" + leftOut + " bytes were not printed: nothing took them]\n").getBytes(StandardCharsets.UTF_8);
        leftOut = 0;
        byte[] piece = Arrays.copyOfRange(bytes, from, from + length);
        FutureTask<Void> task = new FutureTask<>(() -> {
            out.write(note);
            out.write(piece);
            out.flush();
            return null;
        });
        waiting = task;
        work.add(task);
        await(task);
    }

    private void await(FutureTask<Void> task) throws IOException {
        try {
            task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException(UNREAD, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException refused ? refused : new IOException(e.getCause());
        }
    }
}

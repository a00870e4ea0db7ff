package org.alphatrade.dryrun.rehearsal.run;

import java.io.PrintStream;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.engine.live.IncidentRecorder;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.Severity;

/**
 * What the operator sees while a run lasts: the first of each kind of incident at once, at most so many a second, and
 * on a terminal one status line below. A reader of ours that does not read holds up nobody but this.
 */
final class LiveConsole implements IncidentRecorder.Listener, AutoCloseable {
    private static final int LINES_PER_SECOND = 5;
    private static final int REMEMBERED = 10_000;
    private static final int WAITING = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private final PrintStream out;
    private final boolean colour;
    private final boolean terminal;
    private final Supplier<String> status;
    private final Set<String> known = new HashSet<>();
    private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(WAITING);
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(LiveConsole::thread);
    private int printed;
    private long more;
    private boolean statusShown;

    LiveConsole(UserConsole console, boolean reportOnOut, Supplier<String> status) {
        this.out = reportOnOut ? console.err() : console.out();
        this.colour = console.colour();
        this.terminal = console.terminal();
        this.status = status;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "console");
        thread.setDaemon(true);
        return thread;
    }

    void start() {
        thread.scheduleAtFixedRate(this::everySecond, 1, 1, TimeUnit.SECONDS);
    }

    /** Prints a line soon; tells whether there was room for it. */
    synchronized boolean say(String line) {
        if (thread.isShutdown() || !waiting.offer(line)) {
            return false;
        }
        thread.execute(this::print);
        return true;
    }

    private void print() {
        for (String line = waiting.poll(); line != null; line = waiting.poll()) {
            clearStatus();
            out.println(line);
        }
        out.flush();
    }

    @Override
    public synchronized void raised(String id, Incident incident) {
        if (known.contains(id) || known.size() >= REMEMBERED) {
            return;
        }
        known.add(id);
        if (printed < LINES_PER_SECOND && say(line(incident))) {
            printed++;
        } else {
            more++;
        }
    }

    private String line(Incident incident) {
        String where =
                incident.excerpt().map(excerpt -> "  (" + excerpt.ref() + ")").orElse("");
        return TIME.format(incident.occurredAt()) + "  " + word(incident.severity()) + "  " + incident.detector() + ": "
                + Text.visible(incident.summary(), 300) + where;
    }

    private String word(Severity severity) {
        String word = String.format("%-4s", severity.name());
        if (!colour) {
            return word;
        }
        return (severity == Severity.FAIL ? "\u001b[31m" : "\u001b[33m") + word + "\u001b[0m";
    }

    private void everySecond() {
        sayMore();
        print();
        if (terminal) {
            clearStatus();
            out.print(status.get());
            out.flush();
            statusShown = true;
        }
    }

    private synchronized void sayMore() {
        if (more > 0 && waiting.offer("          and " + more + " more")) {
            more = 0;
        }
        printed = 0;
    }

    private void last() {
        sayMore();
        print();
        clearStatus();
        out.flush();
    }

    private void clearStatus() {
        if (statusShown) {
            out.print("\r\u001b[2K");
            statusShown = false;
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            if (!thread.isShutdown()) {
                thread.execute(this::last);
                thread.shutdown();
            }
        }
        try {
            thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.alphatrade.dryrun.rehearsal.run;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.base.text.ExceptionMessages;
import org.alphatrade.dryrun.engine.live.IncidentRecorder;
import org.alphatrade.dryrun.spi.Incident;

/**
 * Runs the operator's command with incidents on its input, one after the other, so many a minute at the most; what is
 * beyond is counted and told with the next. Its failure is told, once.
 */
final class IncidentHook implements IncidentRecorder.Listener, AutoCloseable {
    private static final int WAITING = 100;
    private static final long SPACING_MILLIS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LAST_PATIENCE = Duration.ofSeconds(10);

    private final String command;
    private final Consumer<String> failed;
    private final BlockingQueue<Map<String, Object>> queue = new ArrayBlockingQueue<>(WAITING);
    private final AtomicLong skipped = new AtomicLong();
    private final Thread thread;
    private volatile boolean closed;
    private volatile long closedAt;
    private boolean told;

    IncidentHook(String command, Consumer<String> failed) {
        this.command = command;
        this.failed = failed;
        this.thread = new Thread(this::work, "on-incident");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void raised(String id, Incident incident) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", id);
        tree.put("severity", incident.severity().word());
        tree.put("occurred_at", incident.occurredAt());
        tree.put("detector", incident.detector());
        tree.put("category", incident.category());
        tree.put("summary", incident.summary());
        tree.put("metadata", incident.metadata());
        tree.put("skipped_before", skipped.getAndSet(0));
        if (!queue.offer(tree)) {
            skipped.addAndGet(1 + ((Number) tree.get("skipped_before")).longValue());
        }
    }

    private void work() {
        try {
            while (!closed || !queue.isEmpty() && !late()) {
                Map<String, Object> incident = queue.poll(200, TimeUnit.MILLISECONDS);
                if (incident != null) {
                    run(Json.compact(incident));
                    TimeUnit.MILLISECONDS.sleep(SPACING_MILLIS);
                }
            }
            if (!queue.isEmpty()) {
                tell(queue.size() + " incidents were still waiting when the run had ended");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(String json) throws InterruptedException {
        ProcessBuilder builder = HookProcess.shell(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            OptionalInt code = HookProcess.start(builder, json + "\n").await(PATIENCE, this::late);
            if (code.isEmpty()) {
                tell("it did not end in time and was ended");
            } else if (code.getAsInt() != 0) {
                tell("it exited with " + code.getAsInt());
            }
        } catch (IOException e) {
            tell(ExceptionMessages.of(e));
        }
    }

    /** What still waits when the run is over has so much time in all. */
    private boolean late() {
        return closed && System.nanoTime() - closedAt >= LAST_PATIENCE.toNanos();
    }

    private void tell(String why) {
        if (!told) {
            told = true;
            failed.accept("the --on-incident command failed: " + why);
        }
    }

    @Override
    public void close() {
        closedAt = System.nanoTime();
        closed = true;
        try {
            thread.join(LAST_PATIENCE.plus(LAST_PATIENCE).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

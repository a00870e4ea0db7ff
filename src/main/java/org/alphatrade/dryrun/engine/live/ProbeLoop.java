package org.alphatrade.dryrun.engine.live;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.alphatrade.dryrun.engine.live.capture.LogPump;
import org.alphatrade.dryrun.engine.live.capture.RunTimer;
import org.alphatrade.dryrun.engine.live.process.ProcessTree;
import org.alphatrade.dryrun.engine.live.process.SupervisionPlan;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.spi.Severity;

/** What is done all the time while a run lasts: publish, flush, sync, rotate, tick, look at files, measure. */
final class ProbeLoop implements AutoCloseable {
    private static final int MAX_PROBLEMS = 20;
    private static final long PUBLISH_MILLIS = 20;
    private static final Duration FLUSH = Duration.ofMillis(400);
    private static final Duration SYNC = Duration.ofSeconds(5);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration LINK = Duration.ofMinutes(5);
    private static final Duration LATE = Duration.ofSeconds(2);
    private static final Duration AT_ONCE = Duration.ofMillis(100);
    private static final Duration DISK = Duration.ofSeconds(10);

    private final SupervisionPlan plan;
    private final LogPump pump;
    private final RunTimer timer;
    private final Path logDirectory;
    private final ProcessTree tree;
    private final List<StreamReader> readers;
    private final Optional<ResourceMeter> meter;
    private final Set<String> problems = new ConcurrentSkipListSet<>();
    private final Set<Path> missing = new HashSet<>();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2, this::thread);
    private final Schedule flush = new Schedule(Optional.of(FLUSH), FLUSH);
    private final Schedule sync = new Schedule(Optional.of(SYNC), SYNC);
    private final Schedule link = new Schedule(Optional.of(LINK), LINK);
    private final Schedule tick = new Schedule(Optional.of(TICK), TICK);
    private final Schedule disk = new Schedule(Optional.of(DISK), Duration.ZERO);
    private final Schedule evidence;
    private final Schedule resources;
    private final Schedule rotate;
    private Duration looked = Duration.ZERO;

    ProbeLoop(
            SupervisionPlan plan,
            LogPump pump,
            RunTimer timer,
            Path logDirectory,
            ProcessTree tree,
            List<StreamReader> readers) {
        this.plan = plan;
        this.pump = pump;
        this.timer = timer;
        this.logDirectory = logDirectory;
        this.tree = tree;
        this.readers = List.copyOf(readers);
        this.meter = plan.resourceInterval().map(interval -> new ResourceMeter(tree));
        this.evidence = new Schedule(plan.evidenceInterval(), Duration.ZERO);
        this.resources = new Schedule(plan.resourceInterval(), Duration.ZERO);
        this.rotate = new Schedule(plan.rotateEvery(), plan.rotateEvery().orElse(Duration.ZERO));
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "probes");
        thread.setDaemon(true);
        return thread;
    }

    void start() {
        threads.scheduleWithFixedDelay(
                () -> guarded(this::write), PUBLISH_MILLIS, PUBLISH_MILLIS, TimeUnit.MILLISECONDS);
        threads.scheduleWithFixedDelay(() -> guarded(this::look), 0, 100, TimeUnit.MILLISECONDS);
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            problem("a probe failed: " + e);
        }
    }

    private void write() {
        Duration elapsed = timer.elapsed();
        pump.publish();
        if (flush.isDue(elapsed)) {
            pump.flush();
            readers.forEach(StreamReader::keepUnfinished);
        }
        if (sync.isDue(elapsed)) {
            pump.sync();
        }
        if (link.isDue(elapsed)) {
            pump.link();
        }
        if (rotate.isDue(elapsed)) {
            rotate();
        }
    }

    private void rotate() {
        try {
            pump.rotate();
        } catch (IOException e) {
            problem("the log could not go on in a new file: " + e.getMessage());
        }
    }

    private void look() {
        Duration elapsed = timer.elapsed();
        boolean late = elapsed.minus(looked).compareTo(LATE) > 0;
        looked = elapsed;
        if (late) {
            // The harness stood still: first let the readers bring what the runtime said meanwhile.
            return;
        }
        tree.bury();
        if (tick.isDue(elapsed)) {
            pump.observe(ProbeLoop::tick);
            pump.paths().stream().filter(Files::notExists).filter(missing::add).forEach(this::missing);
        }
        if (evidence.isDue(elapsed)) {
            plan.evidence().forEach((role, path) -> pump.observe(t -> EvidenceProbe.look(role, path, t)));
        }
        if (disk.isDue(elapsed)) {
            disk();
        }
        if (meter.isPresent() && resources.isDue(elapsed)) {
            Observation sample = meter.get().sample(timer);
            pump.observe(sample);
        }
    }

    /** Both clocks at the same time: looked at again when the machine was busy elsewhere in between. */
    private static Observation.Tick tick(RunTimer timer) {
        Duration before = timer.elapsed();
        Observation.Tick tick = Observation.Tick.of(timer.wall(), timer.elapsed());
        for (int i = 0; i < 3 && tick.elapsed().minus(before).compareTo(AT_ONCE) > 0; i++) {
            before = timer.elapsed();
            tick = Observation.Tick.of(timer.wall(), timer.elapsed());
        }
        return tick;
    }

    private void missing(Path path) {
        Incident incident = Incident.at(
                        timer.steady(), Severity.FAIL, "the file '" + path + "' is gone while it is being written")
                .in("loss")
                .by("harness");
        pump.observe(t -> Observation.Reported.of(t.wall(), t.elapsed(), incident));
    }

    private void disk() {
        try {
            FileStore store = Files.getFileStore(logDirectory);
            long free = store.getUsableSpace();
            long total = store.getTotalSpace();
            pump.observe(t -> Observation.DiskSample.of(t.wall(), t.elapsed(), logDirectory.toString(), free, total));
        } catch (IOException e) {
            problem("the disk of '" + logDirectory + "' could not be measured: " + e.getMessage());
        }
    }

    /** A probe that fails fails many times a second. */
    private void problem(String problem) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(problem);
        }
    }

    /** Returns what failed so far, each once. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
                problem("a probe did not end in time");
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

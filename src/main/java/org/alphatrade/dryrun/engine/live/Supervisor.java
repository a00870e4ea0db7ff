package org.alphatrade.dryrun.engine.live;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.alphatrade.dryrun.engine.live.capture.LiveCapture;
import org.alphatrade.dryrun.engine.live.capture.LogPump;
import org.alphatrade.dryrun.engine.live.capture.RunTimer;
import org.alphatrade.dryrun.engine.live.process.HarnessSignal;
import org.alphatrade.dryrun.engine.live.process.HarnessSignals;
import org.alphatrade.dryrun.engine.live.process.OutputPipes;
import org.alphatrade.dryrun.engine.live.process.ProcessLauncher;
import org.alphatrade.dryrun.engine.live.process.ProcessTree;
import org.alphatrade.dryrun.engine.live.process.Subreaper;
import org.alphatrade.dryrun.engine.live.process.SupervisionPlan;
import org.alphatrade.dryrun.log.record.StdStream;
import org.alphatrade.dryrun.plugin.check.LiveCheck;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.spi.Phase;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Window;
import org.jspecify.annotations.Nullable;

/**
 * One live run, from the runtime's start to the last byte of its evidence: started, read, watched, ended. Every wait
 * has a bound.
 */
public final class Supervisor {
    private static final Duration QUIET = Duration.ofMillis(60);
    private static final Duration DRAIN = Duration.ofSeconds(2);
    private static final Duration EXIT_CODE = Duration.ofSeconds(1);
    private static final Duration END_OF_STREAM = Duration.ofSeconds(1);
    private static final Duration BUSY_STREAM = Duration.ofSeconds(20);

    private sealed interface Event {}

    private record Ended() implements Event {}

    private record Signalled(HarnessSignal signal) implements Event {}

    private record StopAsked() implements Event {}

    private final SupervisionPlan plan;
    private final LiveCapture capture;
    private final LogPump pump;
    private final RunTimer timer;
    private final HarnessSignals signals;
    private final Path logDirectory;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final AtomicBoolean hurry = new AtomicBoolean();
    private final AtomicInteger heard = new AtomicInteger();
    private final List<String> problems = new ArrayList<>();
    private volatile boolean ending;
    private volatile @Nullable HarnessSignal told;
    private boolean timedOut;
    private Duration endedAfter = Duration.ZERO;
    private List<LiveCheck> checks = List.of();

    public Supervisor(
            SupervisionPlan plan, LiveCapture capture, RunTimer timer, HarnessSignals signals, Path logDirectory) {
        this.plan = plan;
        this.capture = capture;
        this.pump = capture.pump();
        this.timer = timer;
        this.signals = signals;
        this.logDirectory = logDirectory;
    }

    /** Asks the run to end early. Safe from any thread. */
    public void stop() {
        events.add(new StopAsked());
    }

    /** Says what is to be run every so often beside the runtime. */
    public void checkBy(List<LiveCheck> programs) {
        checks = List.copyOf(programs);
    }

    /** Runs to the end. What goes wrong on the way is in the result and in the evidence, not thrown. */
    public SupervisionResult run(Duration judgePatience) {
        try (Subreaper orphans = new Subreaper();
                OutputPipes streams = OutputPipes.open()) {
            Optional<Process> process = start(streams);
            OptionalInt exit = process.isPresent() ? supervise(process.get(), streams, orphans) : notStarted();
            return finish(exit, judgePatience);
        } catch (IOException e) {
            problems.add("the runtime's streams could not be closed: " + e.getMessage());
            return finish(OptionalInt.empty(), judgePatience);
        }
    }

    private Optional<Process> start(OutputPipes streams) throws IOException {
        Process process = null;
        List<String> words = ProcessLauncher.command(plan.command());
        timer.begin();
        pump.observe(t -> Observation.Started.of(t.start(), Duration.ZERO, plan.settings()));
        try {
            process = ProcessLauncher.start(plan, words, streams);
            pump.observe(t -> Observation.PhaseChange.of(t.wall(), t.elapsed(), Phase.RUNNING));
        } catch (IOException e) {
            report(Severity.FAIL, "start", "the runtime could not be started: " + e.getMessage());
        }
        streams.started(process);
        return Optional.ofNullable(process);
    }

    private OptionalInt notStarted() {
        endedAfter = timer.elapsed();
        return OptionalInt.empty();
    }

    private OptionalInt supervise(Process process, OutputPipes streams, Subreaper orphans) {
        ProcessTree tree = new ProcessTree(process.toHandle(), plan.runId(), orphans);
        Optional<Watchdog> guard = Watchdog.of(process.pid(), plan.runId());
        List<StreamReader> readers = List.of(
                new StreamReader(StdStream.STDOUT, streams.out(), pump),
                new StreamReader(StdStream.STDERR, streams.err(), pump));
        readers.forEach(StreamReader::start);
        try (ProbeLoop probes = new ProbeLoop(plan, pump, timer, logDirectory, tree, readers);
                CheckLoop programs = new CheckLoop(checks, pump, timer)) {
            probes.start();
            programs.start();
            process.onExit().thenRun(() -> events.add(new Ended()));
            signals.listen(this::hear);
            int code = untilEnd(process, tree, readers, programs);
            endOutput(readers, streams);
            problems.addAll(probes.problems());
            return OptionalInt.of(code);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            problems.add("the harness was interrupted");
            return OptionalInt.empty();
        } catch (RuntimeException | Error e) {
            process.destroyForcibly();
            tree.descendants().forEach(ProcessHandle::destroyForcibly);
            problems.add("supervising the runtime failed: " + e);
            return OptionalInt.empty();
        } finally {
            guard.ifPresent(Watchdog::close);
            readers.stream().filter(reader -> !reader.isAlive()).forEach(StreamReader::forgetUnfinished);
            readers.stream()
                    .map(StreamReader::problem)
                    .filter(text -> !text.isEmpty())
                    .forEach(problems::add);
        }
    }

    private void hear(HarnessSignal signal) {
        if (heard.getAndIncrement() > 0) {
            hurry.set(true);
        }
        if (ending) {
            received(signal);
        } else {
            events.add(new Signalled(signal));
        }
    }

    private void received(HarnessSignal signal) {
        String name = signal.name();
        pump.observe(t -> Observation.SignalSeen.of(t.wall(), t.elapsed(), name, "received"));
        if (report(Severity.WARN, "interrupted", "the harness was asked to end by SIG" + name) && told == null) {
            told = signal;
        }
    }

    private int untilEnd(Process process, ProcessTree tree, List<StreamReader> readers, CheckLoop programs)
            throws InterruptedException {
        ShutdownSequence end = new ShutdownSequence(tree, plan.grace(), pump, hurry);
        Optional<String> why = waitForEnd(process);
        ending = true;
        programs.stop();
        boolean requested = why.isPresent() && process.isAlive();
        if (requested) {
            end.endRuntime();
        }
        endedAfter = timer.elapsed();
        awaitQuiet(readers);
        // Its handle may know of its end a moment before the process itself does.
        int code = process.waitFor(EXIT_CODE.toMillis(), TimeUnit.MILLISECONDS) ? process.exitValue() : 137;
        Instant at = timer.wall();
        pump.observe(Observation.Exited.of(at, endedAfter, code, requested));
        endDescendants(end);
        return code;
    }

    /** Waits for the runtime's end or a reason to end it; returns the reason. */
    private Optional<String> waitForEnd(Process process) throws InterruptedException {
        while (true) {
            long left = plan.duration().minus(timer.elapsed()).toNanos();
            Event event = left <= 0 ? null : events.poll(left, TimeUnit.NANOSECONDS);
            if (event == null) {
                timedOut = true;
                return Optional.of("duration");
            }
            if (event instanceof Ended) {
                return Optional.empty();
            }
            if (event instanceof StopAsked) {
                return Optional.of("stop");
            }
            if (event instanceof Signalled signalled) {
                received(signalled.signal());
                return Optional.of(signalled.signal().name());
            }
        }
    }

    private static void awaitQuiet(List<StreamReader> readers) throws InterruptedException {
        long deadline = System.nanoTime() + DRAIN.toNanos();
        while (System.nanoTime() < deadline && !readers.stream().allMatch(reader -> reader.quiet(QUIET))) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private void endDescendants(ShutdownSequence end) throws InterruptedException {
        int left = end.endDescendants();
        if (left > 0) {
            report(Severity.WARN, "left_behind", left + " process(es) outlived the runtime and were ended");
        }
    }

    /** Reads on while something comes, then closes the streams, so that nobody reads when the evidence is closed. */
    private void endOutput(List<StreamReader> readers, OutputPipes streams) throws InterruptedException {
        long deadline = System.nanoTime() + BUSY_STREAM.toNanos();
        while (System.nanoTime() < deadline && !readers.stream().allMatch(reader -> reader.quiet(END_OF_STREAM))) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        for (StreamReader reader : readers) {
            reportOpen(reader);
        }
        try {
            streams.close();
        } catch (IOException e) {
            problems.add("the runtime's streams could not be closed: " + e.getMessage());
        }
        for (StreamReader reader : readers) {
            if (!reader.join(END_OF_STREAM)) {
                problems.add("what was read last of the runtime's output could not be written down in time");
            }
        }
    }

    /** One that was quiet may not have come to read that its stream ended: it is given the time before anybody is blamed. */
    private void reportOpen(StreamReader reader) throws InterruptedException {
        if (!reader.quiet(END_OF_STREAM)) {
            report(
                    Severity.FAIL,
                    "left_behind",
                    "the runtime's output went on after its end; what came after " + BUSY_STREAM.toSeconds()
                            + " s is not kept");
        } else if (!reader.join(END_OF_STREAM)) {
            report(Severity.WARN, "left_behind", "a process out of reach still holds the runtime's output open");
        }
    }

    private SupervisionResult finish(OptionalInt exit, Duration judgePatience) {
        Window window = Window.of(timer.start(), timer.start().plus(endedAfter), endedAfter, true);
        try {
            capture.close(judgePatience).ifPresent(problems::add);
        } catch (IOException e) {
            problems.add("the evidence could not be closed: " + e.getMessage());
        }
        return new SupervisionResult(window, exit, timedOut, Optional.ofNullable(told), problems);
    }

    /** Puts something the harness has to say into the evidence; says whether that was still possible. */
    public boolean report(Severity severity, String category, String summary) {
        Incident incident =
                Incident.at(timer.steady(), severity, summary).in(category).by("harness");
        return pump.observe(t -> Observation.Reported.of(t.wall(), t.elapsed(), incident));
    }
}

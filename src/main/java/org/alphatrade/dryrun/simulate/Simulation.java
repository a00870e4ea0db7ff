package org.alphatrade.dryrun.simulate;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The simulated runtime, tick by tick; whoever drives it waits between the ticks. */
final class Simulation {
    private static final Duration SHORTEST_SILENCE = Duration.ofSeconds(8);
    private static final int LEAK_BYTES = 16 << 20;

    private final SimulationOptions options;
    private final InstantSource clock;
    private final RuntimeLog log;
    private final Disaster disaster;
    private final Instant start;
    private final Optional<SimulatedDiary> diary;
    private final Optional<SimulatedPerformance> performance;
    private final List<Misbehaviour> done = new ArrayList<>();
    private final List<byte[]> leaked = new ArrayList<>();
    private long tick;
    private boolean stopped;

    /** What ends the process or leaves another one behind. */
    interface Disaster {
        void crash();

        void linger() throws IOException;
    }

    Simulation(SimulationOptions options, InstantSource clock, RuntimeLog log, Disaster disaster) {
        this.options = options;
        this.clock = clock;
        this.log = log;
        this.disaster = disaster;
        this.start = clock.instant();
        this.diary = options.diary().map(file -> new SimulatedDiary(file, options.seed()));
        this.performance = options.performance().map(file -> new SimulatedPerformance(file, start, options.seed()));
    }

    void begin() {
        log.line(start, "info", "startup", "simulated runtime started", Map.of("seed", options.seed()));
    }

    /** Does one tick; false when it was the last. */
    synchronized boolean tick() throws IOException {
        if (stopped) {
            return false;
        }
        Duration elapsed = Duration.between(start, clock.instant());
        if (active(Misbehaviour.Kind.EARLY_EXIT, elapsed)
                || options.duration().filter(end -> elapsed.compareTo(end) >= 0).isPresent()) {
            return false;
        }
        tick++;
        if (!silent(elapsed)) {
            heartbeat();
            complain(elapsed);
        }
        evidence(elapsed);
        harm(elapsed);
        return true;
    }

    synchronized void stop(String reason) {
        if (!stopped) {
            stopped = true;
            log.line(
                    clock.instant(), "info", "shutdown", "simulated runtime stopped: " + reason, Map.of("ticks", tick));
        }
    }

    private void heartbeat() {
        Map<String, Object> fields = SimulatedDiary.ordered("tick", tick, "symbols", List.of("EURUSD", "GBPUSD"));
        log.line(clock.instant(), "info", "heartbeat", "heartbeat " + tick, fields);
    }

    private void complain(Duration elapsed) {
        if (due(Misbehaviour.Kind.ERROR, elapsed)) {
            log.line(clock.instant(), "error", "order_rejected", "order " + (1000 + tick) + " rejected", Map.of());
        }
        if (due(Misbehaviour.Kind.WARNING, elapsed)) {
            log.line(clock.instant(), "warning", "feed_slow", "feed is " + (100 + tick) + " ms late", Map.of());
        }
        if (first(Misbehaviour.Kind.STACKTRACE, elapsed)) {
            log.text("""
                    Traceback (most recent call last):
                      File "runtime/loop.py", line 41, in run
                        self.step()
                      File "runtime/loop.py", line 77, in step
                        raise ValueError("price below zero")
                    ValueError: price below zero
                    """);
        }
    }

    private void evidence(Duration elapsed) throws IOException {
        if (diary.isPresent() && !active(Misbehaviour.Kind.STALE_DIARY, elapsed)) {
            diary.get().add(clock.instant());
        }
        if (performance.isPresent() && !active(Misbehaviour.Kind.STALE_PERFORMANCE, elapsed)) {
            performance.get().write(clock.instant());
        }
    }

    private void harm(Duration elapsed) throws IOException {
        if (first(Misbehaviour.Kind.LINGER, elapsed)) {
            disaster.linger();
        }
        if (active(Misbehaviour.Kind.LEAK, elapsed) && leaked.size() * (long) LEAK_BYTES < roomToLeak()) {
            leaked.add(filled());
        }
        if (first(Misbehaviour.Kind.CRASH, elapsed)) {
            disaster.crash();
        }
    }

    /** Three quarters of the heap, so that a leak is what is tried and not an OutOfMemoryError. */
    private static long roomToLeak() {
        return Runtime.getRuntime().maxMemory() / 4 * 3 - LEAK_BYTES;
    }

    private static byte[] filled() {
        byte[] memory = new byte[LEAK_BYTES];
        Arrays.fill(memory, (byte) 1);
        return memory;
    }

    private boolean silent(Duration elapsed) {
        Duration tenTicks = options.tick().multipliedBy(10);
        Duration length = tenTicks.compareTo(SHORTEST_SILENCE) > 0 ? tenTicks : SHORTEST_SILENCE;
        return of(Misbehaviour.Kind.SILENCE, elapsed).stream()
                .anyMatch(silence -> elapsed.minus(beginning(silence)).compareTo(length) < 0);
    }

    private boolean due(Misbehaviour.Kind kind, Duration elapsed) {
        return first(kind, elapsed) || (tick % 5 == 0 && active(kind, elapsed));
    }

    private boolean active(Misbehaviour.Kind kind, Duration elapsed) {
        return !of(kind, elapsed).isEmpty();
    }

    private boolean first(Misbehaviour.Kind kind, Duration elapsed) {
        List<Misbehaviour> begun = of(kind, elapsed);
        boolean fresh = begun.stream().anyMatch(one -> !done.contains(one));
        done.addAll(begun.stream().filter(one -> !done.contains(one)).toList());
        return fresh;
    }

    private List<Misbehaviour> of(Misbehaviour.Kind kind, Duration elapsed) {
        return options.misbehaviours().stream()
                .filter(one -> one.kind() == kind && elapsed.compareTo(beginning(one)) >= 0)
                .toList();
    }

    private Duration beginning(Misbehaviour one) {
        return one.after().orElse(options.tick().multipliedBy(3));
    }
}

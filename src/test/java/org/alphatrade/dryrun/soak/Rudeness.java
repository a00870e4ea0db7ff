package org.alphatrade.dryrun.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The parts in which the harness is told to stop, or killed, at seeded moments. */
final class Rudeness {
    /** The most that a pipe holds between a writer and the harness, for each stream. */
    private static final long PIPE_BYTES = 1 << 20;

    private static final long PROMISED_NANOS = TimeUnit.MILLISECONDS.toNanos(1_000);
    private static final List<String> UNENDED = List.of("--no-diary-required", "--no-performance-required");
    private static final Map<String, Integer> SIGNALS = Map.of("INT", 130, "TERM", 143, "HUP", 129);

    private Rudeness() {}

    /** An orderly end by a signal: all that was written is there, and the verdict is fail since the time was not met. */
    static void signals(Ground ground) throws Exception {
        for (int i = 0; i < times(ground); i++) {
            String signal = List.of("INT", "TERM", "HUP").get(ground.random().nextInt(3));
            signalled(ground, signal, ground.random().nextLong(50, 3_000));
        }
    }

    private static void signalled(Ground ground, String signal, long millis) throws Exception {
        Proofs proofs = new Proofs();
        Rehearsed run = ground.start(ground.next(), load(ground), options(ground));
        run.runsFor(millis);
        boolean begun = hasJournal(run.logs());
        run.signal(signal);
        run.watch(proofs);
        int exit = SIGNALS.get(signal);
        proofs.hold(run.exit() == exit, () -> signal + " after " + millis + " ms: exit " + run.exit() + run.said());
        run.proveNothingLeft(proofs);
        if (begun || run.bundle().isThere()) {
            proofs.equal("verdict after " + signal, "fail", run.bundle().status());
            proofs.add(signal + " after " + millis + " ms", evidence(run));
        } else {
            proofs.equal("lines of a run that had not begun", 0L, run.tally().all(Tally.Count.LINES));
        }
        ground.over(run, proofs, run.bundle().records());
    }

    /** A signal may come before the child has counted anything, or before it is a program at all. */
    private static Proofs evidence(Rehearsed run) throws IOException {
        if (run.tally().all(Tally.Count.BEGUN) == 0 && !run.tally().isDone()) {
            Proofs proofs = new Proofs();
            proofs.equal(
                    "records of a child that wrote nothing", 0L, run.bundle().records());
            return proofs;
        }
        return Counting.prove(run.logs(), run.bundle(), run.tally());
    }

    /** Kills the harness: what it had read a second before is there, in order, and an audit says that the end is missing. */
    static void kills(Ground ground) throws Exception {
        for (int i = 0; i < times(ground); i++) {
            killed(ground, ground.random().nextLong(1_000, 4_000));
        }
    }

    private static void killed(Ground ground, long millis) throws Exception {
        Proofs proofs = new Proofs();
        Rehearsed run = ground.start(ground.next(), load(ground), options(ground));
        long promised = promised(run, millis);
        run.signal("KILL");
        run.watch(proofs);
        run.proveNothingLeft(proofs);
        Recount structured = Recount.structured(run.logs());
        Recount raw = Recount.raw(run.logs());
        for (int stream = Marker.OUT; stream <= Marker.ERR; stream++) {
            long least = stream == Marker.OUT ? promised : 0;
            atLeast(proofs, millis, "structured", stream, structured, least, run);
            atLeast(proofs, millis, "raw", stream, raw, least, run);
        }
        audited(ground, run, structured, proofs);
        ground.over(run, proofs, structured.count());
    }

    private static void atLeast(
            Proofs proofs, long millis, String log, int stream, Recount found, long least, Rehearsed run) {
        String what = "killed after " + millis + " ms, " + log + " log, " + Marker.word(stream);
        proofs.hold(found.count(stream) >= least, () -> what + ": " + found.count(stream) + " of " + least);
        long most = run.tally().get(stream, Tally.Count.BEGUN);
        proofs.hold(found.count(stream) <= most, () -> what + ": " + found.count(stream) + " of at most " + most);
        proofs.equal(what + ": last number", found.count(stream), found.last(stream));
    }

    /** Returns how many lines of standard output the harness had read for sure a second before it is killed. */
    private static long promised(Rehearsed run, long millis) throws InterruptedException {
        record Seen(long nanos, long lines) {}
        Deque<Seen> seen = new ArrayDeque<>();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (System.nanoTime() < end && run.runsFor(20)) {
            seen.add(new Seen(System.nanoTime(), run.tally().get(Marker.OUT, Tally.Count.LINES)));
        }
        long before = System.nanoTime() - PROMISED_NANOS;
        long written = seen.stream()
                .filter(one -> one.nanos() <= before)
                .mapToLong(Seen::lines)
                .max()
                .orElse(0);
        long bytes = run.tally().get(Marker.OUT, Tally.Count.BYTES);
        long lines = Math.max(1, run.tally().get(Marker.OUT, Tally.Count.LINES));
        long inPipe = bytes == 0 ? 0 : (PIPE_BYTES + Lines.BATCH) * lines / bytes;
        return Math.max(0, written - inPipe);
    }

    private static void audited(Ground ground, Rehearsed run, Recount structured, Proofs proofs) throws Exception {
        if (!hasJournal(run.logs())) {
            return;
        }
        Path report = run.directory().resolve("audit.json");
        List<String> words =
                new ArrayList<>(List.of("--log", run.logs().toString(), "--output", report.toString(), "--no-plugins"));
        Process audit = new ProcessBuilder(ground.alias().command("final-dry-run-audit", words))
                .redirectOutput(run.directory().resolve("audit.out").toFile())
                .redirectError(run.directory().resolve("audit.err").toFile())
                .start();
        if (!audit.waitFor(120, TimeUnit.SECONDS)) {
            audit.destroyForcibly();
            proofs.hold(false, () -> "the audit of what is left hangs");
            return;
        }
        Bundle bundle = Bundle.read(report);
        int exit = audit.exitValue();
        if (structured.count() == 0) {
            proofs.hold(exit == 2 || exit == 64, () -> "the audit of nothing exits " + exit);
            return;
        }
        proofs.equal("exit of the audit of what is left", 2, exit);
        proofs.equal("its verdict", "fail", bundle.status());
        proofs.equal("its records", structured.count(), bundle.records());
        proofs.hold(bundle.ignored() <= 1, () -> "more than the half line at the end is ignored: " + bundle.ignored());
    }

    private static Load load(Ground ground) {
        long rate = List.of(0L, 2_000L, 100_000L).get(ground.random().nextInt(3));
        Kind kind = ground.random().nextBoolean() ? Kind.TICKS : Kind.BOTH;
        return new Load(kind, 1_000_000_000L, rate, Floods.seed(ground));
    }

    private static List<String> options(Ground ground) {
        List<String> options = new ArrayList<>(UNENDED);
        if (ground.random().nextBoolean()) {
            options.add("--compress-logs");
        }
        if (ground.random().nextBoolean()) {
            options.addAll(List.of("--log-rotate", "1s"));
        }
        return options;
    }

    private static long times(Ground ground) {
        return Math.max(2, Math.min(60, ground.lines() / 60_000));
    }

    private static boolean hasJournal(Path logs) throws IOException {
        if (!Files.isDirectory(logs)) {
            return false;
        }
        try (Stream<Path> files = Files.list(logs)) {
            return files.anyMatch(file -> file.toString().endsWith("_events.jsonl"));
        }
    }
}

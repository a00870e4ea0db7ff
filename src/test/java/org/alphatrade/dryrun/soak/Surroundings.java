package org.alphatrade.dryrun.soak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.alphatrade.dryrun.base.json.Json;

/** The parts in which what surrounds the run misbehaves: the disk, the evidence files, those who look at it. */
final class Surroundings {
    private static final long RATE = 50_000;

    private Surroundings() {}

    /** A disk too small for the logs: the run ends by itself, fails, and says what was not kept. */
    static void fullDisk(Ground ground) throws Exception {
        if (!"root".equals(System.getProperty("user.name"))) {
            ground.outcome().skip("mounting a small disk needs root");
            return;
        }
        Path at = ground.next();
        Path disk = Files.createDirectory(at.resolve("disk"));
        int size = ground.random().nextInt(12, 40);
        if (shell("mount -t tmpfs -o size=" + size + "m tmpfs " + disk) != 0) {
            ground.outcome().skip("a small disk cannot be mounted here");
            return;
        }
        try {
            fill(ground, at, disk.resolve("logs"));
        } finally {
            shell("umount " + disk);
        }
        if (ground.proofs().failures().isEmpty()) {
            Ground.delete(at);
        }
    }

    private static void fill(Ground ground, Path at, Path logs) throws Exception {
        Proofs proofs = new Proofs();
        Load load = new Load(Kind.TICKS, 200_000, 0, Floods.seed(ground));
        Rehearsed run =
                Rehearsed.start(ground.alias(), at, logs, load, Floods.COMMON).watch(proofs);
        run.proveEnd(proofs, 2, "fail");
        run.proveNothingLeft(proofs);
        proofs.equal("lines of the writer", load.lines(), run.tally().all(Tally.Count.LINES));
        Recount kept = Recount.structured(logs);
        proofs.hold(kept.count() > 0, () -> "nothing was kept");
        proofs.hold(kept.count() < load.lines(), () -> "the disk was not too small");
        proofs.hold(run.bundle().says("could not be kept"), () -> "the summary does not say what was not kept");
        proofs.equal("lines in the summary", load.lines(), run.bundle().lines(Marker.OUT));
        ground.outcome().ran(run, kept.count());
        ground.proofs().add(at.toString(), proofs);
    }

    /** Diary and performance file replaced all the time by whole ones must do no harm; torn ones no more than a verdict. */
    static void rewritten(Ground ground) throws Exception {
        evidenceFiles(ground, false);
        evidenceFiles(ground, true);
    }

    private static void evidenceFiles(Ground ground, boolean torn) throws Exception {
        Proofs proofs = new Proofs();
        Path at = ground.next();
        EvidenceRewriter files = new EvidenceRewriter(at, torn, Floods.seed(ground));
        Load load = new Load(Kind.TICKS, 4 * RATE, RATE, Floods.seed(ground));
        Rehearsed run = ground.start(at, load, files.options());
        while (run.isAlive() && !run.tally().isDone()) {
            files.rewrite();
            run.runsFor(2);
        }
        files.settle();
        run.watch(proofs);
        if (torn) {
            proofs.hold(
                    List.of("pass", "warn", "fail").indexOf(run.bundle().status()) == run.exit(),
                    () -> "exit " + run.exit() + " with evidence files torn" + run.said());
        } else {
            run.proveEnd(proofs, 0, "pass");
        }
        run.proveNothingLeft(proofs);
        proofs.add("counting", Counting.prove(run.logs(), run.bundle(), run.tally()));
        ground.over(run, proofs, run.bundle().records());
    }

    /** Readers of the progress file in a tight loop find it whole, never going back; a watcher ends as the run does. */
    static void watchers(Ground ground) throws Exception {
        Proofs proofs = new Proofs();
        Load load = new Load(Kind.WARNINGS, Math.max(50_000, ground.lines()), 0, Floods.seed(ground));
        List<String> options = new ArrayList<>(Floods.COMMON);
        options.addAll(List.of("--allow-warnings", "--progress-interval", "0.05s", "--no-progress-timeline"));
        Rehearsed run = ground.start(ground.next(), load, options);
        Process watcher = watcher(ground, run);
        List<Poller> pollers = List.of(new Poller(run), new Poller(run));
        pollers.forEach(Thread::start);
        run.watch(proofs);
        for (Poller poller : pollers) {
            poller.join();
            proofs.hold(poller.wrong().isEmpty(), () -> "progress file: " + poller.wrong());
            proofs.hold(poller.looks() > 10, () -> "the progress file was seen " + poller.looks() + " times only");
        }
        proofs.hold(watcher.waitFor(60, TimeUnit.SECONDS), () -> "the watcher does not end");
        if (watcher.isAlive()) {
            watcher.destroyForcibly();
        } else {
            proofs.equal("exit of the watcher", 1, watcher.exitValue());
        }
        Floods.finish(ground, run, proofs, 0, "warn", load);
    }

    private static Process watcher(Ground ground, Rehearsed run) throws IOException, InterruptedException {
        while (!Files.exists(run.progress()) && run.isAlive()) {
            run.runsFor(20);
        }
        List<String> words =
                List.of("--progress", run.progress().toString(), "--interval", "0.2s", "--exit-when-complete");
        return new ProcessBuilder(ground.alias().command("final-dry-run-watch", words))
                .redirectOutput(run.directory().resolve("watch.out").toFile())
                .redirectError(run.directory().resolve("watch.err").toFile())
                .start();
    }

    private static int shell(String line) throws IOException, InterruptedException {
        return new ProcessBuilder("/bin/sh", "-c", line + " 2>/dev/null")
                .start()
                .waitFor();
    }

    /** Reads the progress file again and again. */
    private static final class Poller extends Thread {
        private final Rehearsed run;
        private volatile String wrong = "";
        private volatile long looks;

        Poller(Rehearsed run) {
            this.run = run;
        }

        @Override
        public void run() {
            long last = 0;
            while (run.isAlive() && wrong.isEmpty()) {
                if (Files.exists(run.progress())) {
                    last = look(last);
                }
                java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            }
        }

        private long look(long last) {
            try {
                String text = Files.readString(run.progress(), StandardCharsets.UTF_8);
                long lines = ((Number) Json.parseObject(text).get("total_lines")).longValue();
                if (lines < last) {
                    wrong = "total_lines went from " + last + " to " + lines + " at " + Instant.now();
                }
                looks++;
                return lines;
            } catch (IOException | RuntimeException e) {
                wrong = e.toString();
                return last;
            }
        }

        String wrong() {
            return wrong;
        }

        long looks() {
            return looks;
        }
    }
}

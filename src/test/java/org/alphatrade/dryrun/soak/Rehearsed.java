package org.alphatrade.dryrun.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** One real run of the harness with a writer as its child, from start to the files it leaves. */
final class Rehearsed {
    private static final String MARK = "SOAK_RUN";
    private static final long SAMPLE_MILLIS = 100;

    private final Path directory;
    private final Path logs;
    private final Tally tally;
    private final String mark = UUID.randomUUID().toString();
    private final Samples samples = new Samples();
    private final Process process;
    private final long limitNanos;

    private Rehearsed(Path directory, Path logs, Tally tally, List<String> command, long seconds) throws IOException {
        this.directory = directory;
        this.logs = logs;
        this.tally = tally;
        this.limitNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(directory.resolve("stdout").toFile())
                .redirectError(directory.resolve("stderr").toFile());
        builder.environment().put(MARK, mark);
        this.process = builder.start();
    }

    /** Starts a run in a directory of its own; the logs go where they are told. */
    static Rehearsed start(Alias alias, Path directory, Path logs, Load load, List<String> options) throws IOException {
        Path count = directory.resolve("tally");
        Tally tally = Tally.of(count);
        List<String> words = new ArrayList<>(List.of("--log-dir", logs.toString(), "--json-report"));
        words.add(directory.resolve("summary.json").toString());
        words.addAll(
                List.of("--progress-path", directory.resolve("progress.json").toString()));
        words.addAll(List.of("--duration", "24h", "--no-plugins", "--no-review", "--shutdown-grace", "5s"));
        words.addAll(options);
        words.add("--");
        words.addAll(load.command(count));
        return new Rehearsed(
                directory, logs, tally, alias.command("final-dry-run-harness", words), load.patienceSeconds());
    }

    /** Samples until the harness ends; one that does not end in time is killed, and that is no proof. */
    Rehearsed watch(Proofs proofs) throws InterruptedException {
        while (!process.waitFor(SAMPLE_MILLIS, TimeUnit.MILLISECONDS)) {
            samples.take(process.pid(), !tally.isDone() && tally.all(Tally.Count.LINES) > 0);
            if (System.nanoTime() > limitNanos) {
                process.destroyForcibly().waitFor();
                proofs.hold(false, () -> "the harness hangs");
            }
        }
        return this;
    }

    /** Waits some time while sampling; tells whether the harness still runs. */
    boolean runsFor(long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (System.nanoTime() < end) {
            long rest = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (process.waitFor(Math.min(Math.max(1, rest), SAMPLE_MILLIS), TimeUnit.MILLISECONDS)) {
                return false;
            }
            samples.take(process.pid(), !tally.isDone() && tally.all(Tally.Count.LINES) > 0);
        }
        return process.isAlive();
    }

    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("/bin/sh", "-c", "kill -s " + name + " " + process.pid())
                .start()
                .waitFor();
    }

    /** Proves that nothing of the run lives on; what is dying has some seconds for it. */
    void proveNothingLeft(Proofs proofs) throws IOException, InterruptedException {
        List<String> left = Proc.marked(MARK + "=" + mark);
        for (int i = 0; i < 50 && !left.isEmpty(); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
            left = Proc.marked(MARK + "=" + mark);
        }
        List<String> found = left;
        proofs.hold(found.isEmpty(), () -> "processes left: " + found);
    }

    void proveEnd(Proofs proofs, int exit, String status) throws IOException {
        proofs.hold(process.exitValue() == exit, () -> "exit " + process.exitValue() + " instead of " + exit + said());
        proofs.equal("verdict", status, bundle().status());
    }

    /** Returns the last words of the harness, for whoever looks into a failure. */
    String said() {
        try {
            String err = Files.readString(directory.resolve("stderr")).strip();
            return err.isEmpty()
                    ? ""
                    : ": " + err.substring(Math.max(0, err.length() - 300)).replace('\n', ' ');
        } catch (IOException e) {
            return " (and what it said cannot be read: " + e + ")";
        }
    }

    Bundle bundle() throws IOException {
        return Bundle.read(directory.resolve("summary.json"));
    }

    Path progress() {
        return directory.resolve("progress.json");
    }

    Path directory() {
        return directory;
    }

    Path logs() {
        return logs;
    }

    Tally tally() {
        return tally;
    }

    Samples samples() {
        return samples;
    }

    int exit() {
        return process.exitValue();
    }

    boolean isAlive() {
        return process.isAlive();
    }
}

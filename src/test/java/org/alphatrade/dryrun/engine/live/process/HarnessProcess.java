package org.alphatrade.dryrun.engine.live.process;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.json.Json;

/** The real program as a child process, in a run directory of its own. */
public record HarnessProcess(Process process, Path run) {
    private static final long PATIENCE_SECONDS = 60;

    public static HarnessProcess start(Path root, List<String> options, String... command) throws IOException {
        return start(root, List.of(), options, command);
    }

    public static HarnessProcess start(Path root, List<String> before, List<String> options, String... command)
            throws IOException {
        // A background job of a shell starts with SIGINT ignored, and its children inherit that.
        List<String> words = new ArrayList<>(List.of("env", "--default-signal=INT,QUIT,TERM,HUP"));
        words.addAll(before);
        words.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.alphatrade.dryrun.cli.Main",
                "orchestrate",
                "--output-root",
                root.toString(),
                "--run-name",
                "run",
                "--skip-diary-evidence",
                "--skip-performance-evidence",
                "--plain-output",
                "--no-packet",
                "--shutdown-grace-seconds",
                "1"));
        words.addAll(options);
        words.add("--");
        words.addAll(List.of(command));
        Process process = new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(root.resolve("stderr").toFile())
                .start();
        return new HarnessProcess(process, root.resolve("run"));
    }

    /** Waits for the run's phase. */
    HarnessProcess reaches(String phase) throws Exception {
        await("phase " + phase, () -> progress().get("phase") instanceof String now && now.equals(phase));
        return this;
    }

    /** Waits until the runtime has said something. */
    public HarnessProcess says(String text) throws Exception {
        await("'" + text + "' in the log", () -> log().contains(text));
        return this;
    }

    public static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "no " + what + " in time");
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    HarnessProcess signal(String name) throws Exception {
        new ProcessBuilder("/bin/sh", "-c", "kill -s " + name + " " + process.pid())
                .start()
                .waitFor();
        return this;
    }

    public int exit() throws InterruptedException {
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertTrue(ended, "the harness hangs");
        return process.exitValue();
    }

    public Map<String, Object> summary() {
        return tree(run.resolve("summary.json"));
    }

    public Map<String, Object> progress() {
        Path file = run.resolve("progress.json");
        return Files.exists(file) ? tree(file) : Map.of();
    }

    /** Returns the first run log that there is, as text. */
    public String log() {
        try (Stream<Path> files = Files.exists(run.resolve("logs")) ? Files.list(run.resolve("logs")) : Stream.of()) {
            Path log = files.filter(path -> path.toString().endsWith(".log"))
                    .findFirst()
                    .orElse(null);
            return log == null ? "" : Files.readString(log);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, Object> tree(Path file) {
        try {
            return Json.parseObject(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Tells whether a process lives that has a word in its command line; a zombie does not live. */
    public static boolean lives(String word) {
        return ProcessHandle.allProcesses()
                .filter(process -> ProcessStat.of(process.pid())
                        .filter(stat -> !stat.isZombie())
                        .isPresent())
                .anyMatch(process -> commandLine(process.pid()).contains("\0" + word + "\0"));
    }

    private static String commandLine(long pid) {
        try {
            return "\0" + Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"));
        } catch (IOException e) {
            return "";
        }
    }
}

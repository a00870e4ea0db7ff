package org.alphatrade.dryrun.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alphatrade.dryrun.base.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The simulated runtime as a process of its own, as a rehearsal starts it. */
@Timeout(60)
class SimulatedRuntimeTests {
    @TempDir
    Path directory;

    @Test
    void logsKeepsItsEvidenceAndEndsWhenItsTimeIsUp() throws Exception {
        Path diary = directory.resolve("diary.json");
        Path performance = directory.resolve("performance.json");
        Process process = start(
                List.of("--duration-seconds", "0.5", "--tick-interval", "0.1", "--diary", diary.toString()),
                Map.of("FINAL_DRY_RUN_PERFORMANCE_PATH", performance.toString()));

        List<String> events = events(process);

        assertEquals(0, process.waitFor());
        assertEquals("startup", events.get(0));
        assertEquals("shutdown", events.get(events.size() - 1));
        assertTrue(events.contains("heartbeat"), events.toString());
        assertFalse(((List<?>) Json.parseObject(Files.readString(diary)).get("entries")).isEmpty());
        Map<String, Object> snapshot = Json.parseObject(Files.readString(performance));
        assertTrue(snapshot.containsKey("generated_at") && snapshot.containsKey("period_start"), snapshot.toString());
        assertEquals(
                List.of("trades", "roi", "win_rate", "sharpe_ratio"),
                List.copyOf(((Map<?, ?>) snapshot.get("aggregates")).keySet()));
    }

    @Test
    void aSignalEndsItInOrderWithItsLastLine() throws Exception {
        for (String signal : List.of("INT", "TERM")) {
            Process process = start(List.of("--tick-interval", "0.1"), Map.of());
            BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
            while (!lines.readLine().contains("heartbeat")) {}
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();

            String last = lines.lines().reduce((first, second) -> second).orElse("");

            assertEquals(0, process.waitFor(), signal);
            assertTrue(last.contains("\"shutdown\""), last);
        }
    }

    @Test
    void aCrashIsADeathByASignal() throws Exception {
        Process process = start(List.of("--tick-interval", "0.1", "--misbehave", "crash@0"), Map.of());

        List<String> events = events(process);

        assertEquals(137, process.waitFor());
        assertFalse(events.contains("shutdown"), events.toString());
    }

    @Test
    void aLingeringChildHoldsTheOutputOpen() throws Exception {
        // A shell stands between, since the JDK closes its end of the pipe when the process itself has ended.
        List<String> command = new ArrayList<>(List.of("sh", "-c", "{ \"$@\"; echo \"ended $?\"; } | cat", "sh"));
        command.addAll(
                command(List.of("--tick-interval", "0.1", "--duration-seconds", "0.5", "--misbehave", "linger@0")));
        Process process =
                new ProcessBuilder(command).directory(directory.toFile()).start();
        Set<ProcessHandle> family = new HashSet<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String ended = lines.readLine();
            while (!ended.startsWith("ended")) {
                process.descendants().forEach(family::add);
                ended = lines.readLine();
            }

            assertEquals("ended 0", ended);
            assertTrue(lines.readLine().contains("lingering"));
        } finally {
            process.descendants().forEach(family::add);
            family.forEach(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    void errorsWarningsAndOneTraceAppearWhenAskedFor() throws Exception {
        Process process = start(
                List.of(
                        "--tick-interval",
                        "0.05",
                        "--duration-seconds",
                        "0.6",
                        "--misbehave",
                        "error@0",
                        "--misbehave",
                        "warning@0",
                        "--misbehave",
                        "stacktrace@0.1"),
                Map.of());

        String text = process.inputReader(StandardCharsets.UTF_8).lines().reduce("", (a, b) -> a + b + "\n");

        assertTrue(text.contains("\"level\":\"error\"") && text.contains("\"level\":\"warning\""), text);
        assertEquals(2, text.split("Traceback", -1).length, text);
    }

    @Test
    void anEarlyExitComesBeforeItsTimeIsUp() throws Exception {
        Process process = start(
                List.of("--duration-seconds", "600", "--tick-interval", "0.05", "--misbehave", "early-exit"), Map.of());

        assertTrue(events(process).contains("shutdown"));
        assertEquals(0, process.waitFor());
    }

    @Test
    void badOptionsAreOneLineAndSixtyFour() throws Exception {
        for (List<String> bad : List.of(
                List.of("--misbehave", "explode"),
                List.of("--misbehave", "error@soon"),
                List.of("--tick-interval", "0"),
                List.of("--tick-interval", "NaN"),
                List.of("--duration-seconds"),
                List.of("--unknown", "1"))) {
            Process process = start(bad, Map.of());

            List<String> complaint =
                    process.errorReader(StandardCharsets.UTF_8).lines().toList();

            assertEquals(64, process.waitFor(), bad.toString());
            assertEquals(1, complaint.size(), complaint.toString());
            assertTrue(complaint.get(0).contains(bad.get(0)), complaint.toString());
        }
    }

    private static List<String> events(Process process) throws IOException {
        List<String> events = new ArrayList<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                events.add(String.valueOf(Json.parseObject(line).get("event")));
            }
        }
        return events;
    }

    private Process start(List<String> options, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(options)).directory(directory.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static List<String> command(List<String> options) {
        // A build that a shell started in the background ignores SIGINT, and so would all that it starts.
        List<String> command = new ArrayList<>(List.of(
                "env",
                "--default-signal=INT,QUIT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                SimulatedRuntime.class.getName()));
        command.addAll(options);
        return command;
    }
}

package org.alphatrade.dryrun.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.base.time.RunClock;
import org.alphatrade.dryrun.cli.Emp;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wall clock that is set during a run makes no gap, no uptime and no staleness, and is told. */
@Timeout(60)
@EnabledOnOs({OS.LINUX, OS.MAC})
class SteppingClockTests {
    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource({"3, ahead", "-3, back"})
    void aStepOfHoursIsToldAndJudgedAsNothingElse(long hours, String way) throws Exception {
        assertEquals(1, run(new Stepping(Duration.ofHours(hours), root.resolve("step"))));

        Map<String, Object> summary = Json.parseObject(Files.readAllBytes(root.resolve("run/summary.json")));
        Map<?, ?> logs = (Map<?, ?>) ((Map<?, ?>) summary.get("summary")).get("logs");
        assertEquals(List.of(), logs.get("gap_incidents"));
        assertEquals(1.0, ((Number) logs.get("uptime_ratio")).doubleValue());
        assertTrue(((Number) summary.get("duration_seconds")).doubleValue() < 60);
        List<?> incidents = (List<?>) summary.get("incidents");
        assertEquals(1, incidents.size(), incidents.toString());
        assertTrue(incidents.toString().contains("wall clock went " + way + " by 3h 0m"), incidents.toString());
    }

    private int run(RunClock clock) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        UserConsole console = new UserConsole(InputStream.nullInputStream(), nowhere, nowhere, false, false);
        String[] words = {
            "orchestrate",
            "--output-root",
            root.toString(),
            "--run-name",
            "run",
            "--duration",
            "4s",
            "--live-gap-alert",
            "30s",
            "--skip-diary-evidence",
            "--skip-performance-evidence",
            "--no-packet",
            "--plain-output",
            "--",
            "sh",
            "-c",
            "(sleep 1.5; : >" + root.resolve("step") + ") & while :; do echo up; sleep 0.1; done"
        };
        return new Emp(console, () -> new RehearsalUseCases(clock), root).run("emp", words);
    }

    /** Steps as soon as the runtime says so, by a file. */
    private record Stepping(Duration step, Path sign) implements RunClock {
        @Override
        public Instant now() {
            return Files.exists(sign) ? Instant.now().plus(step) : Instant.now();
        }

        @Override
        public long nanos() {
            return System.nanoTime();
        }
    }
}

package org.alphatrade.dryrun.rehearsal.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.base.time.RunClock;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;
import org.alphatrade.dryrun.rehearsal.request.WatchRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchUseCaseTests {
    private static final String RUNNING = """
            {"status":"running","phase":"running","now":"2026-01-02T03:04:05Z","elapsed_seconds":7800,
             "target_duration_seconds":259200,"total_lines":15600,"line_counts":{"stdout":15000,"stderr":600},
             "level_counts":{"info":15599,"error":1},"incidents":[
              {"severity":"fail","occurred_at":"2026-01-02T03:00:00Z","summary":"boom","count":3},
              {"severity":"warn","occurred_at":"2026-01-02T03:01:00Z","message":"slow"}],"incidents_omitted":4}
            """;

    @TempDir
    Path directory;

    private Path progress;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Deque<Runnable> steps = new ArrayDeque<>();

    @BeforeEach
    void name() {
        progress = directory.resolve("progress.json");
    }

    @Test
    void oneLookShowsTheRunAlignedAndExitsByItsStatus() {
        write(RUNNING);

        assertEquals(0, watch(request(true, false, 1, false), false));

        assertEquals("""
                Status     running
                Phase      running
                Elapsed    2h 10m of 3d 0h 0m (3.0 %)
                Updated    42s ago
                Lines      15,600 (2.0/s)
                Streams    stderr=600, stdout=15,000
                Levels     error=1, info=15,599
                Incidents  6
                  fail  2026-01-02T03:00:00Z  boom (3 times)
                  and 5 more
                """, text(out));
    }

    @Test
    void theExitCodeIsThatOfTheVerdictAndAnUnknownWordIsNoPass() {
        assertEquals(0, exitOf("pass", false));
        assertEquals(1, exitOf("warn", false));
        assertEquals(2, exitOf("warn", true));
        assertEquals(2, exitOf("fail", false));
        assertEquals(2, exitOf("unknown", false));
        assertEquals(2, exitOf("splendid", false));
        assertEquals(2, exitOf("running", false));
    }

    @Test
    void oneLookAtWhatIsNoProgressFileIsUnreadableInput() throws IOException {
        assertTrue(failureOfOneLook().contains("does not exist"));
        write("");
        assertTrue(failureOfOneLook().contains("is empty"));
        write("{\"status\":\"pass\",\"pha");
        assertTrue(failureOfOneLook().contains("is no whole JSON"));
        write("[1,2]");
        assertTrue(failureOfOneLook().contains("is no whole JSON"));
        write("{\"a\":1}");
        assertTrue(failureOfOneLook().contains("no status and phase"));
        Files.delete(progress);
        Files.createDirectory(progress);
        assertTrue(failureOfOneLook().contains("cannot be read"));
    }

    @Test
    void followingWaitsForTheFileSaysSoOnceAndEndsWhenTheRunIsComplete() {
        steps.add(() -> {});
        steps.add(() -> write("{\"sta"));
        steps.add(() -> write(RUNNING));
        steps.add(() -> {});
        steps.add(() -> write(complete("pass")));

        assertEquals(0, watch(request(false, true, 5, false), false));

        String waiting = text(err);
        assertEquals(2, waiting.lines().count(), waiting);
        assertTrue(waiting.lines().findFirst().orElseThrow().endsWith("does not exist"), waiting);
        assertEquals(
                1,
                text(out)
                        .lines()
                        .filter(line -> line.equals("Status     running"))
                        .count());
        assertTrue(text(out).contains("Sign-off   fail\n  fail  uptime 0.5 is below 0.98\n"), text(out));
    }

    @Test
    void aTerminalIsRedrawnInPlaceAndAPipeIsNot() {
        write(RUNNING);
        steps.add(() -> write(complete("pass")));
        watch(request(false, true, 5, false), true);
        assertTrue(text(out).contains("\u001b[11A\u001b[J"), text(out));

        out.reset();
        write(RUNNING);
        steps.add(() -> write(complete("pass")));
        watch(request(false, true, 5, false), false);
        assertFalse(text(out).contains("\u001b"));
    }

    @Test
    void anIncidentCannotDriveTheTerminal() {
        write("{\"status\":\"fail\",\"phase\":\"running\",\"incidents\":[{\"summary\":\"a\\u001b[2Jb\\nc\"}]}");
        watch(request(true, false, 5, false), false);
        assertTrue(text(out).contains("a [2Jb c"), text(out));
    }

    @Test
    void oddTypesInEveryFieldAreNoCrash() {
        write("{\"status\":\"warn\",\"phase\":\"x\",\"elapsed_seconds\":\"a\",\"total_lines\":-1,\"now\":[],"
                + "\"line_counts\":7,\"level_counts\":{\"info\":null},\"incidents\":[1,null],\"summary\":3,"
                + "\"sign_off\":{\"findings\":[[]]},\"target_duration_seconds\":1e300}");
        assertEquals(1, watch(request(true, false, 5, false), false));
    }

    @Test
    void anInterruptEndsItWith130() {
        write(RUNNING);
        assertEquals(130, watch(request(false, true, 5, false), false));
        assertTrue(Thread.interrupted());
    }

    private int exitOf(String status, boolean strict) {
        write(complete(status));
        return watch(request(true, false, 5, strict), false);
    }

    private String failureOfOneLook() {
        Failure failure = assertThrows(Failure.class, () -> watch(request(true, false, 5, false), false));
        assertEquals(Failure.Kind.INPUT, failure.kind());
        assertEquals(1, failure.getMessage().lines().count());
        return failure.getMessage();
    }

    private static String complete(String status) {
        return "{\"status\":\"" + status
                + "\",\"phase\":\"complete\",\"exit_code\":0,\"summary\":{\"status\":\"pass\"},"
                + "\"sign_off\":{\"status\":\"fail\",\"findings\":[{\"severity\":\"fail\","
                + "\"message\":\"uptime 0.5 is below 0.98\"}]}}";
    }

    private WatchRequest request(boolean once, boolean exitWhenComplete, int incidents, boolean strict) {
        return new WatchRequest(
                progress, Duration.ofSeconds(30), once, incidents, true, true, true, exitWhenComplete, strict, false);
    }

    private int watch(WatchRequest request, boolean terminal) {
        UserConsole console = new UserConsole(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                terminal);
        return new WatchUseCase(clock(), duration -> step()).run(request, console);
    }

    private void step() throws InterruptedException {
        if (steps.isEmpty()) {
            throw new InterruptedException();
        }
        steps.remove().run();
    }

    private static RunClock clock() {
        return new RunClock() {
            @Override
            public Instant now() {
                return Instant.parse("2026-01-02T03:04:47Z");
            }

            @Override
            public long nanos() {
                return 0;
            }
        };
    }

    private void write(String text) {
        try {
            Files.writeString(progress, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}

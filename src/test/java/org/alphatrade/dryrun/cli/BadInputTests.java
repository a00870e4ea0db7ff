package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.alphatrade.dryrun.rehearsal.RehearsalUseCases;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever lies where evidence should be: one clear line or a verdict that says why, never a pass and never a hang. */
final class BadInputTests {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String RECORDS = """
            {"timestamp":"2026-01-02T03:04:05Z","level":"info","message":"a"}
            {"timestamp":"2026-01-02T03:05:05Z","level":"info","message":"b"}
            """;

    @TempDir
    static Path directory;

    @BeforeAll
    static void files() throws IOException, InterruptedException {
        write("ok.jsonl", RECORDS);
        write("empty", "");
        write("digits", "9".repeat(5_000));
        write("nested", "[".repeat(3_000) + "]".repeat(3_000));
        write("open", "[".repeat(3_000));
        write("waiting", "{\"status\":\"waiting\"}");
        write("half", "{\"status\":\"pa");
        write("null", "null");
        write("list", "[]");
        write("nuls", "\0".repeat(3_000));
        byte[] garbage = new byte[20_000];
        new Random(7).nextBytes(garbage);
        Files.write(directory.resolve("garbage"), garbage);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(RECORDS.repeat(50).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        Files.write(directory.resolve("cut.gz"), Arrays.copyOf(packed.toByteArray(), packed.size() - 9));
        Files.write(directory.resolve("stub.gz"), Arrays.copyOf(packed.toByteArray(), 4));
        emp("audit", "--log", at("ok.jsonl"), "--output", at("summary.json"));
        Files.createDirectory(directory.resolve("directory"));
        new ProcessBuilder("mkfifo", directory.resolve("pipe").toString())
                .start()
                .waitFor();
    }

    static Stream<String> bad() {
        return Stream.of(
                "empty",
                "digits",
                "nested",
                "open",
                "waiting",
                "half",
                "null",
                "list",
                "nuls",
                "garbage",
                "stub.gz",
                "directory",
                "pipe",
                "missing");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void asALogItIsUnreadableInput(String name) {
        emp("audit", "--log", at(name)).isRefused();
        emp("review", "--log", at(name)).isRefused();
        Done both = emp("audit", "--log", at("ok.jsonl"), "--log", at(name)).isReadable();
        assertTrue(
                both.exit() != 0
                        || !List.of("stub.gz", "directory", "pipe", "missing").contains(name),
                both::toString);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void asADiaryOrPerformanceItIsAFail(String name) {
        for (String option : List.of("--diary", "--performance")) {
            Done audit = emp("audit", "--log", at("ok.jsonl"), option, at(name));
            assertEquals(2, audit.exit(), audit::toString);
            assertEquals("fail", audit.isReadable().json().get("status"));
            Done review = emp("review", "--log", at("ok.jsonl"), option, at(name));
            assertEquals(2, review.exit(), review::toString);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void asASummaryOrAProgressFileItIsUnreadableInput(String name) {
        emp("wrap-up", at(name)).isRefused();
        emp("backlog", "--summary", at(name)).isRefused();
        emp("watch", "--once", "--progress", at(name)).isRefused();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"digits", "nested", "open", "half", "list", "nuls", "garbage", "directory", "pipe", "missing"})
    void asAConfigurationItIsBadUsage(String name) {
        emp("audit", "--log", at("ok.jsonl"), "--config", at(name)).isRefused();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"directory", "pipe", "missing"})
    void asNotesItIsBadUsage(String name) {
        emp("review", "--log", at("ok.jsonl"), "--notes-file", at(name)).isRefused();
    }

    @Test
    void aLogThatIsCutOffFailsAndSaysWhere() {
        Done audit = emp("audit", "--log", at("cut.gz"));
        assertEquals(2, audit.exit(), audit::toString);
        assertTrue(audit.out().contains("cut off"), audit::toString);
        assertEquals(1, emp("audit", "--log", at("cut.gz"), "--allow-truncated").exit());
    }

    @Test
    void anErrorIsFoundBesideAHostileValue() throws IOException {
        for (String value : List.of("8".repeat(5_000), "[".repeat(3_000) + "]".repeat(3_000))) {
            write(
                    "hostile.jsonl",
                    RECORDS + "{\"x\":" + value
                            + ",\"timestamp\":\"2026-01-02T03:06:05Z\",\"level\":\"error\",\"message\":\"boom\"}\n");
            Done audit = emp("audit", "--log", at("hostile.jsonl"));
            assertEquals(2, audit.exit(), audit::toString);
            assertTrue(audit.out().contains("boom"), audit::toString);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"--output directory", "--output ok.jsonl/x.json", "--format nope"})
    void aReportThatCannotBeWrittenIsRefused(String words) {
        List<Object> args = new ArrayList<>(List.of("audit", "--log", at("ok.jsonl")));
        String[] both = words.split(" ");
        args.addAll(List.of(both[0], both[0].equals("--output") ? at(both[1]) : both[1]));
        emp(args.toArray()).isRefused();
        args.set(0, "review");
        emp(args.toArray()).isRefused();
    }

    @Test
    void aVerdictThatStandardOutputDoesNotTakeIsNoPass() {
        PrintStream full = new PrintStream(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        });
        for (String command : List.of("final-dry-run-audit", "final-dry-run-review", "final-dry-run-backlog")) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            UserConsole console =
                    new UserConsole(InputStream.nullInputStream(), full, new PrintStream(err, true), false, false);
            String option = command.endsWith("backlog") ? "--summary" : "--log";
            int exit = new Emp(console, RehearsalUseCases::standard, directory)
                    .run(command, option, at(option.equals("--log") ? "ok.jsonl" : "summary.json"));
            assertEquals(64, exit, err::toString);
            assertTrue(err.toString().contains("standard output could not be written"), err::toString);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "1e999999999",
                "1e-999999999",
                "1e2147483648",
                "1e999",
                "999999999999999999.999999999999999999w",
                "99999999999h",
                "PT2562048H",
                "PT99999999999999999H"
            })
    void aNumberThatNobodyCanMeanIsRefusedAtOnceAndWhereItStoodIsNamed(String value) throws IOException {
        for (String option : List.of("--warn-gap", "--fail-gap", "--plugin-timeout")) {
            Done typed = emp("audit", "--log", at("ok.jsonl"), option, value).isRefused();
            assertTrue(typed.err().contains(option + " \"" + value + "\" "), typed::err);
        }
        for (String option : List.of("--duration", "--live-gap-alert", "--log-rotate-hours", "--minimum-sharpe-days")) {
            Done typed = emp("orchestrate", "--output-root", directory, option, value, "--", "true")
                    .isRefused();
            assertTrue(typed.err().contains(option + " \"" + value + "\" "), typed::err);
        }
        write("far.yaml", "warn-gap: " + value + "\n");
        Done configured = emp("audit", "--log", at("ok.jsonl"), "--config", at("far.yaml"))
                .isRefused();
        assertTrue(configured.err().contains("far.yaml"), configured::err);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"2562047h", "PT2562047H"})
    void aTimeLongerThanAnyRunIsNoInternalError(String value) {
        for (String option : List.of("--warn-gap", "--fail-gap", "--plugin-timeout")) {
            assertTrue(emp("audit", "--log", at("ok.jsonl"), option, value)
                            .isReadable()
                            .exit()
                    != 70);
        }
        for (String option : List.of("--duration", "--shutdown-grace", "--live-gap-alert", "--progress-interval")) {
            Done run = emp("orchestrate", "--output-root", directory, option, value, "--", "true");
            assertTrue(run.isReadable().exit() != 70, run::toString);
        }
    }

    @Test
    void aPacketWithoutAPlaceIsRefused() {
        Done review = emp("review", "--log", at("ok.jsonl"), "--packet-dir", at("ok.jsonl/packet"))
                .isRefused();
        assertEquals("", review.out());
    }

    @Test
    void aRunWithoutAPlaceIsRefused() {
        emp("orchestrate", "--output-root", at("ok.jsonl"), "--", "true").isRefused();
        emp("final-dry-run", "--log-dir", at("ok.jsonl"), "--", "true").isRefused();
        emp("smoke", "--output-dir", at("directory")).isRefused();
        emp("orchestrate", "--output-root", directory, "--run-name", "directory", "--", "true")
                .isRefused();
        emp("dance").isRefused();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"directory", "pipe", "garbage", "digits", "nested"})
    void aRunWithSuchEvidenceFailsAndReports(String name) {
        String run = "run-" + name;
        Done done = emp(
                "orchestrate",
                "--output-root",
                directory,
                "--run-name",
                run,
                "--duration",
                "300ms",
                "--diary-path",
                at(name),
                "--performance-path",
                at(name),
                "--",
                "sh",
                "-c",
                "echo hello; sleep 2");
        assertEquals(2, done.exit(), done::toString);
        done.isReadable();
        assertTrue(Files.exists(directory.resolve(run).resolve("summary.json")), done::toString);
        assertTrue(Files.exists(directory.resolve(run).resolve("review.md")), done::toString);
    }

    @Test
    void aProgramThatCannotBeStartedIsAFailWithReports() {
        for (String program : List.of("./nowhere", at("ok.jsonl"), at("directory"))) {
            String run = "start-" + Path.of(program).getFileName();
            Done done = emp(
                    "orchestrate", "--output-root", directory, "--run-name", run, "--duration", "1s", "--", program);
            assertEquals(2, done.exit(), done::toString);
            assertTrue(Files.exists(directory.resolve(run).resolve("summary.md")), done::toString);
        }
    }

    private static String at(String name) {
        return directory.resolve(name).toString();
    }

    private static Done emp(Object... words) {
        return assertTimeoutPreemptively(SOON, () -> Done.emp(words));
    }

    private static void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }
}

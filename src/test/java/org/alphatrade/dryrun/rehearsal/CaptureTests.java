package org.alphatrade.dryrun.rehearsal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.json.Json;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a real child writes stands in the evidence, byte by byte and line by line. */
class CaptureTests {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"", "--compress-logs"})
    void bothStreamsCanBeRebuiltByteByByte(String option) throws IOException {
        byte[] out = hostile(1, 9_000);
        byte[] err = hostile(2, 6_000);
        CapturedRun run = CapturedRun.of(
                directory.resolve("logs"),
                option.isEmpty() ? List.of() : List.of(option),
                "sh",
                "-c",
                "cat '" + file("out", out) + "' & cat '" + file("err", err) + "' >&2; wait");
        assertArrayEquals(out, run.rebuilt("stdout"));
        assertArrayEquals(err, run.rebuilt("stderr"));
        assertSameAudit(run);
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(directory.resolve(name), bytes);
    }

    /** Lines of any bytes, some JSON, some very long, the last without its end. */
    private static byte[] hostile(long seed, int lines) {
        Random random = new Random(seed);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < lines; i++) {
            byte[] noise = new byte[random.nextInt(60)];
            random.nextBytes(noise);
            out.writeBytes(noise);
            if (i % 3 == 0) {
                out.writeBytes(
                        ("\n{\"level\":\"info\",\"message\":\"line " + i + "\"}\r").getBytes(StandardCharsets.UTF_8));
            }
            if (i % 3_000 == 777) {
                out.writeBytes("x".repeat(1_500_000 + i).getBytes(StandardCharsets.US_ASCII));
            }
            out.writeBytes("\u001b[31m\u0000\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.writeBytes(new byte[] {(byte) 0xff, 'e', 'n', 'd'});
        return out.toByteArray();
    }

    private static void assertSameAudit(CapturedRun run) throws IOException {
        Map<String, Object> live = run.summary();
        Map<String, Object> audit = run.audit();
        assertEquals(live.get("status"), audit.get("status"));
        for (String key : List.of("status", "level_counts", "event_counts", "ignored_lines", "errors", "warnings")) {
            assertEquals(
                    CapturedRun.logs(live).get(key), CapturedRun.logs(audit).get(key), key);
        }
        assertEquals(0L, CapturedRun.logs(live).get("ignored_lines"));
    }

    @ParameterizedTest
    @ValueSource(ints = {70_000, 600_000, 1 << 20, (1 << 20) + 1, 5_000_000})
    void aLongLineIsReadAndHidesNoErrorAfterIt(int length) throws IOException {
        CapturedRun clean = CapturedRun.of(
                directory.resolve("clean"),
                List.of(),
                "sh",
                "-c",
                "head -c " + length + " /dev/zero | tr '\\0' a; echo");
        assertEquals(0, clean.exit(), clean::printed);
        assertEquals(length + 1, clean.rebuilt("stdout").length);
        CapturedRun bad = CapturedRun.of(
                directory.resolve("bad"),
                List.of(),
                "sh",
                "-c",
                "head -c " + length
                        + " /dev/zero | tr '\\0' a; echo; echo '{\"level\":\"ERROR\",\"message\":\"boom\"}'");
        assertEquals(2, bad.exit(), bad::printed);
        assertEquals(
                Map.of("info", 1L, "error", 1L), CapturedRun.logs(bad.summary()).get("level_counts"));
        assertSameAudit(bad);
    }

    @Test
    void aFloodOfDistinctErrorsIsCountedExactly() throws IOException {
        String awk = "BEGIN { for (i = 0; i < 40000; i++) { s = \"\"; for (n = i; n > 0; n = int(n / 26))"
                + " s = s sprintf(\"%c\", 97 + n % 26); printf \"{\\\"level\\\":\\\"error\\\",\\\"message\\\":\\\"kind %s\\\"}\\n\", s } }";
        CapturedRun run = CapturedRun.of(directory.resolve("logs"), List.of(), "awk", awk);
        assertEquals(2, run.exit());
        assertEquals(Map.of("error", 40_000L), CapturedRun.logs(run.summary()).get("level_counts"));
        Path progress = run.files("_progress\\.json").get(0);
        assertTrue(
                Files.size(progress) < 1_000_000,
                () -> "a progress file of " + progress.toFile().length());
        Map<String, Object> last = Json.parseObject(Files.readAllBytes(progress));
        assertEquals(40_000L, last.get("incidents_total"));
        Map<String, Object> logs = CapturedRun.logs(last);
        assertEquals(100, ((List<?>) logs.get("errors")).size());
        assertEquals(39_900L, logs.get("errors_omitted"));
    }

    @Test
    void namesOfLevelsThatNeverRepeatLeaveMemoryAlone() throws IOException {
        String awk =
                "BEGIN { for (i = 0; i < 30000; i++) printf \"{\\\"level\\\":\\\"x%d\\\",\\\"message\\\":\\\"m\\\"}\\n\", i }";
        CapturedRun run = CapturedRun.of(directory.resolve("logs"), List.of(), "awk", awk);
        assertEquals(2, run.exit());
        Map<?, ?> live = (Map<?, ?>) Json.parseObject(
                        Files.readAllBytes(run.files("_progress\\.json").get(0)))
                .get("level_counts");
        assertTrue(live.size() <= 1_001, () -> live.size() + " levels");
        assertEquals(
                30_000L,
                live.values().stream().mapToLong(n -> ((Number) n).longValue()).sum());
    }

    @Test
    void onlyTheOwnerReadsTheEvidenceAndNoValueOfTheEnvironmentIsInIt() throws IOException {
        CapturedRun run = CapturedRun.of(
                directory.resolve("logs"),
                List.of(
                        "--env",
                        "API_TOKEN=s3cr3tvalue",
                        "--packet-dir",
                        directory.resolve("packet").toString()),
                "sh",
                "-c",
                "echo started");
        assertEquals(0, run.exit(), run::printed);
        try (Stream<Path> all = Stream.concat(Files.walk(run.directory()), Files.walk(directory.resolve("packet")))) {
            for (Path path : all.toList()) {
                boolean folder = Files.isDirectory(path);
                assertEquals(
                        folder ? "rwx------" : "rw-------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(path)),
                        path.toString());
                if (!folder) {
                    String text = new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
                    assertTrue(!text.contains("s3cr3tvalue"), path.toString());
                }
            }
        }
        assertTrue(!run.printed().contains("s3cr3tvalue"), run.printed());
    }

    @Test
    void aLogDirectoryThatIsRemovedFailsTheRunAndReportsAreWritten() throws IOException {
        Path logs = directory.resolve("logs");
        CapturedRun run = CapturedRun.of(
                logs, List.of(), "sh", "-c", "echo one; sleep 0.3; rm -rf '" + logs + "'; sleep 2.5; echo two");
        assertEquals(2, run.exit(), run::printed);
        assertTrue(run.printed().contains("is gone while it is being written"), run.printed());
        assertEquals("fail", run.summary().get("status"));
    }

    @Test
    @Tag("fault")
    void twoGigabytesWithoutALineEndAreKept() throws IOException {
        CapturedRun run = CapturedRun.of(
                directory.resolve("logs"), List.of(), "sh", "-c", "head -c 2147483648 /dev/zero | tr '\\0' y");
        assertEquals(0, run.exit(), run::printed);
        assertEquals(2_147_483_648L, Files.size(run.files("\\.log").get(0)));
    }
}

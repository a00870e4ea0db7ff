package org.alphatrade.dryrun.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.cli.Emp;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real file system of a few MiB. Where the tests may not mount one they are skipped, but for root in CI: there they
 * fail. {@code ScarceDiskTests} needs no mount.
 */
class FullDiskTests {
    private static final boolean MUST_RUN = "true".equals(System.getenv("CI"))
            && System.getProperty("user.name").equals("root");

    @TempDir
    Path directory;

    private Path disk;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void aPlaceForADisk() throws IOException {
        disk = Files.createDirectory(directory.resolve("disk"));
    }

    private void mount(String size) throws IOException, InterruptedException {
        boolean mounted = ran("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", disk.toString());
        assertTrue(mounted || !MUST_RUN, "root in CI must be able to mount a file system, else no test fills a disk");
        assumeTrue(mounted, "mounting is not permitted");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        ran("umount", "-l", disk.toString());
    }

    private static boolean ran(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    @Test
    void aRunOnADiskThatRunsFullEndsInTimeCountsWhatIsLostAndWritesItsReports() throws Exception {
        mount("8m");
        String flood =
                "i=0; while [ $i -lt 400 ]; do head -c 40000 /dev/zero | tr '\\0' x; echo; i=$((i+1)); done; echo end";

        int exit = run(
                "orchestrate",
                "--output-root",
                disk.resolve("runs").toString(),
                "--run-name",
                "full",
                "--duration",
                "30s",
                "--required-duration",
                "1s",
                "--skip-diary-evidence",
                "--skip-performance-evidence",
                "--",
                "sh",
                "-c",
                flood);

        assertEquals(2, exit, printed::toString);
        Path run = disk.resolve("runs/full");
        Map<String, Object> summary = Json.parseObject(Files.readString(run.resolve("summary.json")));
        assertEquals("fail", summary.get("status"));
        assertTrue(
                summary.get("reasons").toString().contains("bytes of evidence could not be kept"),
                summary.get("reasons")::toString);
        assertTrue(Files.readString(run.resolve("review.md")).contains("FAIL"));
        assertEquals(
                "complete",
                Json.parseObject(Files.readString(run.resolve("progress.json"))).get("phase"));
        assertTrue(printed.toString(StandardCharsets.UTF_8).contains("No space left on device"), printed::toString);
        assertTrue(files(run).noneMatch(file -> file.toString().endsWith("_reserve")), "the reserve was given back");
    }

    @Test
    void whatIsKeptAfterADiskWasFullForAWhileIsFoundWhereTheRecordsSay() throws Exception {
        mount("32m");
        Path ballast = Files.write(disk.resolve("ballast"), new byte[20 << 20]);
        String script =
                "i=0; while [ $i -lt 800 ]; do printf '%s ' $i; head -c 40000 /dev/zero | tr '\\0' x; echo; i=$((i+1)); done;"
                        + " rm '" + ballast
                        + "'; sleep 1.5; i=0; while [ $i -lt 40 ]; do echo \"after $i\"; i=$((i+1)); done";

        CapturedRun run = CapturedRun.of(disk.resolve("logs"), List.of(), "sh", "-c", script);

        assertEquals(2, run.exit(), run::printed);
        Path structured = run.files("\\.jsonl").get(0);
        String raw = new String(run.raw(structured), StandardCharsets.ISO_8859_1);
        int after = 0;
        for (String line : Files.readAllLines(structured)) {
            Map<String, Object> record = Json.parseObject(line);
            Map<?, ?> payload = (Map<?, ?>) record.get("payload");
            int offset = ((Number) payload.get("raw_offset")).intValue();
            int length = ((Number) payload.get("raw_length")).intValue();
            if (length > 0) {
                assertEquals(payload.get("raw") + "\n", raw.substring(offset, offset + length));
            }
            after += record.get("message").toString().startsWith("after ") && length > 0 ? 1 : 0;
        }
        assertEquals(40, after, "lines after there was room again");
        assertTrue(raw.lines().count() < 840, "nothing was lost: the disk was not full");
    }

    private static Stream<Path> files(Path root) throws IOException {
        return Files.walk(root);
    }

    private int run(String... arguments) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        UserConsole console = new UserConsole(InputStream.nullInputStream(), out, out, false, false);
        return new Emp(console, RehearsalUseCases::standard, directory).run("emp", arguments);
    }
}

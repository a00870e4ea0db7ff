package org.alphatrade.dryrun.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit with the memory that its alias gives it. */
@Tag("fault")
final class AuditMemoryTests {
    @TempDir
    Path directory;

    @ParameterizedTest(name = "{0} processors")
    @ValueSource(ints = {1, 2, 8})
    void linesOfTwelveMegabytesFitHoweverManyProcessorsThereAre(int processors) throws Exception {
        Path log = directory.resolve("long.jsonl");
        try (Writer out = Files.newBufferedWriter(log)) {
            for (int i = 10; i < 40; i++) {
                out.write("{\"ts\":17675712" + i + ",\"level\":\"error\",\"msg\":\"");
                for (int megabyte = 0; megabyte < 12; megabyte++) {
                    out.write("x y ".repeat(1 << 18));
                }
                out.write("\"}\n");
            }
        }
        Path report = directory.resolve("report.json");
        assertEquals(2, audit(processors, report, log), this::said);
        assertTrue(Files.readString(report).contains("\"error\": 30"), "all lines are counted");
    }

    @Test
    void aReportThatItsDeviceHasNoRoomForIsNoPass() throws Exception {
        Path log = Files.writeString(directory.resolve("a.jsonl"), "{\"ts\":1767571200}\n{\"ts\":1767571201}\n");
        assertEquals(64, audit(2, Path.of("/dev/full"), log), this::said);
        assertTrue(said().contains("standard output could not be written"), this::said);
    }

    private int audit(int processors, Path out, Path log) throws Exception {
        List<String> command = new ArrayList<>(List.of(Alias.java()));
        command.addAll(new Alias(Path.of("").toAbsolutePath().getParent()).options("final-dry-run-audit"));
        command.addAll(List.of(
                "-XX:ActiveProcessorCount=" + processors,
                "-cp",
                System.getProperty("java.class.path"),
                "org.alphatrade.dryrun.cli.Main",
                "--log",
                log.toString()));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(directory.resolve("err").toFile())
                .start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertTrue(ended, "the audit hangs");
        return process.exitValue();
    }

    private String said() {
        try {
            return Files.readString(directory.resolve("err"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}

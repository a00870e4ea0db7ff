package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of performance file and diary that once passed unseen, or was refused without help, is told of: in an audit and in a run. */
final class KindsOfFiguresTests {
    private static final Instant BEGIN = Instant.parse("2026-01-02T03:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    record Kind(String name, String evidence, int exit, String said, String text) {
        static Kind of(String block) {
            int end = block.indexOf('\n');
            String[] head = block.substring(0, end).split(" *\\| *", 4);
            return new Kind(head[0], head[1], Integer.parseInt(head[2]), head[3], block.substring(end + 1));
        }

        boolean isDiary() {
            return evidence.equals("diary");
        }

        String between(Instant begin, Instant end) {
            return text.replace("{before}", begin.minus(HOUR).toString())
                    .replace("{begin}", begin.toString())
                    .replace("{end}", end.toString())
                    .strip();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @TempDir
    Path directory;

    static List<Kind> kinds() throws IOException {
        try (InputStream in = Objects.requireNonNull(Kind.class.getResourceAsStream("/findings/figures.txt"))) {
            String[] blocks = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^@@ ");
            return Arrays.stream(blocks)
                    .filter(block -> !block.startsWith("#"))
                    .map(Kind::of)
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void anAuditWithIt(Kind kind) throws IOException {
        StringBuilder log = new StringBuilder();
        for (Instant at = BEGIN; !at.isAfter(BEGIN.plus(HOUR)); at = at.plusSeconds(1_200)) {
            log.append("{\"time\":\"" + at + "\",\"level\":\"info\",\"msg\":\"beat\"}\n");
        }
        Path records = Files.writeString(directory.resolve("a.jsonl"), log);
        Path file = Files.writeString(directory.resolve("file"), kind.between(BEGIN, BEGIN.plus(HOUR)));
        Done audit = Done.emp("audit", "--log", records, "--" + kind.evidence(), file);
        assertEquals(kind.exit(), audit.exit(), audit::toString);
        assertTrue(audit.out().contains(kind.said()), audit::toString);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void aRunWithIt(Kind kind) throws IOException {
        Instant now = Instant.now();
        Path file = Files.writeString(directory.resolve("file"), kind.between(now, now.plusSeconds(1)));
        Done run = Done.emp(
                "orchestrate",
                "--output-root",
                directory,
                "--run-name",
                "run",
                "--duration",
                "30s",
                "--required-duration",
                "0s",
                kind.isDiary() ? "--skip-performance-evidence" : "--skip-diary-evidence",
                "--",
                "sh",
                "-c",
                "echo '{\"level\":\"info\",\"msg\":\"up\"}'; cp '" + file + "' \"$FINAL_DRY_RUN_"
                        + (kind.isDiary() ? "DIARY" : "PERFORMANCE") + "_PATH\"");
        assertEquals(kind.exit() == 0, run.exit() == 0, run::toString);
        String summary = Files.readString(directory.resolve("run/summary.json"));
        assertTrue(summary.contains(kind.said()), () -> run + summary);
    }
}

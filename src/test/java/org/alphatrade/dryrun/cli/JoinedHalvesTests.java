package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A line that a container runtime parted is judged as the one it was: while a run lasts, in its audit, and in a file. */
final class JoinedHalvesTests {
    private static final String LINES = """
            2026-01-02T03:04:05.143102151Z stdout F feed up
            2026-01-02T03:04:05.143102152Z stdout P {"level":"er
            2026-01-02T03:04:05.143102153Z stderr F {"level":"warn","msg":"other"}
            2026-01-02T03:04:05.143102154Z stdout P ror","msg":"order
            2026-01-02T03:04:05.143102155Z stdout F  lost"}
            2026-01-02T03:04:05.243102155Z stdout P 2026-01-02 03:04:05 ERR
            2026-01-02T03:04:05.243102155Z stdout F OR text lost
            2026-01-02T03:04:05.253102155Z stdout P all is we
            2026-01-02T03:04:05.253102155Z stdout F ll
            """;
    private static final String NEVER_ENDED = "2026-01-02T03:04:06.243102155Z stderr P 2026-01-02 03:04:05 WARN never\n"
            + "2026-01-02T03:04:08.243102155Z stdout F feed goes on\n";

    @TempDir
    Path directory;

    @Test
    void halvesAreOneRecordAndCountAsOne() throws IOException {
        Map<?, ?> logs = logs(audit(LINES));
        assertEquals("{error=2, info=2, warn=1}", logs.get("level_counts").toString());
        assertEquals(5L, logs.get("records"));
        assertEquals(4L, logs.get("joined_lines"));
        assertEquals(9L, logs.get("lines"));
    }

    @Test
    void theRunItsAuditAndItsRawLogAgree() throws IOException {
        Files.writeString(directory.resolve("lines"), LINES);
        FinishedRun run = FinishedRun.of(directory, "sh", "-c", "cat '" + directory.resolve("lines") + "'; sleep 0.3");
        String live = found(FinishedRun.logs(run.summary()));
        assertTrue(live.startsWith("{error=2, info=2, warn=1} 5 of 9 with 4"), live);
        assertEquals(live, found(logs(Done.emp("audit", "--log", run.directory()))));
        assertEquals(live, found(logs(Done.emp("audit", "--log", run.raw()))));
    }

    @Test
    void aHalfWhoseEndNeverComesIsJudgedAsItIsAndTold() throws IOException {
        Done audit = audit(LINES + NEVER_ENDED);
        Map<?, ?> logs = logs(audit);
        assertEquals("{error=2, info=3, warn=2}", logs.get("level_counts").toString());
        assertTrue(audit.out().contains("1 line was parted and its end never came"), audit::toString);
        assertTrue(audit.out().contains("x.log:10."), audit::toString);
        Done object = audit("2026-01-02T03:04:05.143102152Z stdout P {\"time\":\"2026-01-02T03:04:05Z\",\"le\n");
        assertEquals("{truncated=1}", logs(object).get("level_counts").toString());
    }

    private Done audit(String text) throws IOException {
        return Done.emp("audit", "--log", Files.writeString(directory.resolve("x.log"), text));
    }

    private static Map<?, ?> logs(Done audit) {
        return FinishedRun.logs(audit.json());
    }

    private static String found(Map<?, ?> logs) {
        List<?> errors = (List<?>) logs.get("errors");
        return logs.get("level_counts") + " " + logs.get("records") + " of " + logs.get("lines") + " with "
                + logs.get("joined_lines") + " errors " + errors.size();
    }
}

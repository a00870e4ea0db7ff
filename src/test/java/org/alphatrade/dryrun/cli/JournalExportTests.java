package org.alphatrade.dryrun.cli;

import static org.alphatrade.dryrun.cli.FinishedRun.logs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What journalctl writes with {@code -o export} and {@code -o verbose} is read as what it writes with {@code -o json}. */
final class JournalExportTests {
    private static final String EXPORT = """
            __CURSOR=s=ab;i=1;b=cd;m=1;t=6;x=7
            __REALTIME_TIMESTAMP=1767323045123456
            PRIORITY=6
            SYSLOG_IDENTIFIER=feed
            MESSAGE=order "1" sent

            __CURSOR=s=ab;i=2;b=cd;m=2;t=7;x=8
            __REALTIME_TIMESTAMP=1767323046123456
            PRIORITY=3
            MESSAGE=order lost

            """;
    private static final String VERBOSE = """
            Fri 2026-01-02 04:04:05.123456 CET [s=ab;i=1;b=cd;m=1;t=6475ef64ed580;x=7]
                _HOSTNAME=h1
                PRIORITY=6
                MESSAGE=order "1" sent
            Fri 2026-01-02 04:04:06.123456 CET [s=ab;i=2;b=cd;m=1;t=6475ef65e17c0;x=7]
                PRIORITY=3
                MESSAGE=order lost
                        for good
            """;

    @TempDir
    Path directory;

    @Test
    void anExportIsRead() throws IOException {
        assertRead(audit(EXPORT.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsShownInFullIsRead() throws IOException {
        Done audit = audit(VERBOSE.getBytes(StandardCharsets.UTF_8));
        assertRead(audit);
        assertTrue(audit.out().contains("for good"), audit::toString);
    }

    @Test
    void itsBeginningOfTheOldKindIsNoRecord() throws IOException {
        Done audit =
                audit(("-- Logs begin at Fri 2026-01-02 --\n" + VERBOSE.repeat(20)).getBytes(StandardCharsets.UTF_8));
        assertEquals(Map.of("info", 21L, "err", 20L), logs(audit.json()).get("level_counts"), audit::toString);
    }

    @Test
    void aBinaryFieldIsRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(EXPORT.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("__REALTIME_TIMESTAMP=1767323047123456\nMESSAGE\n".getBytes(StandardCharsets.UTF_8));
        byte[] text = "uncaught exception: lost\nfor good \u0001".getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes(new byte[] {(byte) text.length, 0, 0, 0, 0, 0, 0, 0});
        bytes.writeBytes(text);
        bytes.writeBytes("\nPRIORITY=6\n\n".getBytes(StandardCharsets.UTF_8));
        Done audit = audit(bytes.toByteArray());
        assertEquals(Map.of("info", 2L, "err", 1L), logs(audit.json()).get("level_counts"), audit::toString);
        assertTrue(audit.out().contains("uncaught exception: lost"), audit::toString);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 30, 90, 150, 200, 230})
    void anExportThatIsCutOffIsNoPass(int bytes) throws IOException {
        byte[] whole = EXPORT.replace("PRIORITY=3", "PRIORITY=6").getBytes(StandardCharsets.UTF_8);
        Done audit = audit(java.util.Arrays.copyOf(whole, whole.length - bytes - 2));
        audit.isNoPass();
    }

    @Test
    void aLengthThatIsALieIsCutOff() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(EXPORT.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("MESSAGE\n".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[] {-1, -1, -1, -1, -1, -1, -1, -1});
        bytes.writeBytes("x\n".getBytes(StandardCharsets.UTF_8));
        Done audit = audit(bytes.toByteArray());
        assertTrue(audit.out().contains("cut off in a record"), audit::toString);
        assertEquals(2, audit.exit(), audit::toString);
    }

    private static void assertRead(Done audit) {
        Map<?, ?> logs = logs(audit.json());
        assertEquals(Map.of("info", 1L, "err", 1L), logs.get("level_counts"), audit::toString);
        assertEquals("2026-01-02T03:04:05.123456Z", logs.get("started_at"));
        assertEquals("2026-01-02T03:04:06.123456Z", logs.get("ended_at"));
        assertEquals(0L, logs.get("unrecognised_lines"));
        assertTrue(audit.out().contains("order lost"), audit::toString);
    }

    private Done audit(byte[] text) throws IOException {
        Path log = Files.write(directory.resolve("journal.log"), text);
        return Done.emp("audit", "--no-plugins", "--log", log);
    }
}

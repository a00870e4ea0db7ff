package org.alphatrade.dryrun.engine.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.alphatrade.dryrun.plugin.load.PluginLoader;
import org.alphatrade.dryrun.plugin.load.PluginRequest;
import org.alphatrade.dryrun.plugin.load.PluginSet;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.LogSummary;
import org.alphatrade.dryrun.spi.Status;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs that are cut, gone, no files, or written to while they are read: all that can be read is judged, the rest is said. */
final class DamagedLogTests {
    private static final String GOOD = "{\"ts\":\"2026-01-05T00:00:00Z\",\"level\":\"info\",\"msg\":\"fine\"}\n";
    private static final String BAD = "{\"ts\":\"2026-01-05T00:00:01Z\",\"level\":\"error\",\"msg\":\"broken\"}\n";

    @TempDir
    Path directory;

    private static PluginSet plugins;

    @BeforeAll
    static void load() {
        plugins = PluginLoader.load(PluginRequest.builtInsOnly(Map.of()));
    }

    private static AuditPlan plan(Path... logs) {
        return ForeignLogs.plan(plugins, logs);
    }

    private static LogSummary audit(Path... logs) {
        return Auditor.run(plan(logs).with(2, 64)).evidence().logs();
    }

    private static String said(LogSummary logs) {
        return String.join("\n", logs.findings().stream().map(Finding::message).toList());
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(directory.resolve(name), bytes);
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    @Test
    void aLogCutAtAnyByteHasTheRecordsThatAreWhole() throws IOException {
        byte[] whole = (GOOD + BAD + GOOD).getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut <= whole.length; cut++) {
            LogSummary logs = audit(file("cut.log", Arrays.copyOf(whole, cut)));
            String text = new String(whole, 0, cut, StandardCharsets.UTF_8);
            long records = text.chars().filter(c -> c == '}').count();
            assertEquals(records, logs.records(), "cut at " + cut);
            boolean rest = !text.isEmpty() && !text.endsWith("}\n") && !text.endsWith("}");
            assertEquals(rest ? 1 : 0, logs.ignoredLines(), "cut at " + cut);
            assertEquals(
                    text.contains("broken\"}") ? Status.FAIL : records == 0 || rest ? Status.UNKNOWN : Status.PASS,
                    logs.status());
        }
    }

    @Test
    void aPackedLogCutAtAnyByteIsNeverAPass() throws IOException {
        byte[] first = packed(GOOD);
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(first);
        both.write(packed(GOOD + GOOD));
        byte[] whole = both.toByteArray();
        assertEquals(Status.PASS, audit(file("whole.gz", whole)).status());
        for (int cut = 0; cut < whole.length; cut++) {
            LogSummary logs = audit(file("cut.gz", Arrays.copyOf(whole, cut)));
            if (cut == first.length) {
                assertEquals(1, logs.records());
            } else {
                assertNotEquals(Status.PASS, logs.status(), "cut at " + cut);
                assertTrue(cut < first.length || logs.records() >= 1, "cut at " + cut);
            }
        }
    }

    @Test
    void aPackedLogWithAnyByteChangedIsNeverLessThanItWasWithoutSayingSo() throws IOException {
        byte[] whole = packed(GOOD + BAD);
        for (int at = 10; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x10;
            LogSummary logs = audit(file("damaged.gz", damaged));
            assertNotEquals(Status.PASS, logs.status(), "changed at " + at);
        }
    }

    @Test
    void whatIsGoneOrNoFileIsUnknownAndTheOthersAreJudged() throws IOException {
        Path good = file("good.log", GOOD.getBytes(StandardCharsets.UTF_8));
        LogSummary gone = audit(good, directory.resolve("gone.log"));
        assertEquals(1, gone.records());
        assertEquals(Status.UNKNOWN, gone.status());
        assertTrue(said(gone).contains("gone.log': it does not exist"), () -> said(gone));
        LogSummary folder = audit(good, Files.createDirectory(directory.resolve("folder.log")));
        assertEquals(Status.UNKNOWN, folder.status());
        assertTrue(said(folder).contains("folder.log': it is a directory"), () -> said(folder));
    }

    @Test
    void aLogThatIsWrittenToOrCutWhileItIsReadIsUnknown() throws IOException {
        byte[] many = GOOD.repeat(20_000).getBytes(StandardCharsets.UTF_8);
        Path log = file("growing.log", many);
        LogSummary grown = whileRead(log, () -> Files.writeString(log, GOOD, StandardOpenOption.APPEND));
        assertEquals(Status.UNKNOWN, grown.status());
        assertTrue(said(grown).contains("changed while it was read"), () -> said(grown));
        Path shrinking = file("shrinking.log", many);
        LogSummary cut = whileRead(shrinking, () -> Files.write(shrinking, new byte[0]));
        assertEquals(Status.UNKNOWN, cut.status());
        assertTrue(cut.records() < 20_000);
    }

    private interface Change {
        void happen() throws IOException;
    }

    private static LogSummary whileRead(Path log, Change change) {
        AtomicLong calls = new AtomicLong();
        Evidence evidence = Auditor.run(plan(log).with(2, 4_096).watched(bytes -> {
                    if (calls.incrementAndGet() == 3) {
                        try {
                            change.happen();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }
                }))
                .evidence();
        return evidence.logs();
    }
}

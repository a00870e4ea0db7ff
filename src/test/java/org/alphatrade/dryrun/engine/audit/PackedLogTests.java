package org.alphatrade.dryrun.engine.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.alphatrade.dryrun.plugin.load.PluginLoader;
import org.alphatrade.dryrun.plugin.load.PluginRequest;
import org.alphatrade.dryrun.plugin.load.PluginSet;
import org.alphatrade.dryrun.spi.LogSummary;
import org.alphatrade.dryrun.spi.Status;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Packed logs in every shape that the usual tools write, cut at every byte: what is lost is never a pass. */
final class PackedLogTests {
    private static final int RECORDS = 3;
    private static final String LINES =
            "{\"ts\":\"2026-01-05T00:00:00Z\",\"level\":\"info\",\"msg\":\"fine\"}\n".repeat(RECORDS);
    private static final byte[] TEXT = LINES.getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path directory;

    private static PluginSet plugins;

    @BeforeAll
    static void load() {
        plugins = PluginLoader.load(PluginRequest.builtInsOnly(Map.of()));
    }

    /** How a log may be packed; two parts unless the name says otherwise. */
    enum Packing {
        GZIP(".gz") {
            @Override
            byte[] part() throws IOException {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                return written(out, new GZIPOutputStream(out));
            }
        },
        BZIP2(".bz2") {
            @Override
            byte[] part() throws IOException {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                return written(out, new BZip2CompressorOutputStream(out));
            }
        },
        XZ(".xz") {
            @Override
            byte[] part() throws IOException {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                return written(out, new XZOutputStream(out, new LZMA2Options(1)));
            }
        },
        ZSTD(".zst") {
            @Override
            byte[] part() {
                return Zstd.compress(TEXT);
            }
        },
        /** As pzstd writes: the length of each frame in a frame to be skipped before it. */
        ZSTD_SKIPPABLE(".zst") {
            @Override
            byte[] part() {
                byte[] frame = Zstd.compress(TEXT);
                byte[] part = Arrays.copyOf(
                        new byte[] {0x50, 0x2a, 0x4d, 0x18, 4, 0, 0, 0, (byte) frame.length, 0, 0, 0},
                        12 + frame.length);
                System.arraycopy(frame, 0, part, 12, frame.length);
                return part;
            }
        };

        private final String extension;

        Packing(String extension) {
            this.extension = extension;
        }

        abstract byte[] part() throws IOException;

        /** Returns where two parts may be cut so that nobody can know it. */
        Set<Integer> wholeAt(int part) {
            return this == ZSTD_SKIPPABLE ? Set.of(12, part, part + 12) : Set.of(part);
        }

        private static byte[] written(ByteArrayOutputStream bytes, OutputStream packing) throws IOException {
            try (packing) {
                packing.write(TEXT);
            }
            return bytes.toByteArray();
        }
    }

    private LogSummary audit(Path... logs) {
        AuditPlan plan = ForeignLogs.plan(plugins, logs);
        return Auditor.run(plan.with(1, 4_096)).evidence().logs();
    }

    @ParameterizedTest
    @EnumSource(Packing.class)
    void cutAtAnyByteItIsNeverAPassBesideALogThatIsWhole(Packing packing) throws IOException {
        Path good = Files.write(directory.resolve("good.jsonl"), TEXT);
        byte[] part = packing.part();
        byte[] whole = Arrays.copyOf(part, 2 * part.length);
        System.arraycopy(part, 0, whole, part.length, part.length);
        Path file = directory.resolve("packed" + packing.extension);
        LogSummary all = audit(good, Files.write(file, whole));
        assertEquals(Status.PASS, all.status());
        assertEquals(3 * RECORDS, all.records());
        Set<Integer> passed = new HashSet<>();
        for (int cut = 0; cut < whole.length; cut++) {
            LogSummary logs = audit(good, Files.write(file, Arrays.copyOf(whole, cut)));
            assertTrue(logs.records() >= RECORDS + (cut >= part.length ? RECORDS : 0), "cut at " + cut);
            if (logs.status() == Status.PASS) {
                passed.add(cut);
            }
        }
        assertEquals(packing.wholeAt(part.length), passed);
    }

    @Test
    void packedTwiceItIsUnreadAndSaid() throws IOException {
        byte[] once = Packing.ZSTD.part();
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(twice)) {
            gzip.write(once);
        }
        LogSummary logs = audit(
                Files.write(directory.resolve("good.jsonl"), TEXT),
                Files.write(directory.resolve("twice.gz"), twice.toByteArray()));
        assertEquals(RECORDS, logs.records());
        assertEquals(Status.UNKNOWN, logs.status());
        assertTrue(logs.findings().toString().contains("zstd data again"), logs::toString);
    }

    @ParameterizedTest
    @EnumSource(Packing.class)
    void somethingElseBehindItIsNeverAPass(Packing packing) throws IOException {
        byte[] part = packing.part();
        for (int length : new int[] {1, 2, 3, 4, 5, 9, 300}) {
            byte[] trailed = Arrays.copyOf(part, part.length + length);
            Arrays.fill(trailed, part.length, trailed.length, (byte) 'x');
            LogSummary logs = audit(Files.write(directory.resolve("trailed" + packing.extension), trailed));
            assertEquals(RECORDS, logs.records(), length + " bytes behind");
            assertNotEquals(Status.PASS, logs.status(), length + " bytes behind");
        }
    }
}

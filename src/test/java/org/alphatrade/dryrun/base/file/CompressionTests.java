package org.alphatrade.dryrun.base.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class CompressionTests {
    @TempDir
    Path directory;

    private static byte[] text(int size) {
        byte[] bytes = new byte[size];
        Random random = new Random(7);
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) ('a' + random.nextInt(16));
        }
        return bytes;
    }

    private static byte[] packed(Compression compression, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packing =
                switch (compression) {
                    case NONE -> out;
                    case GZIP -> new GZIPOutputStream(out);
                    case ZSTD -> new ZstdOutputStream(out);
                    case BZIP2 -> new BZip2CompressorOutputStream(out);
                    case XZ -> new XZOutputStream(out, new LZMA2Options(1));
                }) {
            packing.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] twice(byte[] bytes) {
        byte[] both = Arrays.copyOf(bytes, bytes.length * 2);
        System.arraycopy(bytes, 0, both, bytes.length, bytes.length);
        return both;
    }

    @ParameterizedTest
    @EnumSource(Compression.class)
    void severalMembersAreReadOneAfterTheOther(Compression compression) throws IOException {
        byte[] text = text(300_000);
        Path file = Files.write(directory.resolve("a b"), twice(packed(compression, text)));
        assertEquals(compression, Compression.of(file));
        try (InputStream in = Compression.open(file)) {
            assertArrayEquals(twice(text), in.readAllBytes());
        }
    }

    @ParameterizedTest
    @EnumSource(value = Compression.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aFileCutAnywhereIsReadAsFarAsItGoesAndSaysSo(Compression compression) throws IOException {
        byte[] text = text(20_000);
        byte[] whole = packed(compression, text);
        for (int cut = 8; cut < whole.length; cut += 211) {
            Path file = Files.write(directory.resolve("cut"), Arrays.copyOf(whole, cut));
            ByteArrayOutputStream got = new ByteArrayOutputStream();
            TruncatedException e = assertThrows(TruncatedException.class, () -> drain(file, got), "cut at " + cut);
            assertEquals(got.size(), e.offset());
            assertArrayEquals(Arrays.copyOf(text, got.size()), got.toByteArray());
        }
    }

    private static void drain(Path file, OutputStream got) throws IOException {
        byte[] buffer = new byte[1000];
        try (InputStream in = Compression.open(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                got.write(buffer, 0, n);
            }
        }
    }

    @Test
    void aTruncatedGzipIsReadAsFarAsItGoes() throws IOException {
        byte[] whole = packed(Compression.GZIP, text(20_000));
        Path file = Files.write(directory.resolve("cut.gz"), Arrays.copyOf(whole, whole.length - 1));
        ByteArrayOutputStream got = new ByteArrayOutputStream();
        assertThrows(TruncatedException.class, () -> drain(file, got));
        assertEquals(20_000, got.size());
    }

    @ParameterizedTest
    @EnumSource(
            value = Compression.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NONE", "ZSTD"})
    void aCorruptMiddleIsFound(Compression compression) throws IOException {
        byte[] whole = packed(compression, text(400_000));
        for (int i = 0; i < 64; i++) {
            whole[whole.length / 2 + i] ^= 0x55;
        }
        Path file = Files.write(directory.resolve("bad"), whole);
        assertThrows(TruncatedException.class, () -> drain(file, new ByteArrayOutputStream()));
    }

    /** 258 bytes by its header, two empty blocks in it: the decoder alone takes that for a whole frame. */
    @Test
    void aZstdFrameThatHoldsLessThanItSaysIsCorrupt() throws IOException {
        byte[] frame = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0x60, 2, 0, 0, 0, 0, 1, 0, 0};
        Path file = Files.write(directory.resolve("empty.zst"), frame);
        TruncatedException e = assertThrows(TruncatedException.class, () -> drain(file, new ByteArrayOutputStream()));
        assertTrue(e.getMessage().contains("the frames hold 0 bytes and say 258"), e::getMessage);
    }

    @Test
    @Timeout(10)
    void aPipeIsUnreadableAndNeverWaitedFor() throws Exception {
        Path pipe = directory.resolve("pipe");
        assertTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor(5, TimeUnit.SECONDS));
        assertInstanceOf(ForeignFile.Content.Unreadable.class, ForeignFile.read(pipe, 100));
        assertInstanceOf(ForeignFile.Content.Unreadable.class, ForeignFile.read(directory, 100));
        assertInstanceOf(ForeignFile.Content.Missing.class, ForeignFile.read(directory.resolve("none"), 100));
    }

    @Test
    void aFileThatIsTooBigIsUnreadableNotCut() throws IOException {
        Path file = Files.write(directory.resolve("f"), new byte[101]);
        assertInstanceOf(ForeignFile.Content.Unreadable.class, ForeignFile.read(file, 100));
        assertInstanceOf(ForeignFile.Content.Bytes.class, ForeignFile.read(file, 101));
    }

    @Test
    @Timeout(10)
    void aPipeIsWrittenToAndALinkFollowedNeitherIsReplaced() throws Exception {
        Path pipe = directory.resolve("report");
        assertTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor(5, TimeUnit.SECONDS));
        Process reader = new ProcessBuilder("cat", pipe.toString()).start();
        AtomicFile.write(pipe, "through");
        assertEquals("through", new String(reader.getInputStream().readAllBytes()));
        assertFalse(Files.isRegularFile(pipe));
        Path target = Files.writeString(directory.resolve("target"), "old");
        Path link = Files.createSymbolicLink(directory.resolve("link"), target.getFileName());
        AtomicFile.write(link, "new");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(target));
    }

    @Test
    void aFileIsReplacedWholeAndPrivate() throws IOException {
        Path file = directory.resolve("new/dir/progress.json");
        AtomicFile.write(file, "one");
        AtomicFile.write(file, "two");
        assertEquals("two", Files.readString(file));
        assertEquals(
                "rw-------",
                java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        try (var list = Files.list(file.getParent())) {
            assertEquals(1, list.count());
        }
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                Digests.sha256("abc".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}

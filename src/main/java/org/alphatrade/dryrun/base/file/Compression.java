package org.alphatrade.dryrun.base.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.XZInputStream;

/** How a file is packed, by its first bytes and not by its name. */
public enum Compression {
    NONE(""),
    GZIP(".gz", 0x1f, 0x8b),
    ZSTD(".zst", 0x28, 0xb5, 0x2f, 0xfd),
    BZIP2(".bz2", 'B', 'Z', 'h'),
    XZ(".xz", 0xfd, '7', 'z', 'X', 'Z', 0);

    private static final int HEAD = 8;
    private static final int BUFFER = 1 << 16;
    private static final int XZ_MEMORY_KIB = 256 * 1024;

    private final String extension;
    private final int[] magic;

    Compression(String extension, int... magic) {
        this.extension = extension;
        this.magic = magic;
    }

    /** Looks at a file's first bytes. */
    public static Compression of(Path file) throws IOException {
        try (InputStream in = RegularFiles.open(file)) {
            return of(in.readNBytes(HEAD));
        }
    }

    /** Looks at the first bytes of something. */
    public static Compression of(byte[] head) {
        for (Compression compression : values()) {
            if (compression != NONE && compression.matches(head)) {
                return compression;
            }
        }
        return NONE;
    }

    private boolean matches(byte[] head) {
        if (this == ZSTD && ZstdFrames.isSkippable(head)) {
            return true;
        }
        for (int i = 0; i < magic.length; i++) {
            if (i >= head.length || (head[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Opens a file unpacked, all its members one after the other. One that is cut off or corrupt gives all it can and
     * then throws a {@link TruncatedException}.
     */
    public static InputStream open(Path file) throws IOException {
        return open(file, bytes -> {});
    }

    /** Opens a file unpacked; {@code packedBytes} is told of the file's bytes as they are read. */
    public static InputStream open(Path file, LongConsumer packedBytes) throws IOException {
        InputStream in = new CountedStream(RegularFiles.open(file), packedBytes);
        try {
            BufferedInputStream buffered = new BufferedInputStream(in, BUFFER);
            buffered.mark(16);
            byte[] head = buffered.readNBytes(HEAD);
            buffered.reset();
            Optional<Compression> stub = stub(file, head);
            if (stub.isPresent()) {
                throw new TruncatedException("the " + stub.get().word() + " data is cut off", 0, null);
            }
            return of(head).unpack(buffered, () -> RegularFiles.open(file));
        } catch (IOException | RuntimeException | Error e) {
            in.close();
            throw e;
        }
    }

    /** A file with the name of a packed one that ends before it can be recognised was cut off. */
    private static Optional<Compression> stub(Path file, byte[] head) {
        String name = file.getFileName().toString();
        return Arrays.stream(values())
                .filter(c -> name.endsWith(c.extension) && head.length < c.magic.length)
                .findFirst();
    }

    private InputStream unpack(InputStream packed, DecompressingStream.Again again) {
        return switch (this) {
            case NONE -> packed;
            case GZIP -> new GzipMembers(packed);
            case ZSTD -> new DecompressingStream(packed, again, this, ZstdContent::new);
            case BZIP2 -> new DecompressingStream(packed, again, this, in -> new BZip2CompressorInputStream(in, true));
            case XZ -> new DecompressingStream(packed, again, this, in -> new XZInputStream(in, XZ_MEMORY_KIB));
        };
    }

    /** Returns its name in lower case. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

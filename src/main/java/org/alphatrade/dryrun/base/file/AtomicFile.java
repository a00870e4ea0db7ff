package org.alphatrade.dryrun.base.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Writes a file whole: a reader sees the old one or the new one, never half of one. */
public final class AtomicFile {
    private AtomicFile() {}

    /** Replaces a file's content by this text, in UTF-8. */
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Replaces a file's content by these bytes; a link is followed, and a device or a pipe is written to, never replaced,
     * for some seconds at most.
     */
    public static void write(Path file, byte[] bytes) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
            DeviceWriter.write(file, bytes);
        } else {
            replace(Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file, bytes);
        }
    }

    /** Puts a file of these bytes where there may be another, a link or a pipe: none of them is opened. */
    public static void replace(Path file, byte[] bytes) throws IOException {
        Path directory = OwnerOnlyFiles.directoriesAbove(file);
        Path temporary = directory.resolve(".tmp-" + UUID.randomUUID());
        try {
            fill(temporary, bytes);
            move(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void fill(Path temporary, byte[] bytes) throws IOException {
        try (FileChannel channel = OwnerOnlyFiles.create(temporary)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

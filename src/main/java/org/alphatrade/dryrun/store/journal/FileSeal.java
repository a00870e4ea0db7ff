package org.alphatrade.dryrun.store.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alphatrade.dryrun.base.file.Digests;
import org.alphatrade.dryrun.store.segment.WrittenBytes;

/**
 * A file as it was when a run ended.
 *
 * @param role {@code diary}, {@code performance}, {@code incidents}, {@code structured} or {@code raw}
 * @param path where it was
 * @param bytes how long; {@link #NONE} when no regular file was there
 * @param sha256 empty when no regular file was there
 */
public record FileSeal(String role, String path, long bytes, String sha256) {
    /** The length of what is no regular file. */
    public static final long NONE = -1;

    /** Seals a file as it was written, whatever is there now. */
    public static FileSeal of(String role, Path path, WrittenBytes written) {
        return new FileSeal(role, path.toAbsolutePath().toString(), written.bytes(), written.sha256());
    }

    /** Looks at a file. */
    public static FileSeal of(String role, Path path) throws IOException {
        String name = path.toAbsolutePath().toString();
        return Files.isRegularFile(path)
                ? new FileSeal(role, name, Files.size(path), Digests.sha256(path))
                : new FileSeal(role, name, NONE, "");
    }

    /** Tells whether it is a part of the structured or the raw log. */
    public boolean isPartOfLog() {
        return role.equals("structured") || role.equals("raw");
    }

    /** Returns what it is called, wherever it was. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Tells whether what is at {@code now} is byte for byte what was here. */
    public boolean isStill(Path now) throws IOException {
        FileSeal other = of(role, now);
        return bytes == other.bytes && sha256.equals(other.sha256);
    }

    /** Tells whether what is at {@code now} begins with all that was here. */
    public boolean isBeginningOf(Path now) throws IOException {
        return bytes >= 0
                && Files.isRegularFile(now)
                && Files.size(now) >= bytes
                && sha256.equals(Digests.sha256(now, bytes));
    }
}

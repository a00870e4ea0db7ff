package org.alphatrade.dryrun.store.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alphatrade.dryrun.base.file.Digests;

/**
 * A file as it was when a run ended.
 *
 * @param role {@code diary}, {@code performance} or {@code incidents}
 * @param path where it was
 * @param bytes how long; {@link #NONE} when no regular file was there
 * @param sha256 empty when no regular file was there
 */
public record FileSeal(String role, String path, long bytes, String sha256) {
    /** The length of what is no regular file. */
    public static final long NONE = -1;

    /** Looks at a file. */
    public static FileSeal of(String role, Path path) throws IOException {
        String name = path.toAbsolutePath().toString();
        return Files.isRegularFile(path)
                ? new FileSeal(role, name, Files.size(path), Digests.sha256(path))
                : new FileSeal(role, name, NONE, "");
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

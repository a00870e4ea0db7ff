package org.alphatrade.dryrun.base.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Reads a file that somebody else writes, whatever is there: it never hangs and never throws. */
public final class ForeignFile {
    private ForeignFile() {}

    /** What was found. */
    public sealed interface Content {
        /** The file's bytes, unpacked. */
        record Bytes(byte[] bytes) implements Content {}

        /** Nothing is there. */
        record Missing() implements Content {}

        /** Something is there that cannot be read. */
        record Unreadable(String reason) implements Content {}
    }

    /** Reads a file of at most {@code maxBytes} unpacked bytes. */
    public static Content read(Path file, long maxBytes) {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return missing(file);
        }
        int most = (int) Math.min(maxBytes, Integer.MAX_VALUE - 16L);
        try (InputStream in = Compression.open(file)) {
            byte[] bytes = in.readNBytes(most);
            return in.read() < 0
                    ? new Content.Bytes(bytes)
                    : new Content.Unreadable("it is larger than " + maxBytes + " bytes");
        } catch (IOException e) {
            return new Content.Unreadable(RegularFiles.reason(e));
        }
    }

    /** In a directory that must not be searched, nobody knows. */
    private static Content missing(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent != null && Files.isDirectory(parent) && !Files.isExecutable(parent)
                ? new Content.Unreadable("permission denied")
                : new Content.Missing();
    }
}

package org.alphatrade.dryrun.log.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.alphatrade.dryrun.base.file.Compression;
import org.alphatrade.dryrun.base.file.RegularFiles;
import org.jspecify.annotations.Nullable;

/** The bytes of a run's raw log, taken forwards by the places that the structured log names. */
final class RawBytes {
    private final Path file;
    private @Nullable InputStream in;
    private long at;
    private long named;
    private String problem = "";

    RawBytes(Path file) {
        this.file = file;
    }

    /** Returns the bytes of a line; empty when they are not there. */
    Optional<byte[]> take(long offset, int length) {
        if (!problem.isEmpty() || offset < at) {
            return Optional.empty();
        }
        try {
            InputStream from = opened();
            from.skipNBytes(offset - at);
            byte[] bytes = from.readNBytes(length);
            at = offset + bytes.length;
            return bytes.length == length ? Optional.of(bytes) : Optional.empty();
        } catch (IOException e) {
            problem = "'" + file + "' cannot be read: " + RegularFiles.reason(e);
            return Optional.empty();
        }
    }

    /** Says that the structured log knows so many bytes more. */
    void name(long bytes) {
        named += bytes;
    }

    /** Returns what is wrong with it, when all records were read. */
    Optional<String> problem() {
        try {
            InputStream rest = opened();
            byte[] buffer = new byte[1 << 16];
            for (int n = rest.read(buffer); n >= 0 && problem.isEmpty(); n = rest.read(buffer)) {
                at += n;
            }
        } catch (IOException e) {
            problem = "'" + file + "' cannot be read: " + RegularFiles.reason(e);
        }
        if (problem.isEmpty() && at != named) {
            problem = "'" + file + "' holds " + at + " bytes, the structured log beside it knows " + named;
        }
        return problem.isEmpty() ? Optional.empty() : Optional.of(problem);
    }

    private InputStream opened() throws IOException {
        InputStream opened = in == null ? Compression.open(file) : in;
        in = opened;
        return opened;
    }

    void close() {
        try {
            if (in != null) {
                in.close();
            }
        } catch (IOException e) {
            problem = "'" + file + "' cannot be closed: " + RegularFiles.reason(e);
        }
    }
}

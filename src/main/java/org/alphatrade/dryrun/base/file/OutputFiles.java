package org.alphatrade.dryrun.base.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Writes what a command leaves behind. In a directory of its own every file is its own: whatever another process put
 * there, a pipe or a link, is replaced and never opened. Elsewhere a path was typed by somebody: a link is followed, a
 * device or a pipe written to, and given up when nobody takes it. For one thread at a time.
 */
public final class OutputFiles {
    private final Optional<Path> own;
    private final Set<Path> givenUp = new HashSet<>();

    private OutputFiles(Optional<Path> own) {
        this.own = own.map(OutputFiles::plain);
    }

    /** Returns what writes to typed paths only. */
    public static OutputFiles typed() {
        return new OutputFiles(Optional.empty());
    }

    /** Returns what writes to a directory of the command's own, if it has one, and to typed paths. */
    public static OutputFiles with(Optional<Path> own) {
        return new OutputFiles(own);
    }

    public void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public void write(Path file, byte[] bytes) throws IOException {
        Path plain = plain(file);
        if (own.filter(plain::startsWith).isPresent()) {
            AtomicFile.replace(file, bytes);
        } else if (givenUp.contains(plain)) {
            throw new IOException("nobody took what was written to it before");
        } else {
            givenUp.add(plain);
            AtomicFile.write(file, bytes);
            givenUp.remove(plain);
        }
    }

    private static Path plain(Path path) {
        return path.toAbsolutePath().normalize();
    }
}

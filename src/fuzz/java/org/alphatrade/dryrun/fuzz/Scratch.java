package org.alphatrade.dryrun.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is written anew for every input. */
final class Scratch {
    private final Path file;

    Scratch(String suffix) {
        try {
            file = Files.createTempFile("fuzz", suffix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file.toFile().deleteOnExit();
    }

    Path holding(byte[] bytes) throws IOException {
        return Files.write(file, bytes);
    }
}

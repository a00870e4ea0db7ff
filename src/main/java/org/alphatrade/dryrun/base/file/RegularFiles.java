package org.alphatrade.dryrun.base.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Opens files that can be read to an end: opening a FIFO would wait for whoever writes to it. */
public final class RegularFiles {
    private RegularFiles() {}

    /** Opens a regular file, or says in one phrase why it cannot be read. */
    public static InputStream open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("it is a directory");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new IOException("it is no regular file (a pipe, socket or device)");
        }
        return Files.newInputStream(file);
    }

    /** Returns why a file could not be read, in a few words. */
    public static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "it does not exist";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message.replaceAll("\\s+", " ");
    }
}

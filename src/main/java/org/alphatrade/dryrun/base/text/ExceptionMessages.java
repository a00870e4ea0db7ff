package org.alphatrade.dryrun.base.text;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why an exception happened, in words for a person. */
public final class ExceptionMessages {
    private ExceptionMessages() {}

    public static String of(Throwable thrown) {
        if (thrown instanceof AccessDeniedException) {
            return "no permission";
        }
        if (thrown instanceof NoSuchFileException) {
            return "no such file";
        }
        if (thrown instanceof NotDirectoryException) {
            return "not a directory";
        }
        if (thrown instanceof FileAlreadyExistsException e) {
            return "'" + e.getFile() + "' is there already and no directory";
        }
        if (thrown instanceof FileSystemException e) {
            return e.getReason() == null ? "the file system refuses '" + e.getFile() + "'" : e.getReason();
        }
        String message = thrown.getMessage();
        return message == null
                ? thrown.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}

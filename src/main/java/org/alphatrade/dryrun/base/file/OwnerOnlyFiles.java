package org.alphatrade.dryrun.base.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and directories that only their owner may read, where the file system knows such a thing. */
public final class OwnerOnlyFiles {
    private static final Set<OpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private static final Set<OpenOption> NEW_TO_APPEND =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.APPEND);

    private OwnerOnlyFiles() {}

    /** Creates a directory and those above it that are missing; existing ones keep their permissions. */
    public static Path directories(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return directory;
        }
        Path parent = directory.toAbsolutePath().getParent();
        if (parent != null) {
            directories(parent);
        }
        try {
            Files.createDirectory(directory, permissions(directory, "rwx------"));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(directory)) {
                throw e;
            }
        }
        return directory;
    }

    /** Creates the directories that a file is to stand in; returns the nearest. A root has none above it and is its own. */
    public static Path directoriesAbove(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path parent = absolute.getParent();
        return directories(parent == null ? absolute : parent);
    }

    /** Creates a file that does not exist yet, open for writing. */
    public static FileChannel create(Path file) throws IOException {
        return FileChannel.open(file, NEW, permissions(file, "rw-------"));
    }

    /**
     * Creates a file that does not exist yet, open for appending: what comes later stands at its end, wherever that is,
     * so that a file which another process cut short grows on from there and has no hole.
     */
    public static FileChannel createToAppend(Path file) throws IOException {
        return FileChannel.open(file, NEW_TO_APPEND, permissions(file, "rw-------"));
    }

    private static FileAttribute<?>[] permissions(Path path, String permissions) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}

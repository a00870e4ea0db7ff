package org.alphatrade.dryrun.base.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OwnerOnlyFilesTests {
    @TempDir
    Path directory;

    @Test
    void aRootHasNothingAboveItAndIsItsOwnDirectory() throws IOException {
        Path root = directory.toAbsolutePath().getRoot();
        assertEquals(root, OwnerOnlyFiles.directoriesAbove(root));
        assertEquals(root, OwnerOnlyFiles.directoriesAbove(root.resolve("file")));
    }

    @Test
    void aNameAloneStandsInTheCurrentDirectory() throws IOException {
        assertEquals(Path.of("").toAbsolutePath(), OwnerOnlyFiles.directoriesAbove(Path.of("file")));
    }

    @Test
    void whatIsMissingIsTheOwnersAlone() throws IOException {
        Path nearest = OwnerOnlyFiles.directoriesAbove(directory.resolve("a/b/file"));
        assertEquals(directory.resolve("a/b"), nearest);
        for (Path made : new Path[] {nearest, directory.resolve("a")}) {
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));
        }
    }

    @Test
    void aFileInTheWayIsAnErrorAndStays() throws IOException {
        Path file = Files.writeString(directory.resolve("a"), "kept");
        assertThrows(FileAlreadyExistsException.class, () -> OwnerOnlyFiles.directories(file));
        assertEquals("kept", Files.readString(file));
    }
}

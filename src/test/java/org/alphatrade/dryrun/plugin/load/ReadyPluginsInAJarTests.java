package org.alphatrade.dryrun.plugin.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.ClosedFileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ready-made plugins as the runnable jar brings them. */
final class ReadyPluginsInAJarTests {
    @TempDir
    Path directory;

    @Test
    void theyAreReadAndTheJarIsClosed() throws IOException {
        Path jar = directory.resolve("tool.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("META-INF/final-dry-run/ready/calm.groovy"));
            zip.write("// Is calm.\n".getBytes(StandardCharsets.UTF_8));
        }
        Path file;
        try (BundledPlugins ready = BundledPlugins.of(jar)) {
            assertEquals(List.of("calm"), List.copyOf(ready.names()));
            assertEquals("Is calm.", ready.description("calm"));
            file = ready.find("calm.groovy").orElseThrow();
        }
        assertThrows(ClosedFileSystemException.class, () -> Files.readString(file));
    }
}

package org.alphatrade.dryrun.rehearsal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.alphatrade.dryrun.spi.PluginProvider;

/** What a plugin in Java compiles against: as it travels in the runnable jar, else put together from the class path. */
final class SpiJar {
    private static final String RESOURCE = "/META-INF/final-dry-run/spi.jar";
    private static final String FOLDER = "org/alphatrade/dryrun/spi";

    private SpiJar() {}

    static byte[] bytes() throws IOException {
        try (InputStream in = SpiJar.class.getResourceAsStream(RESOURCE)) {
            if (in != null) {
                return in.readAllBytes();
            }
        }
        Path place = place();
        if (Files.isDirectory(place)) {
            return packed(place.resolve(FOLDER));
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return packed(jar.getPath(FOLDER));
        }
    }

    private static Path place() throws IOException {
        try {
            return Path.of(PluginProvider.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException("the place of the SPI's classes is not known", e);
        }
    }

    private static byte[] packed(Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> all = Files.list(folder)) {
            List<Path> classes = all.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
            for (Path file : classes) {
                ZipEntry entry = new ZipEntry(FOLDER + "/" + file.getFileName());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(Files.readAllBytes(file));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}

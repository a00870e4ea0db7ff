package org.alphatrade.dryrun.rehearsal.plugins;

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
import org.alphatrade.dryrun.engine.trial.TestKitEngine;
import org.alphatrade.dryrun.spi.PluginProvider;

/**
 * What a plugin in Java and its tests compile against: as it travels in the runnable jar, else put together from the
 * class path.
 */
final class ApiJar {
    private static final String BASE = "org/alphatrade/dryrun/";

    private ApiJar() {}

    static byte[] spi() throws IOException {
        return bytes("spi", PluginProvider.class);
    }

    static byte[] testKit() throws IOException {
        return bytes("testkit", TestKitEngine.door());
    }

    private static byte[] bytes(String name, Class<?> member) throws IOException {
        try (InputStream in = ApiJar.class.getResourceAsStream("/META-INF/final-dry-run/" + name + ".jar")) {
            if (in != null) {
                return in.readAllBytes();
            }
        }
        Path place = place(member);
        if (Files.isDirectory(place)) {
            return packed(place, place.resolve(BASE + name));
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return packed(jar.getPath("/"), jar.getPath("/" + BASE + name));
        }
    }

    private static Path place(Class<?> member) throws IOException {
        try {
            return Path.of(
                    member.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException("the place of the classes that plugins compile against is not known", e);
        }
    }

    private static byte[] packed(Path root, Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> all = Files.walk(folder)) {
            List<Path> classes = all.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
            for (Path file : classes) {
                ZipEntry entry = new ZipEntry(root.relativize(file).toString().replace('\\', '/'));
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(Files.readAllBytes(file));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}

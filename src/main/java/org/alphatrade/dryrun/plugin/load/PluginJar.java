package org.alphatrade.dryrun.plugin.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipFile;
import org.alphatrade.dryrun.base.file.Digests;
import org.alphatrade.dryrun.plugin.model.PluginFault;
import org.alphatrade.dryrun.plugin.model.PluginKind;

/** A plugin jar, loaded in a class loader of its own. */
final class PluginJar {
    private final Path path;
    private final ClassLoader host;
    private final PluginRegistry registry;

    PluginJar(Path path, ClassLoader host, PluginRegistry registry) {
        this.path = path;
        this.host = host;
        this.registry = registry;
    }

    /** Loads it; what is wrong with it goes to the registry. */
    void load(PluginLock lock) {
        int before = registry.size() + registry.problemCount();
        try {
            Opened opened = open();
            Optional<String> refusal = lock.refusal(path, opened.origin().sha256());
            if (refusal.isPresent()) {
                opened.jar().close();
                registry.refused(opened.origin(), refusal.get());
                return;
            }
            ClassLoader loader = new PluginClassLoader(path, opened.jar(), new SpiOnlyLoader(host));
            for (ProviderScanner.Found found : ProviderScanner.of(loader, path.toString(), registry, type -> false)) {
                registry.add(found.kind(), found.provider(), opened.origin());
            }
        } catch (IOException | SecurityException e) {
            registry.problem("plugin jar '" + path + "' cannot be read: " + PluginFault.line(e), path.toString());
        }
        if (registry.size() + registry.problemCount() == before) {
            registry.problem(
                    "plugin jar '" + path + "' holds no plugin: it has no " + PluginKind.DETECTOR.serviceFile()
                            + " or service file of another kind",
                    path.toString());
        }
    }

    private record Opened(JarFile jar, Origin origin) {}

    /** Opens a copy that nobody else can change between being hashed and being run; its name is gone at once. */
    private Opened open() throws IOException {
        Path copy = Files.createTempFile("final-dry-run-plugin", ".jar");
        try {
            Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
            String hash = Digests.sha256(copy);
            JarFile jar = new JarFile(copy.toFile(), true, ZipFile.OPEN_READ, Runtime.version());
            return new Opened(jar, new Origin(path.toString(), version(jar), hash));
        } finally {
            Files.delete(copy);
        }
    }

    private static String version(JarFile jar) throws IOException {
        Manifest manifest = jar.getManifest();
        String version =
                manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION);
        return version == null ? "" : version;
    }
}

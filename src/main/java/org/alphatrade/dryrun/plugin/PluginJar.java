package org.alphatrade.dryrun.plugin;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.alphatrade.dryrun.files.Digests;

/** A plugin jar, loaded in a class loader of its own. */
final class PluginJar {
    private final Path path;
    private final ClassLoader host;
    private final Registry registry;

    PluginJar(Path path, ClassLoader host, Registry registry) {
        this.path = path;
        this.host = host;
        this.registry = registry;
    }

    /** Loads it; what is wrong with it goes to the registry. */
    void load(PluginLock lock) {
        int before = registry.size() + registry.problemCount();
        try {
            Origin origin = origin();
            Optional<String> refusal = lock.refusal(path, origin.sha256());
            if (refusal.isPresent()) {
                registry.refused(origin, refusal.get());
                return;
            }
            URL[] urls = {path.toUri().toURL()};
            // Stays open as long as the process: a plugin may load a class in its very last call.
            ClassLoader loader = new URLClassLoader(path.getFileName().toString(), urls, new SpiOnlyLoader(host));
            for (ServiceScan.Found found : ServiceScan.of(loader, path.toString(), registry, type -> false)) {
                registry.add(found.kind(), found.provider(), origin);
            }
        } catch (IOException | SecurityException e) {
            registry.problem("plugin jar '" + path + "' cannot be read: " + Fault.line(e), path.toString());
        }
        if (registry.size() + registry.problemCount() == before) {
            registry.problem(
                    "plugin jar '" + path + "' holds no plugin: it has no " + PluginKind.DETECTOR.serviceFile()
                            + " or service file of another kind",
                    path.toString());
        }
    }

    private Origin origin() throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            Manifest manifest = jar.getManifest();
            String version = manifest == null
                    ? null
                    : manifest.getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION);
            return new Origin(path.toString(), version == null ? "" : version, Digests.sha256(path));
        }
    }
}

package org.alphatrade.dryrun.plugin.load;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.alphatrade.dryrun.plugin.model.ExitGuard;
import org.jspecify.annotations.Nullable;

/** Loads the classes of one plugin jar, from the very bytes that were hashed, and guards them as it does. */
final class PluginClassLoader extends ClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final Path origin;
    private final JarFile jar;
    private final ProtectionDomain domain;

    /** Takes an open jar; it stays open as long as the process, for a plugin may load a class in its very last call. */
    PluginClassLoader(Path origin, JarFile jar, ClassLoader parent) throws MalformedURLException {
        super(origin.getFileName().toString(), parent);
        this.origin = origin;
        this.jar = jar;
        this.domain =
                new ProtectionDomain(new CodeSource(origin.toUri().toURL(), (Certificate[]) null), null, this, null);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        JarEntry entry = jar.getJarEntry(name.replace('.', '/') + ".class");
        if (entry == null) {
            throw new ClassNotFoundException(name);
        }
        try (InputStream in = jar.getInputStream(entry)) {
            byte[] bytes = guarded(name, in.readAllBytes());
            return defineClass(name, bytes, 0, bytes.length, domain);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    static byte[] guarded(String name, byte[] bytes) {
        try {
            return ExitGuard.guarded(bytes);
        } catch (RuntimeException e) {
            throw new LinkageError("the class " + name + " cannot be looked through for calls of System.exit: " + e, e);
        }
    }

    @Override
    protected @Nullable URL findResource(String name) {
        JarEntry entry = jar.getJarEntry(name);
        if (entry == null) {
            return null;
        }
        try {
            return new URL(null, "plugin-jar:" + origin.toUri() + "!/" + name, new Entries(entry));
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
        URL url = findResource(name);
        return Collections.enumeration(url == null ? List.of() : List.of(url));
    }

    private final class Entries extends URLStreamHandler {
        private final JarEntry entry;

        Entries(JarEntry entry) {
            this.entry = entry;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {
                    connected = true;
                }

                @Override
                public InputStream getInputStream() throws IOException {
                    return jar.getInputStream(entry);
                }
            };
        }
    }
}

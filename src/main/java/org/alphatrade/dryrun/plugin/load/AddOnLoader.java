package org.alphatrade.dryrun.plugin.load;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.alphatrade.dryrun.plugin.model.PluginKind;

/**
 * Loads an add-on that stands on the host's class path as a plugin jar is loaded: its classes and its dependencies are its
 * own, of the host it sees the SPI alone, and its service files are not mixed with the host's.
 */
final class AddOnLoader extends ClassLoader {
    private static final String HOST = "org.alphatrade.dryrun.";
    private static final String SERVICES = "META-INF/services/";

    static {
        registerAsParallelCapable();
    }

    private final AddOn addOn;
    private final ClassLoader host;
    private final ProtectionDomain domain = new ProtectionDomain(null, null, this, null);

    AddOnLoader(AddOn addOn, ClassLoader host) {
        super("add-on-" + addOn.name(), new SpiOnlyLoader(host));
        this.addOn = addOn;
        this.host = host;
    }

    /** Tells whether the toolkit was started with it: any of its service files is there. */
    boolean present() {
        return List.of(PluginKind.values()).stream()
                .anyMatch(kind -> host.getResource(addOn.folder() + kind.serviceFile()) != null);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        boolean hosts = name.startsWith(HOST) && !name.startsWith(addOn.classes());
        try (InputStream in = hosts ? null : host.getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = PluginClassLoader.guarded(name, in.readAllBytes());
            return defineClass(name, bytes, 0, bytes.length, domain);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    @Override
    protected URL findResource(String name) {
        URL own = host.getResource(addOn.folder() + name);
        return own != null || name.startsWith(SERVICES + HOST) ? own : host.getResource(name);
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        List<URL> all = new ArrayList<>(Collections.list(host.getResources(addOn.folder() + name)));
        if (!name.startsWith(SERVICES + HOST)) {
            all.addAll(Collections.list(host.getResources(name)));
        }
        return Collections.enumeration(all);
    }
}

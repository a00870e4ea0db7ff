package org.alphatrade.dryrun.plugin.groovy.loading;

import java.io.IOException;
import java.net.URL;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows scripts the JDK, Groovy, the SPI and the language, and nothing else of the host. */
public final class ScriptParentLoader extends ClassLoader {
    public static final ScriptParentLoader LOADER = new ScriptParentLoader(ScriptParentLoader.class.getClassLoader());

    private static final List<String> SHOWN = List.of(
            "groovy.",
            "groovyjarjarasm.",
            "groovyjarjarantlr4.",
            "org.codehaus.groovy.",
            "org.apache.groovy.",
            "org.alphatrade.dryrun.spi.",
            "org.alphatrade.dryrun.plugin.groovy.");

    private final ClassLoader host;

    private ScriptParentLoader(ClassLoader host) {
        super("scripts", ClassLoader.getPlatformClassLoader());
        this.host = host;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (shown(name)) {
            return host.loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }

    @Override
    protected @Nullable URL findResource(String name) {
        return shown(name) || name.startsWith("META-INF/groovy") ? host.getResource(name) : null;
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        return shown(name) || name.startsWith("META-INF/groovy") ? host.getResources(name) : super.findResources(name);
    }

    private static boolean shown(String name) {
        String dotted = name.replace('/', '.');
        return SHOWN.stream().anyMatch(dotted::startsWith);
    }
}

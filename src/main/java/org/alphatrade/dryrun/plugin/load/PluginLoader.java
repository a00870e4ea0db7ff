package org.alphatrade.dryrun.plugin.load;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.base.file.Digests;
import org.alphatrade.dryrun.plugin.model.PluginFormat;
import org.alphatrade.dryrun.plugin.model.PluginKind;
import org.alphatrade.dryrun.spi.PluginProvider;

/**
 * Loads every plugin of a command: the built-in ones and others of the class path through the ServiceLoader, then jars.
 * What is wrong with a plugin is a problem in the set; what is wrong with the command line is a failure.
 */
public final class PluginLoader {
    private final ClassLoader host;
    private final Path workingDirectory;
    private final Predicate<Class<?>> builtIn;
    private final List<PluginFormat> formats;

    PluginLoader(ClassLoader host, Path workingDirectory, Predicate<Class<?>> builtIn, PluginFormat... formats) {
        this.host = host;
        this.workingDirectory = workingDirectory;
        this.builtIn = builtIn;
        this.formats = List.of(formats);
    }

    /** Loads what is asked for, relative to the working directory; jars, and files of these formats. */
    public static PluginSet load(PluginRequest request, PluginFormat... formats) {
        ClassLoader host = PluginLoader.class.getClassLoader();
        return new PluginLoader(host, Path.of(""), PluginLoader::isOurs, formats).read(request);
    }

    /** Loads the built-in plugins and these, checked and configured like any other: for those who test theirs. */
    public static PluginSet with(List<PluginProvider> providers, List<String> options, Map<String, String> settings) {
        ClassLoader host = PluginLoader.class.getClassLoader();
        PluginRequest request = new PluginRequest(List.of(), true, options, false, settings);
        return new PluginLoader(host, Path.of(""), PluginLoader::isOurs).read(request, providers);
    }

    private PluginSet read(PluginRequest request, List<PluginProvider> more) {
        PluginRegistry registry = new PluginRegistry(request);
        addBuiltIns(ProviderScanner.of(host, "class path", registry, builtIn), registry);
        List<PluginProvider> missing =
                more.stream().filter(one -> !registry.has(one.getClass())).toList();
        missing.forEach(one -> add(one, registry));
        return registry.finish();
    }

    private void add(PluginProvider more, PluginRegistry registry) {
        PluginKind kind = PluginKind.of(more)
                .orElseThrow(
                        () -> Failure.usage(more.getClass().getName() + " is a provider of no kind, or of several"));
        registry.add(kind, more, builtIn.test(more.getClass()) ? Origin.BUILT_IN : origin(more.getClass()));
    }

    PluginSet read(PluginRequest request) {
        PluginRegistry registry = new PluginRegistry(request);
        boolean locked = request.locked() && !request.none();
        PluginLock lock = locked ? PluginLock.read(workingDirectory.resolve(PluginLock.FILE)) : PluginLock.open();
        List<ProviderScanner.Found> classPath = ProviderScanner.of(
                host,
                "class path",
                registry,
                builtIn,
                type -> builtIn.test(type) || !request.none() && allowed(type, registry, lock));
        addBuiltIns(classPath, registry);
        addOthers(classPath, registry);
        if (!request.none()) {
            AddOn.ALL.forEach(addOn -> addAddOn(addOn, registry, lock));
            addFiles(request.plugins(), new PluginFiles(workingDirectory, host, registry, lock, formats));
        }
        for (String name : lock.missing()) {
            registry.problem(
                    PluginLock.FILE + " lists '" + name + "', which is not among the plugins; put it back or write "
                            + PluginLock.FILE + " anew",
                    name);
        }
        return registry.finish();
    }

    /** A class that the lock does not allow is refused before any of its code runs. */
    private static boolean allowed(Class<?> type, PluginRegistry registry, PluginLock lock) {
        Origin origin = origin(type);
        Optional<String> refusal = lock.refusal(Path.of(origin.name()), origin.sha256());
        refusal.ifPresent(why -> registry.refused(origin, why));
        return refusal.isEmpty();
    }

    /** Comes first, so that no other can take their place. */
    private void addBuiltIns(List<ProviderScanner.Found> classPath, PluginRegistry registry) {
        for (ProviderScanner.Found found : classPath) {
            if (builtIn.test(found.provider().getClass())) {
                registry.add(found.kind(), found.provider(), Origin.BUILT_IN);
            }
        }
    }

    private void addOthers(List<ProviderScanner.Found> classPath, PluginRegistry registry) {
        for (ProviderScanner.Found found : classPath) {
            Class<?> type = found.provider().getClass();
            if (!builtIn.test(type)) {
                registry.add(found.kind(), found.provider(), origin(type));
            }
        }
    }

    /** One that the toolkit was started with. */
    private void addAddOn(AddOn addOn, PluginRegistry registry, PluginLock lock) {
        AddOnLoader loader = new AddOnLoader(addOn, host);
        if (!loader.present()) {
            return;
        }
        Origin toolkit = origin(PluginLoader.class);
        Origin origin = new Origin("add-on:" + addOn.name(), toolkit.version(), toolkit.sha256());
        Optional<String> refusal = lock.refusal(Path.of(origin.name()), origin.sha256());
        if (refusal.isPresent()) {
            registry.refused(origin, refusal.get());
            return;
        }
        ProviderScanner.of(loader, origin.name(), registry, type -> false)
                .forEach(found -> registry.add(found.kind(), found.provider(), origin));
    }

    private static void addFiles(List<String> named, PluginFiles files) {
        if (named.isEmpty()) {
            files.dropFolder();
        }
        named.forEach(files::named);
    }

    private static boolean isOurs(Class<?> type) {
        CodeSource ours = PluginLoader.class.getProtectionDomain().getCodeSource();
        CodeSource theirs = type.getProtectionDomain().getCodeSource();
        return ours != null && theirs != null && ours.getLocation().equals(theirs.getLocation());
    }

    private static Origin origin(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return new Origin("class path", "", "");
        }
        String version = type.getPackage().getImplementationVersion();
        try {
            Path path = Path.of(source.getLocation().toURI());
            String hash = Files.isRegularFile(path) ? Digests.sha256(path) : "";
            return new Origin(path.toString(), version == null ? "" : version, hash);
        } catch (URISyntaxException | IllegalArgumentException | IOException e) {
            return new Origin(source.getLocation().toString(), "", "");
        }
    }
}

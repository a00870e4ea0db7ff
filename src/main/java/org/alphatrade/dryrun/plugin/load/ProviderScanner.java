package org.alphatrade.dryrun.plugin.load;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import org.alphatrade.dryrun.plugin.model.PluginFault;
import org.alphatrade.dryrun.plugin.model.PluginKind;
import org.alphatrade.dryrun.spi.PluginProvider;

/**
 * Asks the ServiceLoader for the providers of every door, each on its own: a broken one hides no other. Those of others
 * are made on threads of their own, since a constructor may never return.
 */
final class ProviderScanner {
    /** A class loader that cannot list its service files fails on each step alike; the scan ends there. */
    private static final int MAX_ERRORS = 100;

    private final ClassLoader loader;
    private final String origin;
    private final PluginRegistry registry;
    private final Predicate<Class<?>> ours;
    private final Predicate<Class<?>> wanted;
    private final List<Found> found = new ArrayList<>();

    /** A provider, not yet checked. */
    record Found(PluginKind kind, PluginProvider provider) {}

    private ProviderScanner(
            ClassLoader loader,
            String origin,
            PluginRegistry registry,
            Predicate<Class<?>> ours,
            Predicate<Class<?>> wanted) {
        this.wanted = wanted;
        this.loader = loader;
        this.origin = origin;
        this.registry = registry;
        this.ours = ours;
    }

    /** Returns the providers a class loader shows; the registry is told of broken ones. */
    static List<Found> of(ClassLoader loader, String origin, PluginRegistry registry, Predicate<Class<?>> ours) {
        return of(loader, origin, registry, ours, type -> true);
    }

    /** Does so for the classes that are wanted alone; no code of the others is run. */
    static List<Found> of(
            ClassLoader loader,
            String origin,
            PluginRegistry registry,
            Predicate<Class<?>> ours,
            Predicate<Class<?>> wanted) {
        ProviderScanner scan = new ProviderScanner(loader, origin, registry, ours, wanted);
        for (PluginKind kind : PluginKind.values()) {
            scan.scan(kind, kind.door());
        }
        return scan.found;
    }

    private <T extends PluginProvider> void scan(PluginKind kind, Class<T> door) {
        Iterator<ServiceLoader.Provider<T>> providers =
                ServiceLoader.load(door, loader).stream().iterator();
        int errors = 0;
        while (errors < MAX_ERRORS) {
            try {
                if (!providers.hasNext()) {
                    return;
                }
                make(kind, providers.next());
            } catch (ServiceConfigurationError | LinkageError e) {
                errors++;
                registry.problem(sentence(kind, e), origin);
            }
        }
        registry.problem(kind.serviceFile() + " in " + origin + " was given up after " + errors + " errors", origin);
    }

    private void make(PluginKind kind, ServiceLoader.Provider<? extends PluginProvider> provider) {
        if (!wanted.test(provider.type())) {
            return;
        }
        try {
            PluginProvider made = ours.test(provider.type())
                    ? provider.get()
                    : registry.bounded(provider.type().getSimpleName(), provider::get);
            found.add(new Found(kind, made));
        } catch (Throwable thrown) {
            registry.problem(sentence(kind, thrown), origin);
        }
    }

    private String sentence(PluginKind kind, Throwable error) {
        Throwable cause = error.getCause();
        String what = PluginFault.line(error).replaceFirst("^ServiceConfigurationError: ", "");
        String why = cause == null ? "" : ", " + PluginFault.line(cause);
        return "a " + kind.word() + " provider listed in " + kind.serviceFile() + " (" + origin + ") is not used: "
                + what + why;
    }
}

package org.alphatrade.dryrun.plugin.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.alphatrade.dryrun.plugin.model.FoundExample;
import org.alphatrade.dryrun.plugin.model.PluginFault;
import org.alphatrade.dryrun.plugin.model.PluginFormat;
import org.alphatrade.dryrun.plugin.model.PluginKind;
import org.alphatrade.dryrun.plugin.model.PluginSource;
import org.alphatrade.dryrun.spi.PluginProvider;

/** A plugin file that is no jar, read by its format. */
final class PluginTextFile {
    private final Path path;
    private final String shown;
    private final PluginFormat format;
    private final PluginRegistry registry;

    PluginTextFile(Path path, String shown, PluginFormat format, PluginRegistry registry) {
        this.path = path;
        this.shown = shown;
        this.format = format;
        this.registry = registry;
    }

    /** Loads it; what is wrong with it goes to the registry. */
    void load(PluginLock lock) {
        try {
            // Hashed before it is read, so that nothing refused is ever compiled or started.
            String hash = FileSetDigest.of(format.files(path));
            Origin origin = new Origin(shown, "", hash);
            Optional<String> refusal = lock.refusal(path, origin.sha256());
            if (refusal.isPresent()) {
                registry.refused(origin, refusal.get());
                return;
            }
            PluginSource source = format.read(path);
            if (!hash.equals(FileSetDigest.of(format.files(path)))) {
                registry.refused(origin, "it changed while it was read");
                return;
            }
            take(source, origin);
        } catch (IOException | SecurityException e) {
            registry.problem("plugin file '" + shown + "' cannot be read: " + PluginFault.line(e), shown);
        }
    }

    private void take(PluginSource source, Origin origin) {
        source.problems().forEach(problem -> registry.problem(problem, origin.name()));
        if (!source.problems().isEmpty()) {
            return;
        }
        if (source.providers().isEmpty()) {
            registry.problem("plugin file '" + shown + "' declares no plugin", origin.name());
        }
        source.examples().forEach(example -> registry.example(new FoundExample(shown, example)));
        Origin versioned = new Origin(origin.name(), source.version(), origin.sha256());
        for (PluginProvider provider : source.providers()) {
            PluginKind.of(provider)
                    .ifPresentOrElse(
                            kind -> registry.add(kind, provider, versioned),
                            () -> registry.problem("a plugin of '" + shown + "' is of no known kind", origin.name()));
        }
    }
}

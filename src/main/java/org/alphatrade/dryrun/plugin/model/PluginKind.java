package org.alphatrade.dryrun.plugin.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.alphatrade.dryrun.spi.ClassifierProvider;
import org.alphatrade.dryrun.spi.DetectorProvider;
import org.alphatrade.dryrun.spi.ObjectiveProvider;
import org.alphatrade.dryrun.spi.PluginProvider;
import org.alphatrade.dryrun.spi.ReporterProvider;

/** The four doors a plugin can come through. */
public enum PluginKind {
    DETECTOR(DetectorProvider.class),
    CLASSIFIER(ClassifierProvider.class),
    OBJECTIVE(ObjectiveProvider.class),
    REPORTER(ReporterProvider.class);

    private final Class<? extends PluginProvider> door;

    PluginKind(Class<? extends PluginProvider> door) {
        this.door = door;
    }

    /** Returns the interface a provider of this kind implements. */
    public Class<? extends PluginProvider> door() {
        return door;
    }

    /** Returns the word used in reports, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the kind of a provider, or empty when it comes through none of the doors, or through several. */
    public static Optional<PluginKind> of(PluginProvider provider) {
        List<PluginKind> kinds = Stream.of(values())
                .filter(kind -> kind.door.isInstance(provider))
                .toList();
        return kinds.size() == 1 ? Optional.of(kinds.get(0)) : Optional.empty();
    }

    public String serviceFile() {
        return "META-INF/services/" + door.getName();
    }
}

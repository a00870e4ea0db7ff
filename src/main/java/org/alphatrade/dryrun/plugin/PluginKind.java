package org.alphatrade.dryrun.plugin;

import java.util.Locale;
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

    String serviceFile() {
        return "META-INF/services/" + door.getName();
    }
}

package org.alphatrade.dryrun.rehearsal.request;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.alphatrade.dryrun.plugin.load.PluginRequest;

/** Something to do with plugins and with no run. */
public sealed interface PluginTask {
    /** Lists those that would take part, and the ready-made ones that are off; {@code json} for programs. */
    record Listing(PluginRequest plugins, boolean json) implements PluginTask {}

    /**
     * Loads those that would take part and tries each on what any plugin must stand.
     *
     * @param logs in which the names that they watch for are looked for; empty for none
     */
    record Check(PluginRequest plugins, List<String> logs) implements PluginTask {
        public Check {
            logs = List.copyOf(logs);
        }
    }

    /** Runs the examples that those named, or those that would take part, give of themselves. */
    record Examples(PluginRequest plugins, List<String> files) implements PluginTask {
        public Examples {
            files = List.copyOf(files);
        }
    }

    /**
     * Says what a plugin would have raised on logs that exist.
     *
     * @param limit how many groups of incidents are shown
     */
    record Attempt(PluginRequest plugins, String script, List<String> logs, int limit) implements PluginTask {
        public Attempt {
            logs = List.copyOf(logs);
        }
    }

    /** Writes a working plugin to begin with into a directory. */
    record Scaffold(Kind kind, Language language, String name, Path into) implements PluginTask {
        public Scaffold {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(language, "language");
        }
    }

    /** Copies a ready-made one into a directory, to be changed. */
    record Copy(String name, Path into) implements PluginTask {}

    /** Pins those that would take part in {@code plugins.lock}. */
    record Lock(PluginRequest plugins) implements PluginTask {}

    /** What a plugin does. */
    enum Kind {
        DETECTOR,
        CLASSIFIER,
        OBJECTIVE,
        REPORTER;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What a plugin is written in. */
    enum Language {
        GROOVY,
        JAVA,
        EXEC
    }
}

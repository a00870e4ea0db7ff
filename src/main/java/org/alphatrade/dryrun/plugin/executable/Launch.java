package org.alphatrade.dryrun.plugin.executable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.file.Digests;

/**
 * How a program is started: in its manifest's directory, with an environment that is named and holds nothing of ours, a
 * limit on its memory, a low priority, and where the system can do it in a process group of its own.
 */
final class Launch {
    private static final int NICENESS = 5;
    private static final String SCRIPT = """
            ulimit -c 0
            if [ "$0" -gt 0 ]; then ulimit -v "$0" || exit 125; fi
            exec nice -n %d "$@\"""".formatted(NICENESS);

    private Launch() {}

    /** Starts it; what it says comes through {@code output} where that names a file. */
    static Process start(PluginManifest manifest, ProcessBuilder.Redirect output) throws IOException {
        unchanged(manifest);
        List<String> words = new ArrayList<>();
        // Alone among the usual tools it makes a group without a session, which would look like an orphan of the
        // runtime.
        group().ifPresent(timeout -> words.addAll(List.of(timeout.toString(), "0")));
        words.addAll(List.of("/bin/sh", "-c", SCRIPT, Long.toString(manifest.memoryBytes() >> 10)));
        words.addAll(manifest.command());
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(manifest.directory().toFile());
        environment(builder.environment(), manifest);
        builder.redirectOutput(output);
        return builder.start();
    }

    /** What is started must be what was reviewed and named in the reports, days later, too. */
    private static void unchanged(PluginManifest manifest) throws IOException {
        for (Map.Entry<Path, String> file : manifest.hashes().entrySet()) {
            if (!Digests.sha256(file.getKey()).equals(file.getValue())) {
                throw new IOException("'" + file.getKey().getFileName() + "' has changed since it was loaded");
            }
        }
    }

    static boolean grouped() {
        return group().isPresent();
    }

    private static Optional<Path> group() {
        return Stream.of("/usr/bin/timeout", "/bin/timeout")
                .map(Path::of)
                .filter(Files::isExecutable)
                .filter(Launch::isWhole)
                .findFirst();
    }

    private static boolean isWhole(Path tool) {
        try {
            return !tool.toRealPath().getFileName().toString().contains("box");
        } catch (IOException e) {
            return false;
        }
    }

    private static void environment(Map<String, String> environment, PluginManifest manifest) {
        Map<String, String> ours = Map.copyOf(environment);
        environment.clear();
        environment.put("PATH", ours.getOrDefault("PATH", "/usr/bin:/bin"));
        environment.put("LANG", "C.UTF-8");
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("TZ", "UTC");
        environment.put("FINAL_DRY_RUN_PLUGIN", manifest.id());
        Stream.concat(Stream.of("TMPDIR"), manifest.environment().stream())
                .filter(ours::containsKey)
                .forEach(name -> environment.put(name, ours.get(name)));
    }
}

package org.alphatrade.dryrun.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.failure.Failure;

/** The hashes that {@code plugins.lock} allows, a line each as {@code sha256sum} writes them. */
final class PluginLock {
    static final String FILE = "plugins.lock";

    private final Optional<Map<String, String>> hashByName;

    private PluginLock(Optional<Map<String, String>> hashByName) {
        this.hashByName = hashByName;
    }

    /** Returns the lock that allows everything. */
    static PluginLock open() {
        return new PluginLock(Optional.empty());
    }

    static PluginLock read(Path file) {
        Map<String, String> hashes = new HashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.strip().split("\\s+\\*?", 2);
                if (parts.length == 2 && !line.startsWith("#")) {
                    Path name = Path.of(parts[1]).getFileName();
                    hashes.put(name == null ? parts[1] : name.toString(), parts[0].toLowerCase(Locale.ROOT));
                }
            }
        } catch (IOException e) {
            throw Failure.usage("--locked: '" + file + "' cannot be read ("
                    + e.getClass().getSimpleName() + "); write it with sha256sum plugins/* > " + FILE);
        }
        return new PluginLock(Optional.of(hashes));
    }

    /** Returns why a file is refused, or empty when it is allowed. */
    Optional<String> refusal(Path path, String sha256) {
        if (hashByName.isEmpty()) {
            return Optional.empty();
        }
        String listed = hashByName.get().get(path.getFileName().toString());
        if (listed == null) {
            return Optional.of(FILE + " does not list it");
        }
        return listed.equals(sha256) ? Optional.empty() : Optional.of("its SHA-256 is not the one in " + FILE);
    }
}

package org.alphatrade.dryrun.plugin.load;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.base.failure.Failure;

/** The hashes that {@code plugins.lock} allows, a line each as {@code sha256sum} writes them. */
final class PluginLock {
    static final String FILE = "plugins.lock";

    private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]{64})\\s+\\*?(\\S.*)");

    private final Optional<Map<String, Set<String>>> hashesByName;
    private final Set<String> seen = new HashSet<>();

    private PluginLock(Optional<Map<String, Set<String>>> hashesByName) {
        this.hashesByName = hashesByName;
    }

    /** Returns the lock that allows everything. */
    static PluginLock open() {
        return new PluginLock(Optional.empty());
    }

    static PluginLock read(Path file) {
        Map<String, Set<String>> hashes = new TreeMap<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                String hash = matcher.group(1).toLowerCase(Locale.ROOT);
                hashes.computeIfAbsent(name(matcher.group(2)), key -> new HashSet<>())
                        .add(hash);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                throw Failure.usage("--locked: '" + file + "' line " + (i + 1)
                        + " is no SHA-256 and a file name; write the file anew with emp plugins lock");
            }
        }
        return new PluginLock(Optional.of(hashes));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw Failure.usage("--locked: '" + file + "' is no text; write it anew with emp plugins lock");
        } catch (IOException e) {
            throw Failure.usage("--locked: '" + file + "' cannot be read ("
                    + e.getClass().getSimpleName() + "); write it with emp plugins lock");
        }
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Returns why a file is refused, or empty when it is allowed. */
    Optional<String> refusal(Path path, String sha256) {
        if (hashesByName.isEmpty()) {
            return Optional.empty();
        }
        String name = name(path.toString());
        seen.add(name);
        Set<String> listed = hashesByName.get().get(name);
        if (listed == null) {
            return Optional.of(FILE + " does not list it");
        }
        return listed.contains(sha256) ? Optional.empty() : Optional.of("its SHA-256 is not the one in " + FILE);
    }

    /** Returns what is listed and was not there to be loaded: what was reviewed did not take part. */
    Set<String> missing() {
        Set<String> missing = new TreeSet<>(hashesByName.map(Map::keySet).orElse(Set.of()));
        missing.removeAll(seen);
        return missing;
    }
}

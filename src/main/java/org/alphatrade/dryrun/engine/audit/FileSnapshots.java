package org.alphatrade.dryrun.engine.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What log files looked like at one moment, for those that are read twice must be the same both times. */
record FileSnapshots(Map<Path, String> states) {
    static FileSnapshots of(List<Path> logs) {
        Map<Path, String> states = new LinkedHashMap<>();
        logs.forEach(log -> states.put(log, state(log)));
        return new FileSnapshots(states);
    }

    private static String state(Path log) {
        try {
            BasicFileAttributes file = Files.readAttributes(log, BasicFileAttributes.class);
            return file.size() + " " + file.lastModifiedTime() + " " + file.fileKey();
        } catch (IOException e) {
            return "unreadable";
        }
    }

    /** Returns the files that look different now. */
    List<Path> changed() {
        return states.entrySet().stream()
                .filter(before -> !before.getValue().equals(state(before.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }
}

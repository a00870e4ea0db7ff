package org.alphatrade.dryrun.engine.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.alphatrade.dryrun.engine.live.capture.RunTimer;
import org.alphatrade.dryrun.spi.Observation;

/** Looks at an evidence file from outside, without opening it. */
final class EvidenceProbe {
    private EvidenceProbe() {}

    static Observation.FileState look(String role, Path path, RunTimer timer) {
        try {
            BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
            String problem = problem(path, file);
            return Observation.FileState.builder(timer.wall(), timer.elapsed(), role, path.toString())
                    .exists(true)
                    .size(file.size())
                    .modifiedAt(Optional.of(file.lastModifiedTime().toInstant()))
                    .problem(problem)
                    .build();
        } catch (NoSuchFileException e) {
            return absent(role, path, timer, "missing");
        } catch (IOException e) {
            return absent(role, path, timer, "not readable: " + e.getMessage());
        }
    }

    private static String problem(Path path, BasicFileAttributes file) {
        if (file.isDirectory()) {
            return "a directory";
        }
        if (!file.isRegularFile()) {
            return "no regular file";
        }
        if (file.size() == 0) {
            return "empty";
        }
        return Files.isReadable(path) ? "" : "not readable";
    }

    private static Observation.FileState absent(String role, Path path, RunTimer timer, String problem) {
        return Observation.FileState.builder(timer.wall(), timer.elapsed(), role, path.toString())
                .problem(problem)
                .build();
    }
}

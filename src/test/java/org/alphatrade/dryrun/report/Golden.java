package org.alphatrade.dryrun.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that outputs must equal; {@code -Dgolden.update=true} writes them anew, to be looked at before a commit. */
public final class Golden {
    private static final Path ROOT =
            Path.of(System.getProperty("project.root", ".."), "src/test/resources/golden/report");

    private Golden() {}

    public static void check(String name, String actual) {
        Path file = ROOT.resolve(name);
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(ROOT);
                Files.writeString(file, actual);
            }
            assertEquals(Files.readString(file), actual, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

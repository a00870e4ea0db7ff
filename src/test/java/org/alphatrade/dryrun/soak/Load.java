package org.alphatrade.dryrun.soak;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** What one writer is to write: a kind of lines, how many, how fast (0 for as fast as it can). */
record Load(Kind kind, long lines, long rate, long seed) {
    private static final long SLOWEST = 20_000;

    List<String> command(Path tally) {
        return List.of(
                Alias.java(),
                "-XX:+UseSerialGC",
                "-Xmx64m",
                "-cp",
                classes(),
                Writer.class.getName(),
                tally.toString(),
                kind.word(),
                Long.toString(lines),
                Long.toString(seed),
                Long.toString(rate));
    }

    /** Returns how long a run may take before it counts as hanging. */
    long patienceSeconds() {
        return 120 + lines / (rate == 0 ? SLOWEST : Math.min(rate, SLOWEST)) * 2;
    }

    private static String classes() {
        try {
            return Path.of(Writer.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Short rehearsals of a small shell program. */
final class Rehearsed {
    /** Writes a record, a diary entry and performance figures every tenth of a second until it is asked to stop. */
    private static final String RUNTIME = """
            trap 'echo "{\\"level\\":\\"error\\",\\"message\\":\\"bye\\"}"; exit 0' INT TERM
            start=$(date -u +%Y-%m-%dT%H:%M:%SZ)
            while :; do
              now=$(date -u +%Y-%m-%dT%H:%M:%S.%NZ)
              echo "{\\"timestamp\\":\\"$now\\",\\"level\\":\\"${LEVEL:-info}\\",\\"event\\":\\"tick\\",\\"message\\":\\"tick\\"}"
              [ -z "$SAY" ] || eval "$SAY"
              echo "{\\"entry_id\\":\\"e-$now\\",\\"recorded_at\\":\\"$now\\",\\"policy_id\\":\\"p\\",\\"decision\\":{\\"status\\":\\"ok\\"}}" >> "$DECISION_DIARY_PATH"
              echo "{\\"generated_at\\":\\"$now\\",\\"period_start\\":\\"$start\\",\\"trades\\":3,\\"roi\\":0.01,\\"sharpe_ratio\\":1.5}" > "$PERFORMANCE_METRICS_PATH.new"
              mv "$PERFORMANCE_METRICS_PATH.new" "$PERFORMANCE_METRICS_PATH"
              sleep 0.1
            done
            """;

    private Rehearsed() {}

    /** Runs for {@code duration} into {@code root}/{@code name}. */
    static Done into(Path root, String name, String duration, String... options) {
        List<Object> words = new ArrayList<>(
                List.of("orchestrate", "--output-root", root, "--run-name", name, "--duration", duration));
        words.addAll(Arrays.asList(options));
        words.addAll(List.of("--", "sh", "-c", RUNTIME));
        return Done.emp(words.toArray());
    }

    static void passes(Done done) {
        assertEquals(0, done.exit(), done::toString);
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }
}

package org.alphatrade.dryrun.engine.live.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A live run as the supervisor needs to know it.
 *
 * @param runId what the runtime and its descendants carry in their environment, to be found by
 * @param command the runtime
 * @param environment what is added to the harness's own environment
 * @param inheritInput whether the runtime reads the harness's standard input
 * @param duration how long it runs at most
 * @param grace how long it may take to end when asked to
 * @param settings the run's settings by their names in {@code dry-run.yaml}
 * @param evidence the evidence files to look at, by role
 * @param evidenceInterval how often to look at them; empty for never
 * @param resourceInterval how often to measure; empty for never
 * @param rotateEvery how often the log goes on in a new file; empty for never
 */
public record SupervisionPlan(
        String runId,
        List<String> command,
        Map<String, String> environment,
        boolean inheritInput,
        Duration duration,
        Duration grace,
        Map<String, String> settings,
        Map<String, Path> evidence,
        Optional<Duration> evidenceInterval,
        Optional<Duration> resourceInterval,
        Optional<Duration> rotateEvery) {
    public SupervisionPlan {
        Objects.requireNonNull(runId, "runId");
        command = List.copyOf(command);
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
        if (command.isEmpty() || duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("a run needs a command and a duration");
        }
    }
}

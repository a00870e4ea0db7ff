package org.alphatrade.dryrun.rehearsal.plugins;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.base.json.JsonException;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.engine.trial.TrialStep;
import org.alphatrade.dryrun.plugin.model.PluginExample;
import org.alphatrade.dryrun.spi.Observation;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an example, as a runtime would write them: each at the time it tells, never before the one before it, and
 * those that tell none a millisecond apart. Where time goes by, the harness's clock ticks.
 */
final class ExampleSteps {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final List<String> TIMES = List.of("timestamp", "ts", "@timestamp", "time");

    private final List<TrialStep> steps = new ArrayList<>();
    private @Nullable Instant first;
    private @Nullable Instant now;

    private ExampleSteps() {}

    static List<TrialStep> of(PluginExample example) {
        return of(example.given());
    }

    static List<TrialStep> of(List<String> lines) {
        ExampleSteps steps = new ExampleSteps();
        lines.forEach(steps::line);
        return steps.steps;
    }

    private void line(String line) {
        long told = time(line);
        Instant next = now == null ? START : now.plusMillis(1);
        Instant at = told == Timestamps.NONE ? next : Timestamps.instant(told);
        if (now == null) {
            first = at;
        } else if (at.isBefore(next)) {
            at = next;
        } else if (Duration.between(now, at).compareTo(TICK) >= 0) {
            steps.add(new TrialStep.Seen(Observation.Tick.of(at, Duration.between(first, at))));
        }
        now = at;
        steps.add(TrialStep.Line.of(at, line));
    }

    private static long time(String line) {
        if (!line.startsWith("{")) {
            return Timestamps.NONE;
        }
        try {
            Map<String, Object> fields = Json.parseObject(line);
            return TIMES.stream()
                    .mapToLong(key -> Timestamps.of(fields.get(key)))
                    .filter(time -> time != Timestamps.NONE)
                    .findFirst()
                    .orElse(Timestamps.NONE);
        } catch (JsonException e) {
            // Such a line is text to the harness as well, and a text tells no time.
            return Timestamps.NONE;
        }
    }
}

package org.alphatrade.dryrun.rehearsal.plugins;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.base.json.JsonException;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.engine.trial.TrialStep;
import org.alphatrade.dryrun.plugin.model.PluginExample;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.store.journal.ObservationTree;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an example, as a runtime would write them: each at the time it tells, never before the one before it, and
 * those that tell none a millisecond apart. Where time goes by, the harness's clock ticks. What the harness saw is a line
 * with its kind under {@code observation}.
 */
final class ExampleSteps {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final List<String> TIMES = List.of("timestamp", "ts", "@timestamp", "time");

    private static final Pattern TEXT_TIME =
            Pattern.compile("^\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d+)?(?:Z|[+-]\\d\\d:\\d\\d)?");
    /** The key that makes a line of an example something that the harness saw, with its kind. */
    private static final String SEEN = "observation";

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
        Map<String, Object> fields = fields(line);
        if (fields.containsKey(SEEN)) {
            observation(fields);
        } else {
            line(line, fields.isEmpty() ? text(line) : time(fields));
        }
    }

    /** What the harness saw, as its journal has it; when is told by the time since the start. */
    private void observation(Map<String, Object> fields) {
        try {
            Instant start = first == null ? START : first;
            BigDecimal elapsed = new BigDecimal(String.valueOf(fields.getOrDefault("elapsed", 0)));
            Instant at = start.plusMillis(elapsed.movePointRight(3).longValueExact());
            Map<String, Object> entry = new LinkedHashMap<>(fields);
            entry.put("type", entry.remove(SEEN));
            entry.putIfAbsent("at", at.toString());
            entry.putIfAbsent("elapsed", 0);
            entry.putIfAbsent("processes", 1);
            first = start;
            now = now == null || at.isAfter(now) ? at : now;
            steps.add(new TrialStep.Seen(ObservationTree.read(entry)));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new BadExampleException(fields.get(SEEN), e.getMessage());
        }
    }

    private void line(String line, long told) {
        Instant next = now == null ? START : now.plusMillis(1);
        Instant at = told == Timestamps.NONE ? next : Timestamps.instant(told);
        if (now == null) {
            first = at;
        } else if (at.isBefore(next)) {
            at = next;
        } else if (Duration.between(now, at).compareTo(TICK) >= 0) {
            tick(now.plus(TICK));
            tick(at);
        }
        now = at;
        steps.add(TrialStep.Line.of(at, line));
    }

    /** The first after a line lets go what waited for more of it. */
    private void tick(Instant at) {
        steps.add(new TrialStep.Seen(Observation.Tick.of(at, Duration.between(first == null ? at : first, at))));
    }

    private static Map<String, Object> fields(String line) {
        if (!line.startsWith("{")) {
            return Map.of();
        }
        try {
            return Json.parseObject(line);
        } catch (JsonException e) {
            // Such a line is text to the harness as well.
            return Map.of();
        }
    }

    private static long time(Map<String, Object> fields) {
        return TIMES.stream()
                .mapToLong(key -> Timestamps.of(fields.get(key)))
                .filter(time -> time != Timestamps.NONE)
                .findFirst()
                .orElse(Timestamps.NONE);
    }

    /** The time that a line of text begins with. */
    private static long text(String line) {
        Matcher time = TEXT_TIME.matcher(line);
        return time.find() ? Timestamps.of(time.group().replace(' ', 'T').replace(',', '.')) : Timestamps.NONE;
    }
}

package org.alphatrade.dryrun.engine.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alphatrade.dryrun.plugin.guard.GuardedDetector;
import org.alphatrade.dryrun.plugin.load.PluginLoader;
import org.alphatrade.dryrun.plugin.load.PluginSet;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.LogCategory;
import org.alphatrade.dryrun.spi.Observation;
import org.junit.jupiter.api.Test;

/** Which detectors only repeat what records show is said once, and they keep to it. */
class LogCategoryTests {
    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
    private static final PluginSet BUILT_IN = PluginLoader.with(List.of(), List.of(), Map.of());

    @Test
    void aDetectorRaisesInTheCategoriesOfRecordsAlwaysOrNever() {
        List<Incident> raised = Trial.of(BUILT_IN).run(troubles()).raised();

        for (Incident incident : raised) {
            assertEquals(
                    LogCategory.coversAllOf(incident.detector()),
                    LogCategory.of(incident).isPresent(),
                    incident.toString());
        }
        Set<LogCategory> found = raised.stream()
                .flatMap(incident -> LogCategory.of(incident).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(LogCategory.class)));
        assertEquals(EnumSet.allOf(LogCategory.class), found);
        assertTrue(raised.stream().anyMatch(incident -> incident.detector().equals("exit")), raised.toString());
    }

    @Test
    void eachOfThemIsBuiltIn() {
        Set<String> ids =
                BUILT_IN.newDetectors().stream().map(GuardedDetector::id).collect(Collectors.toSet());
        List<String> covered =
                ids.stream().filter(LogCategory::coversAllOf).sorted().toList();

        assertEquals(List.of("content", "levels", "stack-trace"), covered);
        assertFalse(LogCategory.coversAllOf("mine"));
    }

    private static List<TrialStep> troubles() {
        List<TrialStep> steps = new ArrayList<>();
        steps.add(new TrialStep.Seen(Observation.Started.of(START, Duration.ZERO, Map.of())));
        for (String line : List.of(
                "{\"level\":\"error\",\"message\":\"order rejected\"}",
                "{\"level\":\"warn\",\"message\":\"slow tick\"}",
                "{\"level\":\"info\",\"message\":\"panic: closed channel\"}",
                "Traceback (most recent call last):",
                "  File \"main.py\", line 1, in <module>",
                "ValueError: no price")) {
            steps.add(TrialStep.Line.of(START.plusSeconds(steps.size()), line));
        }
        Duration elapsed = Duration.ofSeconds(60);
        steps.add(new TrialStep.Seen(Observation.Exited.of(START.plus(elapsed), elapsed, 3, false)));
        return steps;
    }
}

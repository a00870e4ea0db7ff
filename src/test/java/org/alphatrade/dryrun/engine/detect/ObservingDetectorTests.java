package org.alphatrade.dryrun.engine.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.alphatrade.dryrun.base.settings.RunSettings;
import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.DetectorProvider;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.spi.Severity;
import org.junit.jupiter.api.Test;

final class ObservingDetectorTests {
    private static final Instant START = Instant.parse("2026-01-02T03:00:00Z");
    private static final String DIARY = "diary.jsonl";

    @Test
    void everyBuiltInIsRegistered() {
        Set<String> ids = ServiceLoader.load(DetectorProvider.class).stream()
                .map(provider -> provider.get().id())
                .collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        "levels",
                        "stack-trace",
                        "content",
                        "silence",
                        "diary-freshness",
                        "performance-freshness",
                        "resources",
                        "disk",
                        "exit",
                        "clock",
                        "harness"),
                ids);
    }

    @Test
    void aMissingFileWarnsThenFailsAfterTheGrace() {
        Observation[] seen = {missing(0), tick(5), missing(12), missing(15), missing(21), missing(30)};
        assertEquals(List.of(Severity.WARN, Severity.FAIL), severities(freshness(), seen));
    }

    @Test
    void aFileThatRecoversMayGoStaleAgain() {
        Observation[] seen = {file(0, 0, 5), tick(12), file(13, 13, 6), tick(24), tick(25)};
        assertEquals(List.of(Severity.WARN, Severity.WARN), severities(freshness(), seen));
    }

    @Test
    void aStepOfTheWallClockIsToldOnceEitherWay() {
        Observation ahead = Observation.Tick.of(START.plusSeconds(7_202), Duration.ofSeconds(2));
        Observation still = Observation.Tick.of(START.plusSeconds(7_203), Duration.ofSeconds(3));
        Observation back = Observation.Tick.of(START.plusSeconds(4), Duration.ofSeconds(4));
        List<Incident> incidents = incidents(new ClockDetector(), tick(0), tick(1), ahead, still, back);
        assertEquals(
                List.of(
                        "wall clock went ahead by 2h 0m: it was set, or the host was suspended",
                        "wall clock went back by 2h 0m"),
                incidents.stream().map(Incident::summary).toList());
    }

    @Test
    void aHarnessThatStoodStillIsTold() {
        Observation after = Observation.Tick.of(START.plusSeconds(12), Duration.ofSeconds(12));
        List<Incident> incidents = incidents(new ClockDetector(), tick(0), tick(1), tick(5), after, tick(13));
        assertEquals(
                List.of("harness stood still for 7s: it was stopped, or the machine was too busy"),
                incidents.stream().map(Incident::summary).toList());
    }

    @Test
    void aClockThatIsSlewedIsNoStep() {
        Observation[] seen = new Observation[100];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = Observation.Tick.of(START.plusSeconds(i * 2L), Duration.ofSeconds(i));
        }
        assertEquals(List.of(), incidents(new ClockDetector(), seen));
    }

    @Test
    void aStepOfTheWallClockIsNoStaleness() {
        Observation later = Observation.Tick.of(START.plusSeconds(36_000), Duration.ofSeconds(12));
        assertEquals(List.of(), severities(freshness(), file(11, 11, 5), later));
        Observation earlier = Observation.Tick.of(START.minusSeconds(36_000), Duration.ofSeconds(22));
        assertEquals(List.of(Severity.WARN), severities(freshness(), file(11, 11, 5), earlier));
    }

    @Test
    void silenceFromTheStartIsRaisedOnce() {
        Detector silence = new SilenceDetector(new RunSettings(Map.of("live-gap-alert-seconds", "10")));
        assertEquals(List.of(Severity.WARN), severities(silence, tick(0), tick(9), tick(10), tick(11)));
    }

    @Test
    void anExitIsJudgedByWhatWasAsked() {
        assertEquals(List.of(), exit(0, true, 100, "INT"));
        assertEquals(List.of(), exit(130, true, 100, "INT"));
        assertEquals(List.of(Severity.WARN), exit(143, true, 100, "INT"));
        assertEquals(List.of(Severity.WARN), exit(137, true, 100, "KILL"));
        assertEquals(List.of(Severity.WARN), exit(3, true, 100, "INT"));
        assertEquals(List.of(Severity.FAIL), exit(3, false, 100, "INT"));
        assertEquals(List.of(Severity.FAIL), exit(0, false, 50, "INT"));
    }

    @Test
    void aFullDiskFailsAndAShortOneWarns() {
        assertEquals(
                List.of(Severity.WARN, Severity.FAIL),
                severities(
                        new DiskDetector(new RunSettings(Map.of())), disk(1L << 30), disk(1L << 20), disk(1L << 20)));
    }

    private static List<Severity> exit(int code, boolean requested, long seconds, String signal) {
        Observation sent =
                Observation.SignalSeen.of(START.plusSeconds(seconds), Duration.ofSeconds(seconds), signal, "sent");
        Observation end =
                Observation.Exited.of(START.plusSeconds(seconds), Duration.ofSeconds(seconds), code, requested);
        return severities(new ExitDetector(new RunSettings(Map.of("required-duration-seconds", "100"))), sent, end);
    }

    private static Detector freshness() {
        return FreshnessDetector.diary(new RunSettings(Map.of(
                "diary-stale-warn-seconds", "10",
                "diary-stale-fail-seconds", "20",
                "evidence-initial-grace-seconds", "10")));
    }

    private static Observation tick(long second) {
        return Observation.Tick.of(START.plusSeconds(second), Duration.ofSeconds(second));
    }

    @Test
    void aDiskThatWillBeFullBeforeTheEndOfTheRunIsForetoldOnceHoursBefore() {
        DiskDetector disk = new DiskDetector(new RunSettings(Map.of("duration-seconds", "259200")));
        List<Observation> samples = new ArrayList<>();
        for (int minute = 0; minute <= 240; minute++) {
            samples.add(disk(minute, (100L << 30) - minute * (100L << 20)));
        }

        assertEquals(List.of(Severity.WARN), severities(disk, samples.toArray(Observation[]::new)));
    }

    @Test
    void aDiskThatLastsLongEnoughOrFillsInOneBurstIsNotForetold() {
        DiskDetector slow = new DiskDetector(new RunSettings(Map.of("duration-seconds", "259200")));
        DiskDetector burst = new DiskDetector(new RunSettings(Map.of("duration-seconds", "259200")));
        List<Observation> slowly = new ArrayList<>();
        List<Observation> atOnce = new ArrayList<>();
        for (int minute = 0; minute <= 240; minute++) {
            slowly.add(disk(minute, (100L << 30) - minute * (1L << 20)));
            atOnce.add(disk(minute, minute == 0 ? 100L << 30 : 99L << 30));
        }

        assertEquals(List.of(), severities(slow, slowly.toArray(Observation[]::new)));
        assertEquals(List.of(), severities(burst, atOnce.subList(0, 9).toArray(Observation[]::new)));
    }

    private static Observation disk(int minute, long free) {
        Duration elapsed = Duration.ofMinutes(minute);
        return Observation.DiskSample.of(START.plus(elapsed), elapsed, "/", free, 1L << 37);
    }

    private static Observation disk(long free) {
        return Observation.DiskSample.of(START, Duration.ZERO, "/", free, 1L << 34);
    }

    private static Observation missing(long second) {
        return Observation.FileState.builder(START.plusSeconds(second), Duration.ofSeconds(second), "diary", DIARY)
                .problem("missing")
                .build();
    }

    private static Observation file(long second, long modified, long size) {
        return Observation.FileState.builder(START.plusSeconds(second), Duration.ofSeconds(second), "diary", DIARY)
                .exists(true)
                .size(size)
                .modifiedAt(Optional.of(START.plusSeconds(modified)))
                .build();
    }

    private static Detector required(boolean required) {
        return FreshnessDetector.diary(new RunSettings(
                Map.of("require-diary", String.valueOf(required), "evidence-initial-grace-seconds", "10")));
    }

    @Test
    void whatIsRequiredAndStillMissingWhenItIsDueIsRaisedOnceThoughNobodySetAnAge() {
        Observation[] seen = {missing(0), missing(9), tick(10), missing(11), missing(12), file(13, 13, 0)};
        List<Incident> raised = incidents(required(true), seen);
        assertEquals(1, raised.size());
        assertEquals(Severity.WARN, raised.get(0).severity());
        assertTrue(raised.get(0).summary().startsWith("required diary file still missing 10s after"), raised::toString);
        assertEquals(List.of(), severities(required(false), seen));
        assertEquals(List.of(), severities(required(true), file(1, 1, 5), missing(11), missing(12)));
        assertEquals(List.of(), severities(required(true), missing(0), missing(9), tick(10), file(11, 10, 5)));
    }

    private static List<Incident> incidents(Detector detector, Observation... observations) {
        List<Incident> incidents = new ArrayList<>();
        for (Observation observation : observations) {
            detector.observe(observation, incidents::add);
        }
        return incidents;
    }

    private static List<Severity> severities(Detector detector, Observation... observations) {
        List<Incident> raised = new ArrayList<>();
        for (Observation observation : observations) {
            detector.observe(observation, raised::add);
        }
        return raised.stream().map(Incident::severity).toList();
    }
}

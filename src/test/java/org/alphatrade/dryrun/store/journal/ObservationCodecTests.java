package org.alphatrade.dryrun.store.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.spi.Phase;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Status;
import org.junit.jupiter.api.Test;

class ObservationCodecTests {
    private static final Instant AT = Instant.parse("2026-01-01T00:00:01Z");
    private static final Duration ELAPSED = Duration.ofMillis(1_500);
    private static final List<Observation> EACH = List.of(
            Observation.Started.of(AT, ELAPSED, Map.of("duration", "72h")),
            Observation.Tick.of(AT, ELAPSED),
            Observation.FileState.builder(AT, ELAPSED, "diary", "d.jsonl")
                    .exists(true)
                    .size(7)
                    .modifiedAt(Optional.of(AT))
                    .problem("not readable")
                    .build(),
            Observation.ResourceSample.builder(AT, ELAPSED)
                    .cpuPercent(OptionalDouble.of(12.5))
                    .memoryBytes(OptionalLong.of(1 << 20))
                    .memoryPercent(OptionalDouble.of(3.25))
                    .processes(2)
                    .build(),
            Observation.CheckResult.builder("disk", Status.WARN)
                    .summary("DISK WARNING")
                    .details("two lines")
                    .problem("late")
                    .took(Duration.ofMillis(12))
                    .measures(List.of(Observation.CheckResult.Measure.of(
                            "/ used",
                            Optional.of(new BigDecimal("80.5")),
                            "%",
                            "80",
                            "90",
                            Optional.empty(),
                            Optional.empty())))
                    .unread("x=y")
                    .build(AT, ELAPSED),
            Observation.DiskSample.of(AT, ELAPSED, "/logs", 5, 10),
            Observation.PhaseChange.of(AT, ELAPSED, Phase.SHUTDOWN),
            Observation.SignalSeen.of(AT, ELAPSED, "INT", "sent"),
            Observation.Exited.of(AT, ELAPSED, 130, true),
            Observation.Rotated.of(AT, ELAPSED, "a.jsonl", "a.log"),
            Observation.Lost.of(AT, ELAPSED, "stdout", 9, "disk full"),
            Observation.Reported.of(
                    AT, ELAPSED, Incident.at(AT, Severity.WARN, "late").by("clock")));

    @Test
    void eachKindComesBackFromTheJournalAsItWas() {
        for (Observation seen : EACH) {
            Map<String, Object> line = Json.parseObject(Json.compact(ObservationCodec.encode(seen)));

            assertEquals(seen, ObservationCodec.decode(line), seen.kind());
        }
    }

    @Test
    void noKindIsForgotten() {
        TreeSet<String> known = Arrays.stream(Observation.class.getDeclaredClasses())
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> tried = EACH.stream()
                .map(seen -> seen.getClass().getInterfaces()[0].getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(known, tried);
    }
}

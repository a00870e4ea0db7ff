package org.alphatrade.dryrun.plugin.ready;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.testkit.DetectorTestKit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Growth of memory is told from what healthy programs do with it, over 72 hours of samples a minute. */
final class MemoryGrowthTests {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int SEEDS = 3;

    /** MiB after so many hours, without the noise. */
    enum Healthy {
        LEVEL(t -> 300),
        SAW_TOOTH_OF_MINUTES(t -> 300 + 200 * (t * 3 % 1)),
        SAW_TOOTH_OF_HOURS(t -> 300 + 100 * (t / 2.5 % 1)),
        WARM_UP_OF_AN_HOUR(t -> 200 + 400 * (1 - Math.exp(-t))),
        WARM_UP_OF_SOME_HOURS(t -> 200 + 400 * (1 - Math.exp(-t / 4))),
        HEAP_THAT_GROWS_IN_STEPS_AND_STAYS(t -> t < 0.5 ? 300 : t < 2 ? 450 : t < 20 ? 470 : 480),
        CHILDREN_THAT_COME_AND_GO(t -> 300 + (t % 2 < 0.2 ? 400 : 0)),
        WAVE_OF_A_DAY(t -> 400 + 20 * Math.sin(t / 24 * 2 * Math.PI)),
        MEMORY_GIVEN_BACK(t -> 900 - 8 * t),
        GROWTH_TOO_SLOW_TO_MATTER(t -> 400 + 0.5 * t);

        private final DoubleUnaryOperator mebibytes;

        Healthy(DoubleUnaryOperator mebibytes) {
            this.mebibytes = mebibytes;
        }
    }

    enum Leaking {
        SLOWLY(t -> 300 + 6 * t),
        QUICKLY(t -> 300 + 100 * t),
        BELOW_A_SAW_TOOTH(t -> 300 + 8 * t + 150 * (t * 3 % 1)),
        AFTER_A_WARM_UP(t -> 200 + 400 * (1 - Math.exp(-t)) + 12 * t),
        IN_STEPS(t -> 300 + 15 * Math.floor(t / 2)),
        FROM_THE_SECOND_DAY_ON(t -> 300 + Math.max(0, t - 30) * 12);

        private final DoubleUnaryOperator mebibytes;

        Leaking(DoubleUnaryOperator mebibytes) {
            this.mebibytes = mebibytes;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAHealthyProgramDoesIsNone(Healthy program) throws IOException {
        for (int seed = 0; seed < SEEDS; seed++) {
            series(kit(), program.mebibytes, 72, seed).expectNothing();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatGrowsIsToldOnceWithARateThatIsNotTooHigh(Leaking program) throws IOException {
        double grown = (program.mebibytes.applyAsDouble(72) - program.mebibytes.applyAsDouble(40)) / 32;
        for (int seed = 0; seed < SEEDS; seed++) {
            Incident raised = only(series(kit(), program.mebibytes, 72, seed));
            double rate = ((Number) raised.metadata().get("mib_an_hour_at_least")).doubleValue();
            assertTrue(rate > 0 && rate < grown * 1.35, () -> raised.summary() + " of " + grown);
        }
    }

    @Test
    void growthThatIsSlowIsToldWhenItReachesTheLimitOfTheRun() throws IOException {
        DoubleUnaryOperator slow = t -> 900 + 1.5 * t;
        series(kit(), slow, 60, 1).expectNothing();
        DetectorTestKit limited =
                kit().setting("resource-max-memory-mb", "1000").started();
        Incident raised = only(series(limited, slow, 60, 1));
        assertEquals(Severity.WARN, raised.severity());
        assertTrue(raised.summary().contains("and reaches 1000 MiB in "), raised.summary());
    }

    @Test
    void aLimitOfItsOwnAndASeverityCanBeGiven() throws IOException {
        DetectorTestKit kit = kit().option("limit-mb", "1000").option("severity", "fail");
        assertEquals(Severity.FAIL, only(series(kit, t -> 900 + 1.5 * t, 60, 1)).severity());
    }

    @Test
    void samplesThatCouldNotBeTakenAreNoMemory() throws IOException {
        DetectorTestKit kit = kit();
        for (int minute = 0; minute < 1_000; minute++) {
            Duration elapsed = Duration.ofMinutes(minute);
            Observation.ResourceSample.Builder sample = Observation.ResourceSample.builder(START.plus(elapsed), elapsed)
                    .processes(0);
            kit.observed(
                    minute % 3 == 0
                            ? sample.build()
                            : sample.memoryBytes(OptionalLong.of(400L << 20)).build());
        }
        kit.expectNothing();
    }

    @Test
    void aRunThatIsTooShortSaysThatNothingWasChecked() throws IOException {
        series(kit(), t -> 300 + 100 * t, 2, 1)
                .expect("pass: memory-growth was not checked: it takes samples of memory over 360 minutes"
                        + " after 60 minutes of warm-up");
        kit().given("2026-01-02 03:04:05 INFO no samples in bare files").expectWorst(Severity.PASS);
    }

    @Test
    void itStandsTheFreeChecks() throws IOException {
        series(kit(), t -> 300 + 100 * t, 12, 1).freeChecks();
    }

    private static DetectorTestKit kit() throws IOException {
        return ReadyScript.detector("memory-growth", "memory-growth");
    }

    private static Incident only(DetectorTestKit kit) {
        assertEquals(1, kit.incidents().size(), () -> kit.incidents().toString());
        return kit.incidents().get(0);
    }

    /** A sample a minute, with noise of two per cent and now and then a peak. */
    private static DetectorTestKit series(DetectorTestKit kit, DoubleUnaryOperator mebibytes, int hours, int seed) {
        Random random = new Random(seed);
        for (int minute = 0; minute <= hours * 60; minute++) {
            double noise = 1 + 0.01 * random.nextGaussian() + (random.nextInt(100) == 0 ? 0.3 : 0);
            long bytes = (long) (mebibytes.applyAsDouble(minute / 60.0) * noise * (1 << 20));
            Duration elapsed = Duration.ofMinutes(minute);
            kit.observed(Observation.ResourceSample.builder(START.plus(elapsed), elapsed)
                    .memoryBytes(OptionalLong.of(bytes))
                    .processes(1)
                    .build());
        }
        return kit;
    }
}

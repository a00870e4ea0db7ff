package org.alphatrade.dryrun.evidence.signoff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.LogSummary;
import org.alphatrade.dryrun.spi.PerformanceSummary;
import org.alphatrade.dryrun.spi.SignOff;
import org.alphatrade.dryrun.spi.Status;
import org.junit.jupiter.api.Test;

/** A Sharpe ratio that rests on too little, or nobody knows on what, is never taken for one that was met. */
class SharpeSampleTests {
    private static final Duration FIVE_DAYS = Duration.ofDays(5);

    private OptionalDouble ratio = OptionalDouble.of(2);
    private Map<String, Object> metadata = Map.of();
    private Optional<Duration> period = Optional.empty();

    private SignOff judge(OptionalDouble least, OptionalInt observations, OptionalDouble days) {
        PerformanceSummary performance = PerformanceSummary.builder(Status.PASS, "p")
                .sharpeRatio(ratio)
                .metadata(metadata)
                .windowDuration(period)
                .build();
        Evidence evidence = Evidence.builder(LogSummary.builder(Status.PASS).build())
                .performance(Optional.of(performance))
                .build();
        Criteria criteria =
                new Criteria(Optional.empty(), OptionalDouble.empty(), false, false, false, least, observations, days);
        return SignOffJudge.judge(evidence, criteria, Instant.EPOCH);
    }

    private SignOff ofObservations(int least) {
        return judge(OptionalDouble.empty(), OptionalInt.of(least), OptionalDouble.empty());
    }

    private SignOff ofDays(double least) {
        return judge(OptionalDouble.empty(), OptionalInt.empty(), OptionalDouble.of(least));
    }

    private static Finding only(SignOff signOff) {
        assertEquals(1, signOff.findings().size(), signOff.toString());
        return signOff.findings().get(0);
    }

    private static void passes(SignOff signOff) {
        assertEquals(List.of(), signOff.findings());
        assertEquals(Optional.of(Status.PASS), signOff.status());
    }

    private static void isUnknown(String message, SignOff signOff) {
        assertEquals(message, only(signOff).message());
        assertEquals(Optional.of(Status.UNKNOWN), signOff.status());
    }

    @Test
    void exactlyAsManyObservationsAsAskedAreEnoughAndOneFewerIsUnknown() {
        metadata = Map.of("sharpe_sample_size", 30L, "sharpe_sample_unit", "trades");
        passes(ofObservations(30));
        isUnknown(
                "The Sharpe ratio is unknown: it rests on 30 trades, fewer than the 31 asked for.", ofObservations(31));
    }

    @Test
    void observationsOfNoNamedUnitAreCalledThat() {
        metadata = Map.of("sharpe_sample_size", 1);
        isUnknown(
                "The Sharpe ratio is unknown: it rests on 1 observations, fewer than the 2 asked for.",
                ofObservations(2));
    }

    @Test
    void aSampleOfUnsaidSizeIsUnknownHoweverHighTheRatio() {
        String message = "The Sharpe ratio is unknown: the file does not say how many observations it rests on,"
                + " and 1 are asked for.";
        isUnknown(message, ofObservations(1));
        metadata = Map.of("sharpe_sample_size", "many");
        isUnknown(message, ofObservations(1));
        isUnknown(message, judge(OptionalDouble.of(-9), OptionalInt.of(1), OptionalDouble.empty()));
    }

    @Test
    void aPeriodOfExactlyTheDaysAskedIsEnoughAndAnythingShorterIsUnknown() {
        period = Optional.of(FIVE_DAYS);
        passes(ofDays(5));
        period = Optional.of(FIVE_DAYS.minusNanos(1));
        isUnknown(
                "The Sharpe ratio is unknown: its period of 4d 23h 59m is shorter than the 5 days asked for.",
                ofDays(5));
    }

    @Test
    void aPeriodThatIsNotSaidIsUnknown() {
        isUnknown(
                "The Sharpe ratio is unknown: the file does not say what period it is of,"
                        + " and 2.5 days are asked for.",
                ofDays(2.5));
    }

    @Test
    void manyObservationsDoNotMakeUpForAShortPeriod() {
        metadata = Map.of("sharpe_sample_size", 1_000_000L);
        period = Optional.of(Duration.ofDays(1));
        SignOff signOff = judge(OptionalDouble.of(1), OptionalInt.of(10), OptionalDouble.of(2));
        isUnknown("The Sharpe ratio is unknown: its period of 1d 0h 0m is shorter than the 2 days asked for.", signOff);
    }

    @Test
    void aThinRatioIsUnknownWithTheFiguresItCameWith() {
        metadata = Map.of("sharpe_sample_size", 7L, "sharpe_sample_unit", "trades");
        period = Optional.of(FIVE_DAYS);
        assertEquals(
                Map.of(
                        "actual_sharpe_ratio",
                        2.0,
                        "sharpe_sample_size",
                        7L,
                        "sharpe_sample_unit",
                        "trades",
                        "period_seconds",
                        432_000L),
                only(ofObservations(8)).metadata());
        metadata = Map.of();
        period = Optional.empty();
        assertEquals(Map.of("actual_sharpe_ratio", 2.0), only(ofObservations(8)).metadata());
    }

    @Test
    void anAbsentRatioIsUnknownWhenOnlyItsSampleIsAskedAfter() {
        ratio = OptionalDouble.empty();
        metadata = Map.of("sharpe_sample_size", 100L);
        period = Optional.of(FIVE_DAYS);
        isUnknown("The Sharpe ratio is unknown.", ofObservations(1));
        isUnknown("The Sharpe ratio is unknown.", ofDays(1));
    }

    @Test
    void anAbsentRatioFailsWhenALeastOneIsAskedForWhateverItsSample() {
        ratio = OptionalDouble.empty();
        SignOff signOff = judge(OptionalDouble.of(0.5), OptionalInt.of(10), OptionalDouble.of(1));
        assertEquals(Optional.of(Status.FAIL), signOff.status());
        assertEquals("The Sharpe ratio is unknown.", only(signOff).message());
    }

    @Test
    void aRatioOfAGoodSampleIsStillHeldAgainstTheLeast() {
        metadata = Map.of("sharpe_sample_size", 30L);
        period = Optional.of(FIVE_DAYS);
        passes(judge(OptionalDouble.of(2), OptionalInt.of(30), OptionalDouble.of(5)));
        ratio = OptionalDouble.of(Math.nextDown(2.0));
        SignOff signOff = judge(OptionalDouble.of(2), OptionalInt.of(30), OptionalDouble.of(5));
        assertEquals(Optional.of(Status.FAIL), signOff.status());
        assertEquals(
                "The Sharpe ratio is 1.9999, below the required 2.",
                only(signOff).message());
    }
}

package org.alphatrade.dryrun.evidence.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Intervals are those that stand in books. */
final class SampleIntervalTests {
    @Test
    void theNormalQuantileIsTheKnownOne() {
        assertEquals(1.959963984540054, ShareInterval.normalQuantile(0.95), 1e-12);
        assertEquals(2.575829303548901, ShareInterval.normalQuantile(0.99), 1e-12);
    }

    @Test
    void anExpectedCountHasTheIntervalOfGarwood() {
        assertInterval(4.795389, 18.390356, RateInterval.of(10, 1, 0.95), 1e-6);
        assertInterval(0, 3.688879, RateInterval.of(0, 1, 0.95), 1e-6);
        assertInterval(0.0253178, 5.571643, RateInterval.of(1, 1, 0.95), 1e-6);
        assertInterval(81.364, 121.627, RateInterval.of(100, 1, 0.95), 5e-4);
    }

    /** For 5 of 10 Clopper and Pearson have 0.187086 to 0.812914. */
    @Test
    void theRatioOfTwoRatesIsThatOfTheExactBinomial() {
        SampleInterval even = RateInterval.ratio(5, 1, 5, 1, 0.95);
        assertInterval(0.187086 / 0.812914, 0.812914 / 0.187086, even, 1e-4);
        assertEquals(1, even.low() * even.high(), 1e-9);
        SampleInterval longer = RateInterval.ratio(5, 2, 5, 1, 0.95);
        assertEquals(even.low() / 2, longer.low(), 1e-12);
    }

    /** Breast cancer after fluoroscopy: 41 in 28,010 years of women, 15 in 19,017 (Rothman). */
    @Test
    void theRatioOfRothmansExampleIsThatOfTheBook() {
        assertInterval(1.0051, 3.6092, RateInterval.ratio(41, 28_010, 15, 19_017, 0.95), 0.001);
    }

    @Test
    void noCountsSayNothing() {
        SampleInterval nothing = RateInterval.ratio(0, 1, 0, 1, 0.95);
        assertEquals(0, nothing.low());
        assertEquals(Double.POSITIVE_INFINITY, nothing.high());
        assertFalse(nothing.within(0.01, 100) || nothing.beyond(0.01, 100));
    }

    @Test
    void aShareHasTheIntervalOfWilson() {
        assertInterval(0.2553, 0.3662, ShareInterval.of(81 / 263.0, 263, 0.95), 5e-5);
        assertInterval(0, 0.2039, ShareInterval.of(0, 15, 0.95), 5e-5);
    }

    @Test
    void aDifferenceOfSharesHasTheIntervalOfNewcombe() {
        assertInterval(0.0524, 0.3339, ShareInterval.difference(56 / 70.0, 70, 48 / 80.0, 80, 0.95), 5e-5);
        assertInterval(0.1705, 0.8090, ShareInterval.difference(0.9, 10, 0.3, 10, 0.95), 5e-5);
    }

    @Test
    void countsOfManyDaysAreCounted() {
        SampleInterval many = RateInterval.ratio(1e9, 1, 1e9, 1, 0.95);
        assertTrue(many.within(0.9999, 1.0001), many::toString);
        assertTrue(RateInterval.of(1e9, 1e9, 0.95).within(0.9999, 1.0001));
    }

    @Test
    void asManyAsAreNeededAreEnough() {
        double needed = RateInterval.needed(1.25, false, 0.95);
        assertTrue(RateInterval.ratio(needed * 1.1, 1, needed * 1.1, 1, 0.95).within(0.8, 1.25));
        assertFalse(RateInterval.ratio(needed * 0.9, 1, needed * 0.9, 1, 0.95).within(0.8, 1.25));
        double trades = ShareInterval.needed(0.5, 0.1, false, 0.95);
        assertTrue(ShareInterval.difference(0.5, trades * 1.1, 0.5, trades * 1.1, 0.95)
                .within(-0.1, 0.1));
    }

    private static void assertInterval(double low, double high, SampleInterval found, double exact) {
        assertEquals(low, found.low(), exact, found::toString);
        assertEquals(high, found.high(), exact, found::toString);
    }
}

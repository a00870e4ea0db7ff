package org.alphatrade.dryrun.engine.baseline;

import java.time.Duration;

/**
 * How often something happened in what time.
 *
 * @param count how often; need not be whole where somebody states it
 * @param time in what time, which is longer than nothing
 * @param stated whether somebody states it: then it is no sample and has no error
 */
record Amount(double count, Duration time, boolean stated) {
    private static final double DAY = 86_400;

    double days() {
        return time.toNanos() / 1e9 / DAY;
    }

    double perDay() {
        return count / days();
    }

    String sample() {
        return stated ? "stated" : Digits.of(count);
    }
}

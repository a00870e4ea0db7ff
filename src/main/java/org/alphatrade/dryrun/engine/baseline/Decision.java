package org.alphatrade.dryrun.engine.baseline;

import org.alphatrade.dryrun.evidence.sample.SampleInterval;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Status;

/** What an interval says of a tolerance. */
enum Decision {
    ALIKE,
    DIFFERS,
    /** The interval reaches over an edge of the tolerance: more samples could say either. */
    TOO_FEW;

    static Decision of(SampleInterval interval, double least, double most) {
        if (interval.within(least, most)) {
            return ALIKE;
        }
        return interval.beyond(least, most) ? DIFFERS : TOO_FEW;
    }

    Status status(Severity differing) {
        return switch (this) {
            case ALIKE -> Status.PASS;
            case DIFFERS -> Status.of(differing);
            case TOO_FEW -> Status.UNKNOWN;
        };
    }
}

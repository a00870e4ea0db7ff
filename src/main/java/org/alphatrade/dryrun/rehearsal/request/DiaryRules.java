package org.alphatrade.dryrun.rehearsal.request;

import java.util.Objects;
import java.util.OptionalInt;
import org.alphatrade.dryrun.spi.Severity;

/**
 * How full a decision diary must be.
 *
 * @param minimumEntriesPerDay the least entries of a whole UTC day; empty for any
 * @param dailyGapSeverity how bad a day with fewer is
 */
public record DiaryRules(OptionalInt minimumEntriesPerDay, Severity dailyGapSeverity) {
    public DiaryRules {
        Objects.requireNonNull(minimumEntriesPerDay, "minimumEntriesPerDay");
        Objects.requireNonNull(dailyGapSeverity, "dailyGapSeverity");
    }
}

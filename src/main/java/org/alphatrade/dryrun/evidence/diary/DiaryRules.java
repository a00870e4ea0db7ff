package org.alphatrade.dryrun.evidence.diary;

import java.time.Duration;
import java.util.Objects;
import org.alphatrade.dryrun.spi.Severity;

/**
 * What is asked of a decision diary.
 *
 * @param tolerance how late it may begin and how early it may end
 * @param minimumPerDay entries a day (UTC); 0 for no minimum
 * @param dailySeverity how bad a day below the minimum is
 */
public record DiaryRules(Duration tolerance, int minimumPerDay, Severity dailySeverity) {
    /** What is asked when nobody says otherwise. */
    public static final DiaryRules STANDARD = new DiaryRules(Duration.ofMinutes(15), 0, Severity.WARN);

    public DiaryRules {
        Objects.requireNonNull(dailySeverity, "dailySeverity");
        if (tolerance.isNegative() || minimumPerDay < 0) {
            throw new IllegalArgumentException(
                    "tolerance " + tolerance + " or minimum " + minimumPerDay + " a day is negative");
        }
    }

    /** Returns these rules with a minimum of entries a day. */
    public DiaryRules daily(int minimum, Severity severity) {
        return new DiaryRules(tolerance, minimum, severity);
    }
}

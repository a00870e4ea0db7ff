package org.alphatrade.dryrun.rehearsal.request;

import java.util.Objects;
import java.util.Optional;

/**
 * How log lines are understood.
 *
 * @param judgeShutdown whether what the child says after it was asked to stop is judged as well
 * @param allowTruncated whether a compressed log that is cut off is a warn rather than a fail
 * @param numericLevels the scheme of numeric levels, {@code pino}, {@code python}, {@code otel} or {@code syslog};
 *     empty for what the record itself says
 * @param textLogs whether plain text with a recognisable timestamp is a record
 */
public record Reading(boolean judgeShutdown, boolean allowTruncated, Optional<String> numericLevels, boolean textLogs) {
    public Reading {
        Objects.requireNonNull(numericLevels, "numericLevels");
    }

    /** Returns the settings of a command that was given none of these options. */
    public static Reading usual() {
        return new Reading(false, false, Optional.empty(), false);
    }

    void settings(Settings settings) {
        settings.put("judge-shutdown", judgeShutdown)
                .put("allow-truncated", allowTruncated)
                .putAny("numeric-levels", numericLevels)
                .put("text-logs", textLogs);
    }
}

package org.alphatrade.dryrun.rehearsal.request;

import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.base.settings.RunSetting;
import org.alphatrade.dryrun.base.settings.RunSettings;

/**
 * How log lines are understood.
 *
 * @param judgeShutdown whether what the child says after it was asked to stop is judged as well
 * @param allowTruncated whether a compressed log that is cut off is a warn rather than a fail
 * @param numericLevels the scheme of numeric levels, {@code pino}, {@code python}, {@code otel} or {@code syslog};
 *     empty for what the record itself says
 * @param textLogs whether plain text with a recognisable timestamp is a record
 * @param plainOutput whether the runtime is known to print text without time and level
 */
public record Reading(
        boolean judgeShutdown,
        boolean allowTruncated,
        Optional<String> numericLevels,
        boolean textLogs,
        boolean plainOutput) {
    public Reading {
        Objects.requireNonNull(numericLevels, "numericLevels");
    }

    public RunSettings settings() {
        return RunSettings.NONE
                .with(RunSetting.JUDGE_SHUTDOWN, judgeShutdown)
                .with(RunSetting.ALLOW_TRUNCATED, allowTruncated)
                .with(RunSetting.NUMERIC_LEVELS, numericLevels)
                .with(RunSetting.TEXT_LOGS, textLogs)
                .with(RunSetting.PLAIN_OUTPUT, plainOutput);
    }
}

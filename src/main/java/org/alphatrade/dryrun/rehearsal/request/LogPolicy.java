package org.alphatrade.dryrun.rehearsal.request;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.base.settings.RunSetting;
import org.alphatrade.dryrun.base.settings.RunSettings;
import org.alphatrade.dryrun.evidence.log.GapRules;

/**
 * How the child's output is kept and how gaps in it are judged.
 *
 * @param compress whether log files are compressed
 * @param rotate how long one part is written; empty for a single part
 * @param monitor whether lines are judged as they arrive
 * @param gaps how long the log may be silent
 */
public record LogPolicy(boolean compress, Optional<Duration> rotate, boolean monitor, GapRules gaps) {
    public LogPolicy {
        Objects.requireNonNull(rotate, "rotate");
        Objects.requireNonNull(gaps, "gaps");
    }

    RunSettings settings() {
        return gaps.settings().with(RunSetting.LOG_MONITOR, monitor).with(RunSetting.LOG_ROTATE, rotate);
    }
}

package org.alphatrade.dryrun.rehearsal.request;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.settings.RunSetting;
import org.alphatrade.dryrun.base.settings.RunSettings;
import org.alphatrade.dryrun.spi.Severity;

/**
 * What is watched while a run lasts.
 *
 * @param gapAlert how long the child may be silent before an incident says so; empty for ever
 * @param gapSeverity how bad that is
 * @param diary how old the decision diary may get
 * @param performance how old the performance file may get
 * @param checkInterval how often both files are looked at; empty for a quarter of the smallest threshold
 * @param initialGrace how long after the start they are left alone
 */
public record LiveChecks(
        Optional<Duration> gapAlert,
        Severity gapSeverity,
        StalenessThresholds diary,
        StalenessThresholds performance,
        Optional<Duration> checkInterval,
        Duration initialGrace) {
    public LiveChecks {
        Objects.requireNonNull(gapAlert, "gapAlert");
        Objects.requireNonNull(gapSeverity, "gapSeverity");
        Objects.requireNonNull(initialGrace, "initialGrace");
    }

    /** Returns how often evidence files are looked at; empty when no threshold asks for it. */
    public Optional<Duration> evidenceInterval() {
        return Stream.of(diary.warn(), diary.fail(), performance.warn(), performance.fail())
                .flatMap(Optional::stream)
                .min(Duration::compareTo)
                .map(smallest -> checkInterval.orElse(smallest.dividedBy(4)));
    }

    RunSettings settings() {
        return RunSettings.NONE
                .with(RunSetting.LIVE_GAP_ALERT, gapAlert)
                .with(RunSetting.LIVE_GAP_ALERT_SEVERITY, gapSeverity)
                .with(RunSetting.EVIDENCE_INITIAL_GRACE, initialGrace)
                .with(RunSetting.EVIDENCE_CHECK_INTERVAL, evidenceInterval())
                .with(RunSetting.DIARY_STALE_WARN, diary.warn())
                .with(RunSetting.DIARY_STALE_FAIL, diary.fail())
                .with(RunSetting.PERFORMANCE_STALE_WARN, performance.warn())
                .with(RunSetting.PERFORMANCE_STALE_FAIL, performance.fail());
    }
}

package org.alphatrade.dryrun.engine.audit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alphatrade.dryrun.evidence.diary.DiaryRules;
import org.alphatrade.dryrun.evidence.log.GapRules;
import org.alphatrade.dryrun.log.file.LogReader;
import org.alphatrade.dryrun.log.file.LogSelection;
import org.alphatrade.dryrun.plugin.load.PluginSet;

/** The audit of logs alone, which no harness wrote. */
final class ForeignLogs {
    private ForeignLogs() {}

    static AuditPlan plan(PluginSet plugins, Path... logs) {
        return new AuditPlan(
                new LogSelection(List.of(logs), Set.of(), List.of(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new GapRules(Duration.ofMinutes(5), Duration.ofMinutes(15)),
                DiaryRules.STANDARD,
                LogReader.Options.DEFAULT,
                false,
                false,
                false,
                plugins,
                Map.of());
    }
}

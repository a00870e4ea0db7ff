package org.alphatrade.dryrun.audit;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.evidence.DiaryRules;
import org.alphatrade.dryrun.evidence.GapRules;
import org.alphatrade.dryrun.plugin.PluginSet;
import org.alphatrade.dryrun.source.LogReader;
import org.alphatrade.dryrun.source.LogSelection;
import org.alphatrade.dryrun.store.JournalContent;

/**
 * Evidence to be judged, and how.
 *
 * @param selection the log files
 * @param journal the journal of the run that wrote them; empty for bare files
 * @param diary the decision diary; empty when none was asked for
 * @param performance the performance file; empty when none was asked for
 * @param allowTruncated whether a file that is cut off is a warn and no fail
 * @param judgeShutdown whether what was logged after the runtime was asked to stop is judged as well
 * @param metadata what the report is to say about the run
 */
public record AuditPlan(
        LogSelection selection,
        Optional<JournalContent> journal,
        Optional<Path> diary,
        Optional<Path> performance,
        GapRules gaps,
        DiaryRules diaryRules,
        LogReader.Options reading,
        boolean allowTruncated,
        boolean judgeShutdown,
        PluginSet plugins,
        Map<String, Object> metadata) {
    public AuditPlan {
        Objects.requireNonNull(selection, "selection");
        Objects.requireNonNull(journal, "journal");
        Objects.requireNonNull(diary, "diary");
        Objects.requireNonNull(performance, "performance");
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    List<Path> logs() {
        return selection.logs();
    }
}

package org.alphatrade.dryrun.rehearsal.request;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.base.settings.RunSettings;
import org.alphatrade.dryrun.evidence.diary.DiaryRules;
import org.alphatrade.dryrun.plugin.load.PluginRequest;

/**
 * Evidence that exists, to be judged.
 *
 * @param logs files, directories and globs, as given
 * @param diary the decision diary
 * @param performance the performance file
 * @param diaryRules what is asked of the diary
 * @param terms what the user typed of the terms that it is judged by; the run's own hold for the rest
 * @param signOff whether a sign-off is asked for; that of a run is judged anyway
 * @param plugins which plugins take part
 * @param format the format of the report
 * @param output where it goes; empty for standard output
 * @param reports further reports
 * @param debug whether a stack trace may be shown
 */
public record AuditRequest(
        List<String> logs,
        Optional<Path> diary,
        Optional<Path> performance,
        DiaryRules diaryRules,
        RunSettings terms,
        boolean signOff,
        PluginRequest plugins,
        String format,
        Optional<Path> output,
        List<ReportSpec> reports,
        boolean debug) {
    public AuditRequest {
        logs = List.copyOf(logs);
        reports = List.copyOf(reports);
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(format, "format");
        if (logs.isEmpty()) {
            throw new IllegalArgumentException("nothing to judge");
        }
    }
}

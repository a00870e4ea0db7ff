package org.alphatrade.dryrun.rehearsal.request;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Evidence that exists, to be judged.
 *
 * @param logs files, directories and globs, as given
 * @param diary the decision diary
 * @param performance the performance file
 * @param diaryRules how full the diary must be
 * @param gaps how long the log may be silent
 * @param signOff what it is signed off by; empty for no sign-off
 * @param reading how log lines are understood
 * @param plugins which plugins take part
 * @param format the format of the report
 * @param output where it goes; empty for standard output
 * @param reports further reports
 * @param treatWarnAsError whether a warn exits as a fail does
 * @param debug whether a stack trace may be shown
 */
public record AuditRequest(
        List<String> logs,
        Optional<Path> diary,
        Optional<Path> performance,
        DiaryRules diaryRules,
        Gaps gaps,
        Optional<SignOffTerms> signOff,
        Reading reading,
        PluginChoice plugins,
        String format,
        Optional<Path> output,
        List<ReportSpec> reports,
        boolean treatWarnAsError,
        boolean debug) {
    public AuditRequest {
        logs = List.copyOf(logs);
        reports = List.copyOf(reports);
        Objects.requireNonNull(signOff, "signOff");
        Objects.requireNonNull(format, "format");
        if (logs.isEmpty()) {
            throw new IllegalArgumentException("nothing to judge");
        }
    }

    /** Returns what plugins may know of the options, as {@link RunRequest#settings()} does. */
    public Map<String, String> settings() {
        Settings settings = new Settings();
        gaps.settings(settings);
        signOff.ifPresent(terms -> {
            settings.put("required-duration", terms.requiredDuration());
            terms.settings(settings);
        });
        reading.settings(settings);
        return settings.put("log-monitor", true).map();
    }
}

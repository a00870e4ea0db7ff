package org.alphatrade.dryrun.cli.options;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.alphatrade.dryrun.base.settings.RunSetting;
import org.alphatrade.dryrun.base.settings.RunSettings;
import org.alphatrade.dryrun.cli.options.mark.OneOf;
import org.alphatrade.dryrun.evidence.diary.DiaryRules;
import org.alphatrade.dryrun.rehearsal.request.ReportSpec;
import org.alphatrade.dryrun.spi.Severity;
import picocli.CommandLine.Option;

/** Evidence that exists and where the report of it goes. */
public final class AuditOptions {
    @Option(
            names = "--log",
            required = true,
            paramLabel = "FILE|DIR|GLOB",
            description = "Logs, compressed ones too, or a run directory; required. *")
    List<String> logs = List.of();

    @Option(names = "--diary", paramLabel = "FILE", description = "The decision diary.")
    Optional<Path> diary;

    @Option(names = "--performance", paramLabel = "FILE", description = "The performance file.")
    Optional<Path> performance;

    @Option(
            names = "--diary-min-entries-per-day",
            paramLabel = "N",
            description = "The least diary entries of a UTC day [any].")
    OptionalInt minimumEntries = OptionalInt.empty();

    @OneOf({"warn", "fail"})
    @Option(
            names = "--diary-daily-gap-severity",
            paramLabel = "warn|fail",
            defaultValue = "warn",
            description = "How bad a day with fewer is [warn].")
    Severity dailyGap;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "json, markdown or a plugin's [audit json, review markdown].")
    Optional<String> format;

    @Option(names = "--output", paramLabel = "FILE", description = "Where the report goes [standard output].")
    Optional<Path> output;

    @Option(names = "--report", paramLabel = "FORMAT[=PATH]", description = "Write a further report. *")
    List<String> reports = List.of();

    @Option(names = "--treat-warn-as-error", description = "A warn exits 2, as a fail does.")
    Optional<Boolean> treatWarnAsError;

    public List<String> logs() {
        return logs;
    }

    public Optional<Path> diary() {
        return diary;
    }

    public Optional<Path> performance() {
        return performance;
    }

    public DiaryRules diaryRules() {
        return DiaryRules.STANDARD.daily(minimumEntries.orElse(0), dailyGap);
    }

    public Optional<String> format() {
        return format;
    }

    public Optional<Path> output() {
        return output;
    }

    public List<ReportSpec> reports() {
        return ReportOptions.wishes(reports);
    }

    /** Returns what was given of the terms; the run's own hold for the rest. */
    public RunSettings typed() {
        return RunSettings.NONE.with(RunSetting.TREAT_WARN_AS_ERROR, treatWarnAsError);
    }
}

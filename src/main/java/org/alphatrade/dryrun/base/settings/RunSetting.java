package org.alphatrade.dryrun.base.settings;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.alphatrade.dryrun.spi.Severity;

/**
 * An option of a run as its journal keeps it and as plugins are told of it: the one place where its name is written. The
 * names stay, for journals of earlier versions are audited, too.
 *
 * @param <T> what it holds
 */
public final class RunSetting<T> {
    private static final Map<String, RunSetting<?>> ALL = new LinkedHashMap<>();

    public static final RunSetting<String> MODE = text("mode");
    public static final RunSetting<String> RUN_LABEL = text("run-label");

    public static final RunSetting<Duration> DURATION = seconds("duration-seconds");
    public static final RunSetting<Duration> REQUIRED_DURATION = seconds("required-duration-seconds");
    public static final RunSetting<Duration> SHUTDOWN_GRACE = seconds("shutdown-grace-seconds");
    public static final RunSetting<Duration> PROGRESS_INTERVAL = seconds("progress-interval-seconds");

    public static final RunSetting<Double> MINIMUM_UPTIME_RATIO =
            new RunSetting<>("minimum-uptime-ratio", SettingText::number, String::valueOf);
    public static final RunSetting<Double> MINIMUM_SHARPE_RATIO = number("minimum-sharpe-ratio");
    public static final RunSetting<Boolean> ALLOW_WARNINGS = flag("allow-warnings");
    public static final RunSetting<Boolean> TREAT_WARN_AS_ERROR = flag("treat-warn-as-error");
    public static final RunSetting<Boolean> REQUIRE_DIARY = flag("require-diary");
    public static final RunSetting<Boolean> REQUIRE_PERFORMANCE = flag("require-performance");
    public static final RunSetting<Integer> MINIMUM_SHARPE_OBSERVATIONS =
            new RunSetting<>("minimum-sharpe-observations", SettingText::count, String::valueOf);
    public static final RunSetting<Double> MINIMUM_SHARPE_DAYS = number("minimum-sharpe-days");

    public static final RunSetting<Boolean> LOG_MONITOR = flag("log-monitor");
    public static final RunSetting<Duration> LOG_ROTATE = seconds("log-rotate-seconds");
    public static final RunSetting<Duration> WARN_GAP = seconds("warn-gap-seconds");
    public static final RunSetting<Duration> FAIL_GAP = seconds("fail-gap-seconds");

    public static final RunSetting<Duration> LIVE_GAP_ALERT = seconds("live-gap-alert-seconds");
    public static final RunSetting<Severity> LIVE_GAP_ALERT_SEVERITY = severity("live-gap-alert-severity");
    public static final RunSetting<Duration> EVIDENCE_INITIAL_GRACE = seconds("evidence-initial-grace-seconds");
    public static final RunSetting<Duration> EVIDENCE_CHECK_INTERVAL = seconds("evidence-check-interval-seconds");
    public static final RunSetting<Duration> DIARY_STALE_WARN = seconds("diary-stale-warn-seconds");
    public static final RunSetting<Duration> DIARY_STALE_FAIL = seconds("diary-stale-fail-seconds");
    public static final RunSetting<Duration> PERFORMANCE_STALE_WARN = seconds("performance-stale-warn-seconds");
    public static final RunSetting<Duration> PERFORMANCE_STALE_FAIL = seconds("performance-stale-fail-seconds");

    public static final RunSetting<Duration> RESOURCE_SAMPLE_INTERVAL = seconds("resource-sample-interval-seconds");
    public static final RunSetting<Double> RESOURCE_MAX_CPU_PERCENT = number("resource-max-cpu-percent");
    public static final RunSetting<Double> RESOURCE_MAX_MEMORY_MB = number("resource-max-memory-mb");
    public static final RunSetting<Double> RESOURCE_MAX_MEMORY_PERCENT = number("resource-max-memory-percent");
    public static final RunSetting<Severity> RESOURCE_VIOLATION_SEVERITY = severity("resource-violation-severity");

    public static final RunSetting<Boolean> JUDGE_SHUTDOWN = flag("judge-shutdown");
    public static final RunSetting<Boolean> ALLOW_TRUNCATED = flag("allow-truncated");
    public static final RunSetting<String> NUMERIC_LEVELS = text("numeric-levels");
    public static final RunSetting<Boolean> TEXT_LOGS = flag("text-logs");
    public static final RunSetting<Boolean> PLAIN_OUTPUT = flag("plain-output");

    public static final RunSetting<Path> LOG_DIRECTORY = path("log-directory");
    public static final RunSetting<Path> DIARY_PATH = path("diary-path");
    public static final RunSetting<Path> PERFORMANCE_PATH = path("performance-path");

    private final String name;
    private final Function<String, T> reader;
    private final Function<T, String> writer;

    private RunSetting(String name, Function<String, T> reader, Function<T, String> writer) {
        this.name = name;
        this.reader = reader;
        this.writer = writer;
        ALL.put(name, this);
    }

    private static RunSetting<String> text(String name) {
        return new RunSetting<>(name, text -> text, text -> text);
    }

    private static RunSetting<Path> path(String name) {
        return new RunSetting<>(name, SettingText::path, Path::toString);
    }

    private static RunSetting<Boolean> flag(String name) {
        return new RunSetting<>(name, SettingText::flag, String::valueOf);
    }

    private static RunSetting<Duration> seconds(String name) {
        return new RunSetting<>(name, SettingText::seconds, SettingText::seconds);
    }

    private static RunSetting<Double> number(String name) {
        return new RunSetting<>(name, SettingText::number, value -> SettingText.plain(BigDecimal.valueOf(value)));
    }

    private static RunSetting<Severity> severity(String name) {
        return new RunSetting<>(name, SettingText::severity, Severity::word);
    }

    /** Returns every setting that a run can record. */
    public static Collection<RunSetting<?>> all() {
        return Collections.unmodifiableCollection(ALL.values());
    }

    public String name() {
        return name;
    }

    T read(String text) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("setting '" + name + "' " + e.getMessage() + " but '" + text + "'", e);
        }
    }

    String write(T value) {
        return writer.apply(value);
    }

    @Override
    public String toString() {
        return name;
    }
}

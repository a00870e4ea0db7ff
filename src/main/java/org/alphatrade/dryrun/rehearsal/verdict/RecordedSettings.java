package org.alphatrade.dryrun.rehearsal.verdict;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.alphatrade.dryrun.rehearsal.request.Gaps;
import org.alphatrade.dryrun.rehearsal.request.Reading;
import org.alphatrade.dryrun.rehearsal.request.SignOffTerms;

/** What a run's journal says it was to be judged by, for an audit that is told nothing else. */
public record RecordedSettings(Map<String, String> settings, Path logDirectory) {
    private static final Duration USUAL_WARN = Duration.ofMinutes(60);
    private static final Map<String, String> PACKED =
            Map.of("diary-path", "decision_diary.json", "performance-path", "performance_metrics.json");
    private static final Duration USUAL_FAIL = Duration.ofMinutes(360);

    /** Returns what reports are marked with: a demo or smoke test stays one, whoever judges it later. */
    public String mode(String command) {
        String mode = settings.getOrDefault("mode", command);
        return mode.equals("demo") || mode.equals("smoke") ? mode : command;
    }

    public boolean demo() {
        return "demo".equals(settings.get("mode"));
    }

    /** Returns the thresholds for gaps: those the user gave, else those of the run. */
    public Gaps gaps(Gaps given) {
        boolean usual = given.warn().equals(USUAL_WARN) && given.fail().equals(USUAL_FAIL);
        Optional<Duration> warn = duration("warn-gap-seconds");
        Optional<Duration> fail = duration("fail-gap-seconds");
        return usual && warn.isPresent() && fail.isPresent() ? new Gaps(warn.get(), fail.get()) : given;
    }

    /** Returns the terms of the run's sign-off; empty when the journal lacks them or the run can have none. */
    public Optional<SignOffTerms> signOff() {
        Optional<Duration> required = duration("required-duration-seconds");
        Optional<Double> uptime = number("minimum-uptime-ratio");
        if (demo() || required.isEmpty() || uptime.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SignOffTerms(
                required.get(),
                uptime.get(),
                number("minimum-sharpe-ratio").map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                flag("allow-warnings"),
                flag("require-diary"),
                flag("require-performance"),
                number("minimum-sharpe-observations")
                        .map(least -> OptionalInt.of(least.intValue()))
                        .orElse(OptionalInt.empty()),
                number("minimum-sharpe-days").map(OptionalDouble::of).orElse(OptionalDouble.empty())));
    }

    /** Returns how log lines are read: as the user says, and as the run did. */
    public Reading reading(Reading given) {
        return new Reading(
                given.judgeShutdown() || flag("judge-shutdown"),
                given.allowTruncated() || flag("allow-truncated"),
                given.numericLevels().or(() -> Optional.ofNullable(settings.get("numeric-levels"))),
                given.textLogs() || flag("text-logs"));
    }

    /**
     * Returns an evidence file of the run, where it stands now: with a run that was moved or copied, that of the copy.
     * What the copy lacks is not looked for in the original.
     */
    public Optional<Path> evidence(String name) {
        return Optional.ofNullable(settings.get(name)).map(Path::of).map(path -> moved(path, name));
    }

    private Path moved(Path path, String name) {
        Path now = logDirectory.toAbsolutePath().normalize();
        Path then = Optional.ofNullable(settings.get("log-directory"))
                .map(directory -> Path.of(directory).normalize())
                .orElse(now);
        if (path.normalize().startsWith(then)) {
            return now.resolve(then.relativize(path.normalize()));
        }
        if (then.getParent() == null
                || now.getParent() == null
                || !path.normalize().startsWith(then.getParent())) {
            return path;
        }
        Path beside = now.getParent().resolve(then.getParent().relativize(path.normalize()));
        Path packed = now.getParent().resolve(PACKED.get(name));
        return !Files.exists(beside) && Files.exists(packed) ? packed : beside;
    }

    private boolean flag(String name) {
        return Boolean.parseBoolean(settings.get(name));
    }

    private Optional<Duration> duration(String name) {
        return number(name).map(seconds -> Duration.ofNanos(Math.round(seconds * 1e9)));
    }

    private Optional<Double> number(String name) {
        return Optional.ofNullable(settings.get(name)).map(Double::valueOf);
    }
}

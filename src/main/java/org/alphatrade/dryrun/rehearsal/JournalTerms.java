package org.alphatrade.dryrun.rehearsal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a run's journal says it was to be judged by, for an audit that is told nothing else. */
record JournalTerms(Map<String, String> settings, Path logDirectory) {
    private static final Duration USUAL_WARN = Duration.ofMinutes(60);
    private static final Duration USUAL_FAIL = Duration.ofMinutes(360);

    boolean demo() {
        return "demo".equals(settings.get("mode"));
    }

    /** Returns the thresholds for gaps: those the user gave, else those of the run. */
    Gaps gaps(Gaps given) {
        boolean usual = given.warn().equals(USUAL_WARN) && given.fail().equals(USUAL_FAIL);
        Optional<Duration> warn = duration("warn-gap-seconds");
        Optional<Duration> fail = duration("fail-gap-seconds");
        return usual && warn.isPresent() && fail.isPresent() ? new Gaps(warn.get(), fail.get()) : given;
    }

    /** Returns the terms of the run's sign-off; empty when the journal lacks them or the run can have none. */
    Optional<SignOffTerms> signOff() {
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
                flag("require-performance")));
    }

    /** Returns an evidence file of the run, where it was or, when the run was moved, beside its logs. */
    Optional<Path> evidence(String name) {
        return Optional.ofNullable(settings.get(name)).map(Path::of).map(this::found);
    }

    private Path found(Path path) {
        if (Files.exists(path) || logDirectory.toAbsolutePath().getParent() == null) {
            return path;
        }
        Path beside = logDirectory.toAbsolutePath().getParent().resolve(path.getFileName());
        return Files.exists(beside) ? beside : path;
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

package org.alphatrade.dryrun.simulate;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.base.failure.Failure;
import org.jspecify.annotations.Nullable;

/** What the simulated runtime was asked for; without a duration it runs until it is told to stop. */
public record SimulationOptions(
        Optional<Duration> duration,
        Duration tick,
        Optional<Path> diary,
        Optional<Path> performance,
        long seed,
        List<Misbehaviour> misbehaviours) {
    static final String USAGE = """
            Usage: simulated runtime [--duration-seconds N] [--tick-interval SECONDS] [--diary FILE] [--performance FILE]
                                     [--seed N] [--misbehave KIND[@SECONDS]]...
            Logs heartbeats as JSON lines, keeps a decision diary and performance snapshots, stops on SIGINT or SIGTERM.
            KIND is error, warning, stacktrace, silence, stale-diary, stale-performance, early-exit, crash, leak or linger.
            FILE defaults to FINAL_DRY_RUN_DIARY_PATH and FINAL_DRY_RUN_PERFORMANCE_PATH; a diary named .jsonl is JSON Lines.
            """;

    private static final double LONGEST_SECONDS = 10_000_000;

    public SimulationOptions {
        misbehaviours = List.copyOf(misbehaviours);
    }

    /** Parses the command line; what it leaves open comes from the environment. */
    public static SimulationOptions parse(List<String> arguments, Map<String, String> environment) {
        Optional<Duration> duration = Optional.empty();
        Duration tick = Duration.ofSeconds(1);
        Optional<Path> diary = path("FINAL_DRY_RUN_DIARY_PATH", environment.get("FINAL_DRY_RUN_DIARY_PATH"));
        Optional<Path> performance =
                path("FINAL_DRY_RUN_PERFORMANCE_PATH", environment.get("FINAL_DRY_RUN_PERFORMANCE_PATH"));
        long seed = 1;
        List<Misbehaviour> misbehaviours = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String option = arguments.get(i);
            String value = i + 1 < arguments.size() ? arguments.get(i + 1) : null;
            switch (option) {
                case "--duration-seconds" -> duration = Optional.of(seconds(option, value));
                case "--tick-interval" -> tick = seconds(option, value);
                case "--diary" -> diary = path(option, present(option, value));
                case "--performance" -> performance = path(option, present(option, value));
                case "--seed" -> seed = whole(option, value);
                case "--misbehave" -> misbehaviours.add(Misbehaviour.parse(present(option, value)));
                default -> throw Failure.usage("unknown option \"" + option + "\"; --help lists what there is");
            }
        }
        return new SimulationOptions(duration, tick, diary, performance, seed, misbehaviours);
    }

    private static Duration seconds(String option, @Nullable String value) {
        String text = present(option, value);
        return seconds(option, text, text, false);
    }

    static Duration seconds(String option, String shown, String text, boolean zeroIsFine) {
        double seconds = number(option, shown, text);
        if (!(seconds >= 0) || seconds > LONGEST_SECONDS || (seconds == 0 && !zeroIsFine)) {
            throw Failure.usage(option + " \"" + shown + "\" is out of range; give a positive number of seconds");
        }
        return Duration.ofNanos(Math.max(zeroIsFine ? 0 : 1_000_000, Math.round(seconds * 1e9)));
    }

    private static double number(String option, String shown, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw Failure.usage(option + " \"" + shown + "\" is no number of seconds");
        }
    }

    private static long whole(String option, @Nullable String text) {
        try {
            return Long.parseLong(present(option, text));
        } catch (NumberFormatException e) {
            throw Failure.usage(option + " \"" + text + "\" is no whole number");
        }
    }

    private static String present(String option, @Nullable String value) {
        if (value == null) {
            throw Failure.usage(option + " needs a value");
        }
        return value;
    }

    private static Optional<Path> path(String option, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            throw Failure.usage(option + " \"" + text + "\" is no path");
        }
    }
}

package org.alphatrade.dryrun.rehearsal.follow;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.base.file.ForeignFile;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.base.json.JsonException;
import org.alphatrade.dryrun.base.time.RunClock;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;
import org.alphatrade.dryrun.rehearsal.request.WatchRequest;

/** Follows the progress file of a run and prints what changes, until the run is complete or the user has enough. */
public final class WatchUseCase {
    private static final long MAX_BYTES = 64L << 20;
    private static final int INTERRUPTED = 130;

    /** Waits between two looks. */
    @FunctionalInterface
    public interface Sleeper {
        void sleep(Duration duration) throws InterruptedException;
    }

    private final RunClock clock;
    private final Sleeper sleeper;

    public WatchUseCase(RunClock clock, Sleeper sleeper) {
        this.clock = Objects.requireNonNull(clock, "clock");
        this.sleeper = Objects.requireNonNull(sleeper, "sleeper");
    }

    /** Makes one that waits by the machine's clock. */
    public WatchUseCase() {
        this(RunClock.system(), duration -> Thread.sleep(duration.toMillis()));
    }

    /** Returns the exit code: that of the run's status, or 130 when interrupted. */
    public int run(WatchRequest request, UserConsole console) {
        if (request.once()) {
            return once(request, console);
        }
        try {
            return follow(request, console);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return INTERRUPTED;
        }
    }

    private int once(WatchRequest request, UserConsole console) {
        Look look = look(request.progress());
        WatchSnapshot snapshot = look.snapshot()
                .orElseThrow(() -> Failure.input(
                        "progress file '" + request.progress() + "' " + look.problem()
                                + "; without --once watch waits for it",
                        null));
        snapshot.lines(request, Optional.empty(), clock.now()).forEach(console.out()::println);
        console.out().flush();
        return snapshot.exitCode(request.treatWarnAsError());
    }

    private int follow(WatchRequest request, UserConsole console) throws InterruptedException {
        WatchScreen screen = new WatchScreen(console);
        Look last = Look.nothing("");
        Optional<WatchSnapshot> lastGood = Optional.empty();
        while (true) {
            Look look = look(request.progress());
            boolean changed = !look.same(last);
            if (look.snapshot().isPresent()) {
                WatchSnapshot snapshot = look.snapshot().get();
                if (changed || console.terminal()) {
                    Optional<WatchSnapshot> before = changed ? lastGood : Optional.empty();
                    screen.show(snapshot.lines(request, before, clock.now()));
                }
                if (request.exitWhenComplete() && snapshot.complete()) {
                    return snapshot.exitCode(request.treatWarnAsError());
                }
                lastGood = changed ? Optional.of(snapshot) : lastGood;
            } else if (changed) {
                screen.note("waiting: progress file '" + request.progress() + "' " + look.problem());
            }
            last = look;
            sleeper.sleep(request.interval());
        }
    }

    private static Look look(Path file) {
        ForeignFile.Content content = ForeignFile.read(file, MAX_BYTES);
        if (content instanceof ForeignFile.Content.Bytes bytes) {
            return parse(bytes.bytes());
        }
        if (content instanceof ForeignFile.Content.Unreadable unreadable) {
            return Look.nothing("cannot be read: " + unreadable.reason());
        }
        return Look.nothing("does not exist");
    }

    private static Look parse(byte[] bytes) {
        if (bytes.length == 0) {
            return Look.nothing("is empty");
        }
        try {
            Map<String, Object> tree = Json.parseObject(bytes);
            if (tree.get("status") instanceof String && tree.get("phase") instanceof String) {
                return new Look(bytes, "", Optional.of(new WatchSnapshot(tree)));
            }
            return Look.nothing("is no progress file: it has no status and phase");
        } catch (JsonException e) {
            return Look.nothing("is no whole JSON: " + e.getMessage());
        }
    }

    /** What one look at the file gave: a snapshot, or the reason why there is none. */
    @SuppressWarnings("ArrayRecordComponent") // compared with same(), on purpose
    private record Look(byte[] bytes, String problem, Optional<WatchSnapshot> snapshot) {
        static Look nothing(String problem) {
            return new Look(new byte[0], problem, Optional.empty());
        }

        boolean same(Look other) {
            return Arrays.equals(bytes, other.bytes) && problem.equals(other.problem);
        }
    }

    /** Prints below what is there, or on a terminal over the last snapshot. */
    private static final class WatchScreen {
        private final UserConsole console;
        private int height;

        WatchScreen(UserConsole console) {
            this.console = console;
        }

        void show(List<String> lines) {
            if (console.terminal() && height > 0) {
                console.out().print("\u001b[" + height + "A\u001b[J");
            }
            lines.forEach(console.out()::println);
            console.out().flush();
            height = lines.size();
        }

        void note(String line) {
            console.err().println(line);
            console.err().flush();
            height = 0;
        }
    }
}

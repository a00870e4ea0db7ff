package org.alphatrade.dryrun.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Three days of a run as its logs and its performance file have them. */
final class ComparedRun {
    private static final int HOURS = 72;

    private final Path directory;
    private final Instant start;
    private final StringBuilder log = new StringBuilder();
    private String performance = "";
    private long wrong;

    private ComparedRun(Path directory, String day) {
        this.directory = directory;
        this.start = Instant.parse(day + "T00:00:00Z");
    }

    /** Begins one with a heartbeat each half hour. */
    static ComparedRun of(Path root, String day) throws IOException {
        ComparedRun run = new ComparedRun(Files.createDirectories(root.resolve(day)), day);
        return run.logged("heartbeat", 2 * HOURS);
    }

    /** Logs an event so many times, evenly over the three days. */
    ComparedRun logged(String event, int times) {
        for (int i = 0; i <= times; i++) {
            Instant at = start.plusSeconds(HOURS * 3_600L * i / times);
            log.append("{\"ts\":\"%s\",\"level\":\"info\",\"event\":\"%s\",\"message\":\"%s\"}\n"
                    .formatted(at, event, event));
        }
        return this;
    }

    ComparedRun wrong(String level, String message) {
        log.append("{\"ts\":\"%s\",\"level\":\"%s\",\"message\":\"%s\"}\n"
                .formatted(start.plusSeconds(60 * ++wrong), level, message));
        return this;
    }

    ComparedRun traded(int trades, double roi, double winRate) {
        performance = "{\"generated_at\":\"%s\",\"period_start\":\"%s\",\"trades\":%d,\"roi\":%s,\"win_rate\":%s}"
                .formatted(start.plusSeconds(HOURS * 3_600L), start, trades, roi, winRate);
        return this;
    }

    Path log() throws IOException {
        return Files.writeString(directory.resolve("app.jsonl"), log);
    }

    Path performance() throws IOException {
        return Files.writeString(directory.resolve("performance.json"), performance);
    }

    /** Audits it with more options. */
    Done audited(Object... options) throws IOException {
        Object[] words = new Object[options.length + (performance.isEmpty() ? 3 : 5)];
        words[0] = "audit";
        words[1] = "--log";
        words[2] = log();
        if (!performance.isEmpty()) {
            words[3] = "--performance";
            words[4] = performance();
        }
        System.arraycopy(options, 0, words, words.length - options.length, options.length);
        return Done.emp(words);
    }

    /** Returns the summary that an audit makes of it. */
    Path summary() throws IOException {
        Path summary = directory.resolve("summary.json");
        audited("--output", summary);
        return summary;
    }
}

package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A Groovy plugin and a log, audited as a user would. */
final class Scripted {
    private final Path directory;
    private final String script;
    private final StringBuilder log = new StringBuilder();
    private String[] options = {};

    Scripted(Path directory, String script) {
        this.directory = directory;
        this.script = script;
    }

    Scripted with(String... words) {
        options = words;
        return this;
    }

    /** Adds a record {@code seconds} after midnight, with further fields as JSON. */
    Scripted at(long seconds, String event, String... fields) {
        String more = fields.length == 0 ? "" : "," + String.join(",", fields);
        String level = more.contains("\"level\"") ? "" : "\"level\":\"info\",";
        String time = java.time.Instant.parse("2026-01-02T00:00:00Z")
                .plusSeconds(seconds)
                .toString();
        String message = more.contains("\"message\"") ? "" : ",\"message\":\"" + event + "\"";
        log.append("{\"timestamp\":\"" + time + "\"," + level + "\"event\":\"" + event + "\"" + message + more + "}\n");
        return this;
    }

    /** Adds a line as it is. */
    Scripted line(String line) {
        log.append(line).append('\n');
        return this;
    }

    Done audit() throws IOException {
        Done done = run();
        assertTrue(done.out().startsWith("{"), done::toString);
        return done;
    }

    Done run() throws IOException {
        Path plugin = Files.writeString(directory.resolve("mine.groovy"), script);
        Path logs = Files.writeString(directory.resolve("app.jsonl"), log);
        Object[] words = new Object[5 + options.length];
        System.arraycopy(new Object[] {"audit", "--log", logs, "--plugins", plugin}, 0, words, 0, 5);
        System.arraycopy(options, 0, words, 5, options.length);
        return Done.emp(words);
    }

    /** Returns what the plugins raised: {@code SEVERITY count summary}, in the order of the report. */
    List<String> raised() throws IOException {
        return incidents().stream()
                .map(i -> i.get("severity") + " " + i.get("count") + " " + i.get("summary"))
                .toList();
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> incidents() throws IOException {
        return (List<Map<String, Object>>) audit().json().get("incidents");
    }

    /** Returns what {@code plugins check} says is wrong, a sentence each, without the file's directory. */
    List<String> problems() throws IOException {
        Path plugin = Files.writeString(directory.resolve("mine.groovy"), script);
        Done done = Done.emp("plugins", "check", "--plugins", plugin);
        List<String> problems = done.err()
                .lines()
                .filter(line -> line.startsWith("problem"))
                .map(line -> line.replaceFirst("^problem:?\\s+", "").replaceFirst(" \\| [^|]*$", ""))
                .map(line -> line.replace(plugin.toString(), "mine.groovy"))
                .toList();
        assertEquals(problems.isEmpty() ? 0 : 2, done.exit(), done::toString);
        return problems;
    }
}

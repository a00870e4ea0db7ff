package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.base.time.RunClock;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The audit of a finished run says what the run said of itself, today and next year, here and in a copy. */
final class SameVerdictTests {
    private static final List<String> OF_LOGS = List.of(
            "status",
            "records",
            "ignored_lines",
            "level_counts",
            "event_counts",
            "started_at",
            "ended_at",
            "duration_seconds",
            "uptime_ratio",
            "gap_incidents",
            "gap_incidents_omitted",
            "content_incidents",
            "content_incidents_omitted",
            "warnings",
            "warnings_omitted",
            "errors",
            "errors_omitted",
            "findings");

    @TempDir
    static Path directory;

    static Stream<Arguments> runs() {
        String traceback = "echo Traceback \\(most recent call last\\): >&2; echo '  File \"a.py\", line 1, in b' >&2;"
                + " echo 'ValueError: c' >&2";
        return Stream.of(
                Arguments.of("quiet", 0, new String[] {}),
                Arguments.of("errors", 2, new String[] {"--env", "LEVEL=error"}),
                Arguments.of("warnings", 2, new String[] {"--env", "LEVEL=warning"}),
                Arguments.of("allowed", 0, new String[] {"--env", "LEVEL=warning", "--allow-warnings"}),
                Arguments.of("unknown-level", 0, new String[] {"--env", "LEVEL=odd", "--allow-warnings"}),
                Arguments.of("traces", 2, new String[] {"--env", "SAY=" + traceback}),
                Arguments.of("text", 2, new String[] {"--env", "SAY=echo plain; echo bad >&2"}),
                Arguments.of("silent", 1, new String[] {
                    "--env", "SAY=[ -s $DECISION_DIARY_PATH ] && sleep 1.5", "--live-gap-alert", "500ms"
                }),
                Arguments.of("silent-fail", 2, new String[] {
                    "--env",
                    "SAY=[ -s $DECISION_DIARY_PATH ] && sleep 1.5",
                    "--live-gap-alert",
                    "500ms",
                    "--live-gap-alert-severity",
                    "fail"
                }),
                Arguments.of(
                        "gaps", 2, new String[] {"--env", "SAY=sleep 1.5", "--warn-gap", "500ms", "--fail-gap", "1s"}),
                Arguments.of("shutdown", 2, new String[] {"--judge-shutdown"}),
                Arguments.of("packed", 0, new String[] {"--compress-logs", "--log-rotate", "400ms"}),
                Arguments.of("objective", 2, new String[] {"--objective", "governance=no-go:not yet"}),
                Arguments.of("at-risk", 1, new String[] {"--objective", "governance=at risk"}),
                Arguments.of("strict", 2, new String[] {"--objective", "governance=at risk", "--treat-warn-as-error"}),
                Arguments.of("at-risk-allowed", 0, new String[] {
                    "--allow-warnings", "--treat-warn-as-error=false", "--objective", "governance=at risk"
                }),
                Arguments.of("unmonitored", 2, new String[] {"--no-log-monitor", "--env", "LEVEL=error"}),
                Arguments.of("no-diary", 0, new String[] {
                    "--skip-diary-evidence", "--env", "SAY=DECISION_DIARY_PATH=/dev/null"
                }),
                Arguments.of("exits", 2, new String[] {"--env", "SAY=exit 3"}),
                Arguments.of("hook", 2, new String[] {"--env", "LEVEL=error", "--on-incident", "exit 9"}),
                Arguments.of("numeric", 0, new String[] {"--env", "LEVEL=30", "--numeric-levels", "pino"}),
                Arguments.of("sharpe", 2, new String[] {"--minimum-sharpe-ratio", "2"}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("runs")
    void anAuditOfTheRunAgreesWithIt(String name, int exit, String[] options) throws IOException {
        Done run = Rehearsed.into(directory, name, "1200ms", options);
        assertEquals(exit, run.exit(), run::toString);
        Path place = directory.resolve(name);
        Map<String, Object> said = essence(Json.parseObject(Files.readString(place.resolve("summary.json"))));

        agrees(said, exit, Done.emp("audit", "--log", place));
        agrees(said, exit, Done.emp("audit", "--log", place.resolve("logs"), "--format", "json"));
        agrees(said, exit, Done.at(new Later(Duration.ofDays(400)), "audit", "--log", place));
        Path copy = directory.resolve(name + "-copied");
        Rehearsed.copy(place, copy);
        agrees(said, exit, Done.emp("audit", "--log", copy));
    }

    private static void agrees(Map<String, Object> said, int exit, Done audit) {
        assertEquals(Json.pretty(said), Json.pretty(essence(audit.json())), audit.words()::toString);
        assertEquals(exit, audit.exit(), audit::toString);
    }

    /** What must not differ: everything but paths and the time of judging. */
    private static Map<String, Object> essence(Map<String, Object> bundle) {
        Map<String, Object> summary = map(bundle.get("summary"));
        Map<String, Object> essence = new LinkedHashMap<>();
        for (String key : List.of("status", "incidents", "incidents_omitted", "objectives", "reasons")) {
            essence.put(key, bundle.get(key));
        }
        essence.put("summary", summary.get("status"));
        essence.put("findings", summary.get("findings"));
        for (String key : OF_LOGS) {
            essence.put("logs " + key, map(summary.get("logs")).get(key));
        }
        for (String part : List.of("diary", "performance")) {
            Map<String, Object> tree = new LinkedHashMap<>(map(summary.get(part)));
            tree.remove("path");
            essence.put(part, tree);
        }
        Map<String, Object> signOff = new LinkedHashMap<>(map(bundle.get("sign_off")));
        signOff.remove("evaluated_at");
        essence.put("sign_off", signOff);
        // Excerpts name the file they are from, which is elsewhere in a copy.
        return Json.parseObject(Json.compact(essence).replaceAll("\"file\":\"[^\"]*/", "\"file\":\""));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    private record Later(Duration by) implements RunClock {
        @Override
        public Instant now() {
            return RunClock.system().now().plus(by);
        }

        @Override
        public long nanos() {
            return RunClock.system().nanos() + by.toNanos();
        }
    }
}

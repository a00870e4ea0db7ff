package org.alphatrade.dryrun.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.alphatrade.dryrun.base.json.Json;

/** Writes evidence in the layout of the older Python harness: a line a minute, an hour in all. */
final class EarlierHarness {
    static final Instant START = Instant.parse("2026-01-02T03:04:05.123456Z");
    static final String STAMP = "20260102T030405Z";

    private final Path run;
    private final List<Map<String, Object>> incidents = new ArrayList<>();
    private final List<String> records = new ArrayList<>();
    private final List<String> raw = new ArrayList<>();
    private Object exitCode = 0;
    private String phase = "complete";
    private long missing;
    private boolean packed;
    private boolean targeted = true;
    private int parts = 1;

    EarlierHarness(Path run) {
        this.run = run;
        for (int i = 0; i <= 60; i++) {
            say(
                    i,
                    "stdout",
                    "{\"timestamp\":\"" + at(i)
                            + "\",\"level\":\"INFO\",\"event\":\"heartbeat\",\"message\":\"beat\"}");
        }
    }

    private static String at(int minute) {
        return START.plus(Duration.ofMinutes(minute)).toString().replace("Z", "+00:00");
    }

    /** Adds a line that came in a minute of the hour, not before those that were added. */
    EarlierHarness say(int minute, String stream, String line) {
        boolean object = line.startsWith("{");
        Map<String, Object> inside = object ? Json.parseObject(line) : Map.of();
        Object level = inside.getOrDefault(
                "level", inside.getOrDefault("severity", stream.equals("stderr") ? "error" : "info"));
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("stream", stream);
        payload.put("ingested_at", at(minute));
        payload.put(object ? "structured" : "raw", object ? inside : line);
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("timestamp", inside.getOrDefault("timestamp", inside.getOrDefault("ts", at(minute))));
        record.put("level", String.valueOf(level).toLowerCase(java.util.Locale.ROOT));
        record.put("event", inside.get("event"));
        record.put("message", inside.getOrDefault("message", line));
        record.put("stream", stream);
        record.put("payload", payload);
        int place = records.size() <= 60 ? records.size() : minute + 1 + records.size() - 61;
        records.add(Math.min(place, records.size()), Json.compact(record));
        raw.add(Math.min(place, raw.size()), line);
        return this;
    }

    EarlierHarness exits(int code) {
        exitCode = code;
        return this;
    }

    EarlierHarness stopsIn(String last) {
        phase = last;
        return this;
    }

    /** Its files do not say that the run had reached its target. */
    EarlierHarness withoutTarget() {
        targeted = false;
        return this;
    }

    EarlierHarness loses(int lines) {
        missing = lines;
        return this;
    }

    EarlierHarness packedInParts(int number) {
        packed = true;
        parts = number;
        return this;
    }

    EarlierHarness raises(String severity, String message, Map<String, Object> about) {
        incidents.add(Map.of("severity", severity, "occurred_at", at(60), "message", message, "metadata", about));
        return this;
    }

    Path logs() {
        return run.resolve("logs");
    }

    EarlierHarness write() throws IOException {
        Files.createDirectories(logs());
        int each = (records.size() + parts - 1) / parts;
        for (int part = 0; part < parts; part++) {
            String name = "final_dry_run_" + STAMP + (part == 0 ? "" : String.format("_p%03d", part));
            int from = part * each;
            int to = Math.min(from + each, records.size());
            write(name + ".jsonl", records.subList(from, to));
            write(name + ".log", raw.subList(from, to));
        }
        Files.writeString(logs().resolve("final_dry_run_" + STAMP + "_progress.json"), Json.pretty(progress()));
        Files.writeString(run.resolve("progress.json"), Json.pretty(progress()));
        if (phase.equals("complete")) {
            Files.writeString(run.resolve("summary.json"), Json.pretty(summary()));
        }
        Files.writeString(run.resolve("summary.md"), "# Dry run\n");
        StringBuilder diary = new StringBuilder();
        for (int i = 0; i <= 60; i += 5) {
            diary.append("{\"entry_id\":\"e" + i + "\",\"recorded_at\":\"" + at(i)
                    + "\",\"policy_id\":\"p\",\"decision\":{\"status\":\"ok\"}}\n");
        }
        Files.writeString(run.resolve("decision_diary.jsonl"), diary);
        Files.writeString(
                run.resolve("performance_metrics.json"),
                "{\"generated_at\":\"" + at(60) + "\",\"period_start\":\"" + at(0)
                        + "\",\"trades\":3,\"roi\":0.01,\"win_rate\":0.6,\"sharpe_ratio\":1.2}");
        return this;
    }

    private void write(String name, List<String> lines) throws IOException {
        Path file = logs().resolve(packed ? name + ".gz" : name);
        try (OutputStream out =
                packed ? new GZIPOutputStream(Files.newOutputStream(file)) : Files.newOutputStream(file)) {
            for (String line : lines) {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private Map<String, Object> progress() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("command", List.of("python3", "main.py"));
        tree.put("elapsed_seconds", 3600.5);
        tree.put("level_counts", Map.of("info", records.size()));
        tree.put("line_counts", Map.of("stdout", records.size()));
        tree.put("minimum_uptime_ratio", 0.98);
        tree.put("now", at(60));
        tree.put("phase", phase);
        tree.put("required_duration_seconds", 3600.0);
        tree.put("started_at", at(0));
        tree.put("status", phase.equals("complete") ? "pass" : "running");
        if (targeted) {
            tree.put("target_duration_seconds", 3600.0);
        }
        tree.put("total_lines", records.size() + missing);
        if (phase.equals("complete")) {
            tree.put("exit_code", exitCode);
        }
        if (!incidents.isEmpty()) {
            tree.put("incidents", incidents);
        }
        return tree;
    }

    private Map<String, Object> summary() {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("command", List.of("python3", "main.py"));
        about.put("started_at", at(0));
        about.put("ended_at", at(60));
        about.put("exit_code", exitCode);
        about.put("timed_out", targeted);
        about.put("harness_incidents", incidents);
        about.put("log_total_lines", records.size() + missing);
        Map<String, Object> logs = new LinkedHashMap<>();
        logs.put("status", "pass");
        logs.put("started_at", at(0));
        logs.put("ended_at", at(60));
        logs.put("duration_seconds", 3600.0);
        logs.put("uptime_ratio", 1.0);
        logs.put("level_counts", Map.of("info", records.size()));
        logs.put("errors", List.of());
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("status", incidents.isEmpty() ? "pass" : "fail");
        tree.put("summary", Map.of("status", "pass", "generated_at", at(60), "metadata", about, "logs", logs));
        tree.put("command", List.of("python3", "main.py"));
        tree.put("log_directory", "run/logs");
        Map<String, Object> signOff = new LinkedHashMap<>();
        signOff.put("status", "pass");
        signOff.put("criteria", Map.of("minimum_duration_seconds", 3600.0));
        signOff.put("findings", List.of());
        tree.put("sign_off", signOff);
        return tree;
    }
}

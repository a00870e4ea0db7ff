package org.alphatrade.dryrun.rehearsal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.file.Compression;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.cli.Emp;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;

/** A run of a real child by the harness command, and what it left in its log directory. */
record CapturedRun(Path directory, int exit, String printed) {
    private static final List<String> COMMON = List.of(
            "--duration",
            "60s",
            "--required-duration",
            "1ms",
            "--no-diary-required",
            "--plain-output",
            "--no-performance-required",
            "--no-plugins",
            "--no-review");

    /** Runs {@code command}; options that start a word of their own come before it. */
    static CapturedRun of(Path directory, List<String> options, String... command) {
        List<String> words = new ArrayList<>(List.of("--log-dir", directory.toString(), "--json-report"));
        words.add(directory.resolve("summary.json").toString());
        words.addAll(COMMON);
        words.addAll(options);
        words.add("--");
        words.addAll(List.of(command));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exit = emp(out, "final-dry-run-harness", words);
        return new CapturedRun(directory, exit, out.toString(StandardCharsets.UTF_8));
    }

    private static int emp(ByteArrayOutputStream out, String alias, List<String> words) {
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        UserConsole console = new UserConsole(InputStream.nullInputStream(), print, print, false, false);
        return new Emp(console, RehearsalUseCases::standard, Path.of("")).run(alias, words.toArray(String[]::new));
    }

    /** Returns what an audit of the log directory says. */
    Map<String, Object> audit() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        emp(out, "final-dry-run-audit", List.of("--log", directory.toString(), "--no-plugins"));
        return Json.parseObject(out.toByteArray());
    }

    Map<String, Object> summary() throws IOException {
        return Json.parseObject(Files.readAllBytes(directory.resolve("summary.json")));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> logs(Map<String, Object> bundle) {
        return (Map<String, Object>) ((Map<String, Object>) bundle.get("summary")).get("logs");
    }

    List<Path> files(String end) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(path -> path.getFileName().toString().matches("final_dry_run_[0-9TZ]+" + end))
                    .sorted()
                    .toList();
        }
    }

    byte[] raw(Path structured) throws IOException {
        return content(
                structured.resolveSibling(structured.getFileName().toString().replace(".jsonl", ".log")));
    }

    static byte[] content(Path path) throws IOException {
        try (InputStream in = Compression.open(path)) {
            return in.readAllBytes();
        }
    }

    /** Puts a stream's bytes together again from what each record says of its place in the raw log. */
    byte[] rebuilt(String stream) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Path structured : files("(_p\\d+)?\\.jsonl(\\.gz)?")) {
            byte[] raw = raw(structured);
            for (String line : new String(content(structured), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isEmpty()) {
                    append(out, raw, Json.parseObject(line), stream);
                }
            }
        }
        return out.toByteArray();
    }

    private static void append(ByteArrayOutputStream out, byte[] raw, Map<String, Object> record, String stream) {
        Map<?, ?> payload = (Map<?, ?>) record.get("payload");
        if (!stream.equals(record.get("stream"))) {
            return;
        }
        if (payload.get("raw_pieces") instanceof List<?> pieces) {
            pieces.forEach(piece -> out.write(raw, number(((List<?>) piece).get(0)), number(((List<?>) piece).get(1))));
        } else {
            out.write(raw, number(payload.get("raw_offset")), number(payload.get("raw_length")));
        }
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }
}

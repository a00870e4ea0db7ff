package org.alphatrade.dryrun.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.json.Json;

/** A run of a program that ends by itself, and where it left what. */
record FinishedRun(Path directory) {
    /** Runs a program into the directory {@code run} of {@code root}. */
    static FinishedRun of(Path root, Object... command) {
        List<Object> words = new ArrayList<>(
                List.of("orchestrate", "--output-root", root, "--run-name", "run", "--duration", "30s", "--"));
        words.addAll(List.of(command));
        Done.emp(words.toArray());
        return new FinishedRun(root.resolve("run"));
    }

    Map<String, Object> summary() throws IOException {
        return Json.parseObject(Files.readString(directory.resolve("summary.json")));
    }

    Path raw() throws IOException {
        return log(".log");
    }

    Path structured() throws IOException {
        return log("Z.jsonl");
    }

    Path incidents() throws IOException {
        return log("_incidents.jsonl");
    }

    private Path log(String ending) throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("logs"))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Returns what the summary of a run or of an audit says of the logs. */
    static Map<?, ?> logs(Map<String, Object> summary) {
        return (Map<?, ?>) ((Map<?, ?>) summary.get("summary")).get("logs");
    }
}

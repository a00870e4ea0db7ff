package org.alphatrade.dryrun.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.json.Json;

/** Starts a command of the packaged program as its alias in the catalog does, JVM options included. */
record Alias(Path root) {
    private static final String OPTIONS = "//JAVA_OPTIONS ";

    Path jar() {
        return root.resolve("src/target/final-dry-run.jar");
    }

    List<String> command(String alias, List<String> words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(options(alias));
        command.addAll(List.of("-jar", jar().toString(), word(alias)));
        command.addAll(words);
        return command;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String word(String alias) {
        return switch (alias) {
            case "final-dry-run-harness" -> "final-dry-run";
            case "final-dry-run" -> "orchestrate";
            default -> alias.replace("final-dry-run-", "");
        };
    }

    /** Returns the JVM options that the catalog and the alias's script name. */
    List<String> options(String alias) throws IOException {
        Map<String, Object> catalog = Json.parseObject(Files.readAllBytes(root.resolve("jbang-catalog.json")));
        Map<?, ?> entry = (Map<?, ?>) ((Map<?, ?>) catalog.get("aliases")).get(alias);
        List<String> options = new ArrayList<>();
        if (entry.get("java-options") instanceof List<?> more) {
            more.forEach(option -> options.add(option.toString()));
        }
        for (String line :
                Files.readAllLines(root.resolve(entry.get("script-ref").toString()))) {
            if (line.startsWith(OPTIONS)) {
                options.addAll(List.of(line.substring(OPTIONS.length()).trim().split(" +")));
            }
        }
        return options;
    }
}

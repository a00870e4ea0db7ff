package org.alphatrade.dryrun.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.base.json.Json;

/** Starts a command of the packaged program as its alias in the catalog does, JVM options included. */
record Alias(Path root) {
    Path jar() {
        return root.resolve("src/target/final-dry-run.jar");
    }

    List<String> command(String alias, List<String> words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(options(alias));
        command.addAll(List.of("-jar", jar().toString()));
        command.addAll(words);
        return command;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Returns the JVM options of all aliases and those of this one, which say which command it is. */
    List<String> options(String alias) throws IOException {
        Map<String, Object> catalog = Json.parseObject(Files.readAllBytes(root.resolve("jbang-catalog.json")));
        Map<?, ?> entry = (Map<?, ?>) ((Map<?, ?>) catalog.get("aliases")).get(alias);
        List<String> options = new ArrayList<>(List.of("@" + root.resolve("scripts/jvm-options")));
        ((List<?>) entry.get("java-options")).forEach(option -> options.add(option.toString()));
        return options;
    }
}

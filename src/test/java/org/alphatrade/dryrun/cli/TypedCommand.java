package org.alphatrade.dryrun.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command said and how it ended that was started in a JVM of its own.
 *
 * @param text what it wrote on both streams
 */
record TypedCommand(int exit, String text) {
    /** Runs a command in a directory; {@code options} are those of the JVM. */
    static TypedCommand in(Path directory, List<String> options, String... words)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-Dpicocli.disable.closures=true",
                "-Dfinal-dry-run.groovy-cache=" + System.getProperty("final-dry-run.groovy-cache", "cache"),
                "-cp",
                System.getProperty("java.class.path"),
                "org.alphatrade.dryrun.cli.Main"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new TypedCommand(process.waitFor(), text);
    }
}

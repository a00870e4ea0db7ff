package org.alphatrade.dryrun.engine.live.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Starts the runtime with a clean signal disposition, in a session of its own, and bound to the life of the thread that
 * starts it where the platform can do that.
 */
public final class ProcessLauncher {
    private static final Set<String> TOOLS = Set.of("env", "setpriv", "setsid");
    private static final List<List<String>> PREFIXES = List.of(
            List.of("env", "--default-signal=INT,QUIT,HUP,TERM,PIPE", "setpriv", "--pdeathsig", "KILL", "setsid"),
            List.of("env", "--default-signal=INT,QUIT,HUP,TERM,PIPE", "setsid"),
            List.of());

    private ProcessLauncher() {}

    /** Starts {@code words}, which {@link #command} made of the plan's command. */
    public static Process start(SupervisionPlan plan, List<String> words, OutputPipes streams) throws IOException {
        ProcessBuilder builder = new ProcessBuilder();
        builder.environment().putAll(plan.environment());
        requireCommand(plan.command().get(0), builder.environment());
        builder.command(words);
        builder.redirectInput(
                plan.inheritInput()
                        ? ProcessBuilder.Redirect.INHERIT
                        : ProcessBuilder.Redirect.from(new File("/dev/null")));
        streams.redirect(builder);
        return builder.start();
    }

    /** Returns the command with what gives it a clean start in front. */
    public static List<String> command(List<String> command) {
        List<String> all = new ArrayList<>(prefix());
        all.addAll(command);
        return all;
    }

    private static List<String> prefix() {
        return PREFIXES.stream()
                .map(ProcessLauncher::absolute)
                .filter(ProcessLauncher::works)
                .findFirst()
                .orElseThrow();
    }

    /** The runtime may be given another PATH, which shall not hide these tools. */
    private static List<String> absolute(List<String> prefix) {
        return prefix.stream()
                .map(word -> TOOLS.contains(word)
                        ? find(word, System.getenv()).map(Path::toString).orElse(word)
                        : word)
                .toList();
    }

    private static boolean works(List<String> prefix) {
        if (prefix.isEmpty()) {
            return true;
        }
        List<String> probe = new ArrayList<>(prefix);
        probe.add("true");
        try {
            Process process = new ProcessBuilder(probe)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The prefix would start all right and report a missing command as its own failure, so look first. */
    private static void requireCommand(String name, Map<String, String> environment) throws IOException {
        if (name.contains("/")) {
            requireExecutable(name, Path.of(name));
            return;
        }
        if (find(name, environment).isEmpty()) {
            throw new IOException("no command '" + name + "' in PATH");
        }
    }

    private static Optional<Path> find(String name, Map<String, String> environment) {
        return Stream.of(environment.getOrDefault("PATH", "/usr/bin:/bin").split(":"))
                .map(directory -> Path.of(directory.isEmpty() ? "." : directory, name))
                .filter(candidate -> Files.isRegularFile(candidate) && Files.isExecutable(candidate))
                .findFirst();
    }

    private static void requireExecutable(String name, Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new IOException("'" + name + "' does not exist");
        }
        if (Files.isDirectory(path)) {
            throw new IOException("'" + name + "' is a directory");
        }
        if (!Files.isExecutable(path)) {
            throw new IOException("'" + name + "' is not executable");
        }
    }
}

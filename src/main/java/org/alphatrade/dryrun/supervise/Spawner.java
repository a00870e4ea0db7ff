package org.alphatrade.dryrun.supervise;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Starts the runtime with a clean signal disposition, in a session of its own, and bound to the life of the thread that
 * starts it where the platform can do that.
 */
final class Spawner {
    private static final List<List<String>> PREFIXES = List.of(
            List.of("env", "--default-signal=INT,QUIT,HUP,TERM,PIPE", "setpriv", "--pdeathsig", "KILL", "setsid"),
            List.of("env", "--default-signal=INT,QUIT,HUP,TERM,PIPE", "setsid"),
            List.of());

    private Spawner() {}

    /** Starts {@code words}, which {@link #command} made of the plan's command. */
    static Process start(LivePlan plan, List<String> words, Streams streams) throws IOException {
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
    static List<String> command(List<String> command) {
        List<String> all = new ArrayList<>(prefix());
        all.addAll(command);
        return all;
    }

    private static List<String> prefix() {
        return PREFIXES.stream().filter(Spawner::works).findFirst().orElseThrow();
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
        for (String directory :
                environment.getOrDefault("PATH", "/usr/bin:/bin").split(":")) {
            Path candidate = Path.of(directory.isEmpty() ? "." : directory, name);
            if (Files.isRegularFile(candidate) && Files.isExecutable(candidate)) {
                return;
            }
        }
        throw new IOException("no command '" + name + "' in PATH");
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

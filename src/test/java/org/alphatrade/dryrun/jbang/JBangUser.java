package org.alphatrade.dryrun.jbang;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a JBang of their own: nothing configured, nothing cached, in a directory of theirs. */
final class JBangUser {
    static final Path ROOT =
            Path.of(System.getProperty("project.root", "..")).toAbsolutePath().normalize();
    private static final long PATIENCE_SECONDS = 240;

    private final Path home;

    JBangUser(Path home) {
        this.home = home;
    }

    /** What a command left behind. */
    record Outcome(int code, String out, String err) {
        @Override
        public String toString() {
            return "exit " + code + "\n--- stdout\n" + out + "\n--- stderr\n" + err;
        }
    }

    Outcome run(Path directory, String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile(home, "out", ".txt");
        Path err = Files.createTempFile(home, "err", ".txt");
        Process process = builder(directory, arguments)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError("no end after " + PATIENCE_SECONDS + " s: " + List.of(arguments) + "\n"
                    + Files.readString(out) + Files.readString(err));
        }
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    ProcessBuilder builder(Path directory, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "env", "--default-signal=INT,QUIT", ROOT.resolve("jbangw").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment()
                .putAll(Map.of(
                        "JBANG_DIR", home.resolve("jbang").toString(),
                        "JBANG_CACHE_DIR", home.resolve("cache").toString(),
                        "JBANG_NO_VERSION_CHECK", "true",
                        "JAVA_HOME", System.getProperty("java.home")));
        return builder;
    }

    /** The version that the pom names. */
    static String version() throws IOException {
        Matcher version =
                Pattern.compile("<version>([^<]+)</version>").matcher(Files.readString(ROOT.resolve("pom.xml")));
        if (!version.find()) {
            throw new AssertionError("the pom has no version");
        }
        return version.group(1);
    }

    /** The files that a served catalog needs, as the generator of the source list names them. */
    static List<String> served() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--source",
                        "17",
                        "scripts/generate-sources",
                        "--paths")
                .directory(ROOT.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> paths = process.inputReader(StandardCharsets.UTF_8).lines().toList();
        if (process.waitFor() != 0) {
            throw new AssertionError("scripts/generate-sources --paths failed");
        }
        return paths;
    }
}

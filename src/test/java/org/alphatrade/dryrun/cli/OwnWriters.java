package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Other people's logging libraries, each in a process of its own, which write five lines in a layout of theirs. */
final class OwnWriters {
    private static final Path SOURCES = Path.of(System.getProperty("project.root"), "src/test/writers");
    private static final Path JARS = Path.of(System.getProperty("project.root"), "src/target/writers");

    private final Path directory;

    /** A library in one of its layouts, and the command that lets it write. */
    record Writer(String name, List<String> command) {
        boolean isOfNode() {
            return command.get(0).equals("node");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    OwnWriters(Path directory) {
        this.directory = directory;
    }

    /** Compiles what is ours of the writers, and installs what is Node's. */
    void prepare() throws IOException, InterruptedException {
        List<String> sources = new ArrayList<>(List.of("-d", directory.toString(), "-cp", jars("")));
        try (Stream<Path> files = Files.list(SOURCES)) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(sources::add);
        }
        int code = ToolProvider.getSystemJavaCompiler().run(null, null, null, sources.toArray(String[]::new));
        assertEquals(0, code);
        for (String file : List.of("package.json", "package-lock.json", "writer.js", "exchange.js", "bot.js")) {
            Files.copy(SOURCES.resolve("node").resolve(file), directory.resolve(file));
        }
        if (hasNode()) {
            Path said = directory.resolve("npm.out");
            List<String> install = List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
            assertEquals(0, run(install, said, said), () -> read(said));
        }
    }

    /** Skips a test of Node where there is none; in CI such a test fails, for there it must run. */
    static void needNode() {
        assumeTrue(hasNode() || System.getenv("CI") == null, "npm is not on the PATH");
        assertTrue(hasNode(), "npm is not on the PATH: CI needs Node.js, else no test reads what its libraries write");
    }

    private static boolean hasNode() {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(place -> Files.isExecutable(Path.of(place, "npm")));
    }

    List<Writer> all() {
        List<Writer> all = new ArrayList<>();
        all.add(java("java.util.logging", "", "JulWriter"));
        String log4j = jars("log4j");
        all.add(java("Log4j 2.26.1, unconfigured", log4j, "Log4jWriter"));
        for (String layout :
                List.of("pattern", "coloured", "ecs", "logstash", "gelf", "gcp", "jsonlayout", "rfc5424")) {
            all.add(java(
                    "Log4j 2.26.1, " + layout,
                    log4j,
                    "Log4jWriter",
                    config("log4j2.configurationFile", "log4j", layout)));
        }
        String logback = jars("logback|slf4j-api|logstash|jackson");
        all.add(java("logback 1.5.38, unconfigured", logback, "Slf4jWriter"));
        for (String layout : List.of("json", "logstash", "spring", "coloured")) {
            all.add(java(
                    "logback 1.5.38, " + layout,
                    logback,
                    "Slf4jWriter",
                    config("logback.configurationFile", "logback", layout)));
        }
        all.add(java("slf4j-simple 2.0.17", jars("slf4j"), "Slf4jWriter"));
        all.add(java("tinylog 2.7.0", jars("tinylog"), "TinylogWriter"));
        all.add(jboss("Quarkus", "%d{yyyy-MM-dd HH:mm:ss,SSS} %-5p [%c{3.}] (%t) %s%e%n"));
        all.add(jboss("WildFly", "%d{HH:mm:ss,SSS} %-5p [%c] (%t) %s%e%n"));
        all.add(jboss("JSON", "json"));
        for (String library : List.of(
                "pino",
                "pino-labels",
                "bunyan",
                "winston-json",
                "winston-simple",
                "winston-logstash",
                "log4js",
                "signale")) {
            all.add(new Writer("Node's " + library, List.of("node", "writer.js", library)));
        }
        all.add(python("as it comes"));
        all.add(python("with times", "%(asctime)s %(levelname)s %(name)s %(message)s"));
        all.add(python(
                "as JSON by a format", "{\"ts\":\"%(asctime)s\",\"lvl\":\"%(levelname)s\",\"msg\":\"%(message)s\"}"));
        return all;
    }

    /** Lets a library write; returns what came on its two streams, which few use both. */
    Path write(Writer writer) throws IOException, InterruptedException {
        String name = writer.name().replaceAll("[^A-Za-z0-9]+", "-");
        Path out = directory.resolve(name + ".out");
        Path err = directory.resolve(name + ".err");
        assertEquals(0, run(writer.command(), out, err), () -> read(err));
        Path log = directory.resolve(name + ".log");
        return Files.writeString(log, Files.readString(out) + Files.readString(err));
    }

    private int run(List<String> command, Path out, Path err) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(out.equals(err))
                .redirectOutput(out.toFile())
                .redirectError(
                        err.equals(out) ? ProcessBuilder.Redirect.PIPE : ProcessBuilder.Redirect.to(err.toFile()))
                .start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), command::toString);
        return process.exitValue();
    }

    private Writer java(String name, String jars, String main, String... options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=en",
                "-Duser.region=US",
                "-Duser.timezone=UTC"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", directory + ":" + jars, main));
        return new Writer(name, command);
    }

    private Writer jboss(String name, String layout) {
        Writer writer = java(
                "jboss-logmanager 3.1.2, " + name,
                jars("jboss|smallrye|jakarta|parsson"),
                "JbossWriter",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        List<String> command = new ArrayList<>(writer.command());
        command.add(layout);
        return new Writer(writer.name(), command);
    }

    private static Writer python(String name, String... format) {
        List<String> command = new ArrayList<>(
                List.of("python3", SOURCES.resolve("python/basic.py").toString()));
        command.addAll(List.of(format));
        return new Writer("Python's logging, " + name, command);
    }

    private static String config(String property, String library, String layout) {
        return "-D" + property + "=" + SOURCES.resolve(library + "-" + layout + ".xml");
    }

    private static String jars(String beginnings) {
        try (Stream<Path> jars = Files.list(JARS)) {
            List<String> found = jars.sorted(Comparator.naturalOrder())
                    .filter(jar -> jar.getFileName().toString().matches("(?:" + beginnings + ").*"))
                    .map(Path::toString)
                    .toList();
            return String.join(":", found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

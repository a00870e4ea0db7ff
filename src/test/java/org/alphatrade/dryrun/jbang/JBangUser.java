package org.alphatrade.dryrun.jbang;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.json.Json;

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

    /** Runs the packaged jar. */
    static Outcome emp(Path directory, List<?> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                ROOT.resolve("src/target/final-dry-run.jar").toString()));
        words.forEach(word -> command.add(word.toString()));
        Path out = Files.createTempFile(directory, ".out", ".txt");
        Path err = Files.createTempFile(directory, ".err", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new Outcome(process.waitFor(), Files.readString(out), Files.readString(err));
    }

    /** The local repository that this build uses. */
    static Path localRepository() {
        Path picocli = Path.of(URI.create(picocli.CommandLine.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        return picocli.getParent().getParent().getParent().getParent().getParent();
    }

    /** Returns a local repository with all that the real one has, and one artifact more. */
    static Path repositoryWith(Path repository, String coordinates, Path jar) throws IOException {
        Path real = localRepository();
        Files.createDirectories(repository);
        try (Stream<Path> groups = Files.list(real)) {
            for (Path group : groups.toList()) {
                Files.createSymbolicLink(repository.resolve(group.getFileName()), group);
            }
        }
        String[] parts = coordinates.split(":");
        Path place = Files.createDirectories(repository.resolve(String.join("/", parts)));
        String name = parts[1] + "-" + parts[2];
        Files.copy(jar, place.resolve(name + ".jar"));
        Files.writeString(
                place.resolve(name + ".pom"),
                "<project><modelVersion>4.0.0</modelVersion><groupId>" + parts[0] + "</groupId><artifactId>" + parts[1]
                        + "</artifactId><version>" + parts[2] + "</version></project>");
        return repository;
    }

    /** Takes the real repository out of one that {@link #repositoryWith} made. */
    static void unlink(Path repository) throws IOException {
        try (Stream<Path> groups = Files.list(repository)) {
            for (Path group : groups.filter(Files::isSymbolicLink).toList()) {
                Files.delete(group);
            }
        }
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

    /** The catalog that {@code scripts/release} writes. */
    static Path released(Path release) throws IOException, InterruptedException {
        Process written = new ProcessBuilder(ROOT.resolve("scripts/release").toString(), release.toString())
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(written.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (written.waitFor() != 0) {
            throw new AssertionError(said);
        }
        return release.resolve("jbang-catalog.json");
    }

    /** The names in the catalog of this checkout. */
    static List<String> aliases() throws IOException {
        Object aliases = Json.parseObject(Files.readString(ROOT.resolve("jbang-catalog.json")))
                .get("aliases");
        return ((Map<?, ?>) aliases).keySet().stream().map(Object::toString).toList();
    }

    /** What JBang compiled so far of the script of all aliases, and when. */
    Map<Path, FileTime> compiled() throws IOException {
        Map<Path, FileTime> jars = new TreeMap<>();
        try (Stream<Path> files = Files.walk(home.resolve("cache/jars"))) {
            for (Path jar : files.filter(file -> file.endsWith("Emp.jar")).toList()) {
                jars.put(jar, Files.getLastModifiedTime(jar));
            }
        }
        return jars;
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

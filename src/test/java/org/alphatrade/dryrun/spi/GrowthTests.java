package org.alphatrade.dryrun.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.alphatrade.dryrun.testkit.DetectorTestKit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two versions of the plugin API: the one of this tree, and one in which values gained a component and observations and
 * scopes a kind. What was compiled against the first runs with the second; what needs the second says so to the first.
 */
@Timeout(120)
class GrowthTests {
    private static final Path ROOT =
            Path.of(System.getProperty("project.root", "..")).normalize();
    private static final Path SPI = ROOT.resolve("spi/src/main/java/org/alphatrade/dryrun/spi");
    private static final Path PLUGINS = ROOT.resolve("src/test/resources/growth/acme");
    private static final String CLASS_PATH = System.getProperty("java.class.path");
    private static final Map<String, String> NEW_KINDS = Map.of("Observation", """
            sealed interface Paused extends Observation {
                @Override
                default String kind() {
                    return "paused";
                }
                static Paused of(Instant at, Duration elapsed) {
                    return new PausedValue(at, elapsed);
                }
            }
            """, "Scope", """
            static Scope key(String field) {
                return new ScopeValue(false, Optional.empty());
            }
            """);

    @TempDir
    Path directory;

    private Path grown;

    @BeforeEach
    void growTheApi() throws IOException {
        Path sources = Files.createDirectories(directory.resolve("sources"));
        try (Stream<Path> all = Files.list(SPI)) {
            for (Path source :
                    all.filter(file -> !file.endsWith("package-info.java")).toList()) {
                String type = source.getFileName().toString().replace(".java", "");
                Files.writeString(sources.resolve(source.getFileName()), more(type, bare(Files.readString(source))));
            }
        }
        grown = compiled("grown", CLASS_PATH, sources);
    }

    /** Leaves out what is for the compiler alone and not on the class path of tests. */
    private static String bare(String source) {
        return source.replace("import org.jspecify.annotations.Nullable;", "").replace("@Nullable ", "");
    }

    private static String more(String type, String source) {
        String value = type + "Value";
        if (NEW_KINDS.containsKey(type)) {
            String kind = "interface " + type + " {\n";
            return source.replace(kind, kind + NEW_KINDS.get(type))
                    + "record PausedValue(Instant at, Duration elapsed) implements Observation.Paused {}\n"
                            .repeat(type.equals("Observation") ? 1 : 0);
        }
        return source.contains("record " + value + "(") && source.contains("new " + value + "(")
                ? source.replace("interface " + type + " {", "interface " + type + " {\nString grown();\n")
                        .replace("record " + value + "(", "record " + value + "(String grown, ")
                        .replace("new " + value + "(", "new " + value + "(\"new\", ")
                        .replace(
                                "interface " + type + " extends Comparable<RecordRef> {",
                                "interface " + type + " extends Comparable<RecordRef> {\nString grown();\n")
                : source;
    }

    @Test
    void manyValuesOfTheGrownApiHaveAComponentMore() throws Exception {
        try (URLClassLoader loader = loader(grown)) {
            for (String type :
                    List.of("Incident", "Evidence", "LogSummary", "Report", "Finding", "RecordRef", "Window")) {
                loader.loadClass("org.alphatrade.dryrun.spi." + type).getMethod("grown");
            }
        }
    }

    @Test
    void pluginsCompiledBeforeTheApiGrewRunAfterIt() throws Exception {
        Path old = compiled("old", CLASS_PATH, PLUGINS.resolve("OldPlugins.java"), PLUGINS.resolve("OldTests.java"));

        try (URLClassLoader now = loader(old);
                URLClassLoader later = loader(grown, old)) {
            assertEquals("ran at 1970-01-01T00:00:01Z", run(now, null));
            Object paused = later.loadClass("org.alphatrade.dryrun.spi.Observation$Paused")
                    .getMethod("of", Instant.class, Duration.class)
                    .invoke(null, Instant.parse("2026-01-01T00:00:05Z"), Duration.ofSeconds(5));
            assertEquals("ran at 1970-01-01T00:00:01Z", run(later, paused));
        }
    }

    @Test
    void aPluginThatNeedsANewerApiSaysSoInOneLine() throws Exception {
        Path fresh =
                compiled("fresh", grown + java.io.File.pathSeparator + CLASS_PATH, PLUGINS.resolve("NewPlugin.java"));

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {fresh.toUri().toURL()}, getClass().getClassLoader())) {
            DetectorProvider plugin = (DetectorProvider)
                    loader.loadClass("acme.NewPlugin").getConstructor().newInstance();
            AssertionError failed = org.junit.jupiter.api.Assertions.assertThrows(
                    AssertionError.class,
                    () -> DetectorTestKit.of(plugin).given("{}").expectNothing());
            String line = failed.getMessage()
                    .lines()
                    .filter(one -> one.contains("NoSuchMethodError"))
                    .findFirst()
                    .orElse("");
            assertTrue(
                    line.contains(
                            "org.alphatrade.dryrun.spi.Incident.grown()'; it was compiled against another version of"
                                    + " the plugin API than this toolkit brings"),
                    failed::getMessage);
        }
    }

    private static Object run(ClassLoader loader, Object newKind) throws Exception {
        Method run = loader.loadClass("acme.OldTests").getMethod("run", Object.class);
        return run.invoke(null, newKind);
    }

    /** Shows these folders first and then the class path of this test, with nothing shared but the JDK. */
    private static URLClassLoader loader(Path... first) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (Path folder : first) {
            urls.add(folder.toUri().toURL());
        }
        for (String part : CLASS_PATH.split(java.io.File.pathSeparator)) {
            urls.add(Path.of(part).toUri().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private Path compiled(String name, String classPath, Path... sources) throws IOException {
        Path classes = Files.createDirectories(directory.resolve(name));
        List<Path> files = new ArrayList<>();
        for (Path source : sources) {
            try (Stream<Path> all = Files.walk(source)) {
                all.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
            }
        }
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
            List<String> options =
                    Arrays.asList("--release", "17", "-proc:none", "-cp", classPath, "-d", classes.toString());
            boolean done = javac.getTask(said, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            assertTrue(done, () -> files.stream().map(Path::toString).collect(Collectors.joining(" ")) + "\n" + said);
        }
        return classes;
    }
}

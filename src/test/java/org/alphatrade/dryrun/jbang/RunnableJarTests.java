package org.alphatrade.dryrun.jbang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one jar that the build leaves. */
@Tag("jbang")
@Timeout(120)
class RunnableJarTests {
    private static final Path JAR = JBangUser.ROOT.resolve("src/target/final-dry-run.jar");

    @TempDir
    Path directory;

    @Test
    void theJarRunsASmokeTestByItselfAndQuietly() throws Exception {
        Path evidence = directory.resolve("evidence");

        JBangUser.Outcome smoke =
                run("smoke", "--duration-seconds", "3", "--tick-interval", "0.5", "--output-dir", evidence.toString());

        assertEquals(0, smoke.code(), smoke::toString);
        assertEquals("", smoke.err());
        assertTrue(Files.isRegularFile(evidence.resolve("summary.json")), smoke::toString);
    }

    @Test
    void theBenchmarkMeasuresIt() throws Exception {
        Process bench = new ProcessBuilder(
                        JBangUser.ROOT.resolve("scripts/bench").toString(),
                        "--lines",
                        "20000",
                        "--repeat",
                        "1",
                        "--only",
                        "pump-plain",
                        "--directory",
                        directory.toString())
                .directory(JBangUser.ROOT.toFile())
                .redirectError(directory.resolve("progress").toFile())
                .start();
        String table = new String(bench.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

        assertEquals(0, bench.waitFor(), () -> table);
        assertTrue(table.contains("| pump-plain | "), table);
        assertTrue(table.contains("CPU-s/M lines"), table);
    }

    @Test
    void theJarSaysTheVersionOfThePom() throws Exception {
        JBangUser.Outcome version = run("--version");

        assertTrue(version.out().startsWith("final-dry-run " + JBangUser.version() + " "), version::toString);
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertEquals(
                    JBangUser.version(), jar.getManifest().getMainAttributes().getValue("Implementation-Version"));
        }
    }

    @ParameterizedTest
    @CsvSource({"spi, DetectorProvider", "testkit, DetectorTestKit"})
    void theJarBringsWhatAPluginAndItsTestsCompileAgainst(String name, String type) throws IOException {
        String resource = "META-INF/final-dry-run/" + name + ".jar";
        String folder = "org/alphatrade/dryrun/" + name + "/";
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertNotNull(jar.getEntry(resource), resource);
            try (InputStream in = jar.getInputStream(jar.getEntry(resource));
                    JarInputStream api = new JarInputStream(in)) {
                List<String> classes = Stream.generate(() -> next(api))
                        .takeWhile(entry -> !entry.isEmpty())
                        .filter(entry -> entry.endsWith(".class") && !entry.equals("module-info.class"))
                        .toList();
                assertTrue(classes.contains(folder + type + ".class"), classes::toString);
                assertTrue(classes.stream().allMatch(entry -> entry.startsWith(folder)), classes::toString);
            }
        }
    }

    @Test
    void anAddOnIsAPluginJarToo() throws Exception {
        Path log = Files.writeString(directory.resolve("a.jsonl"), "{\"ts\":1767571200}\n{\"ts\":1767571201}\n");
        Path addOn = JBangUser.ROOT.resolve("plugins/addons/xlsx/target/final-dry-run-addon-xlsx.jar");

        JBangUser.Outcome audit =
                run("audit", "--log", log.toString(), "--plugins", addOn.toString(), "--report", "xlsx=report.xlsx");

        assertEquals(0, audit.code(), audit::toString);
        assertTrue(Files.size(directory.resolve("report.xlsx")) > 1_000, audit::toString);
    }

    @ParameterizedTest
    @CsvSource({"detector, 3 tests", "classifier, 2 tests", "objective, 3 tests", "reporter, 2 tests"})
    void aJavaPluginIsWrittenBuiltAndUsedWithNothingButTheJar(String kind, String tests) throws Exception {
        JBangUser.Outcome scaffold = run("plugins", "new", kind, "my-own", "--java");
        assertEquals(0, scaffold.code(), scaffold::toString);
        assertTrue(scaffold.out().contains("  sh my-own/build.sh\n"), scaffold::toString);

        Process build = new ProcessBuilder("sh", "my-own/build.sh")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(build.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(0, build.waitFor(), said);
        assertEquals("my-own: " + tests + " passed\nwrote my-own.jar\n", said);

        String check = scaffold.out()
                .lines()
                .filter(line -> line.contains(" plugins check "))
                .findFirst()
                .orElseThrow();
        JBangUser.Outcome checked =
                run(check.substring(check.indexOf("plugins")).split(" "));
        assertEquals(0, checked.code(), checked::toString);
        assertTrue(checked.out().contains("  my-own  ok\n"), checked::toString);
    }

    private static String next(JarInputStream jar) {
        try {
            var entry = jar.getNextJarEntry();
            return entry == null ? "" : entry.getName();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private JBangUser.Outcome run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new JBangUser.Outcome(process.waitFor(), Files.readString(out), Files.readString(err));
    }
}

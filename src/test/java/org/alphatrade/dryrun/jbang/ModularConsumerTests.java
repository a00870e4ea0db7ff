package org.alphatrade.dryrun.jbang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A plugin that is a module, built against the packaged SPI and test kit as modules. */
@Tag("jbang")
@Timeout(120)
class ModularConsumerTests {
    private static final Path RUNNER = JBangUser.ROOT.resolve("src/target/final-dry-run.jar");

    @TempDir
    Path directory;

    @BeforeEach
    void write() throws Exception {
        Path sources = Files.createDirectories(directory.resolve("src/acme/calls"));
        Files.writeString(directory.resolve("src/module-info.java"), """
                module acme.calls {
                    requires org.alphatrade.dryrun.spi;
                    requires org.alphatrade.dryrun.testkit;
                    provides org.alphatrade.dryrun.spi.DetectorProvider with acme.calls.MarginCalls;
                }
                """);
        Files.writeString(sources.resolve("MarginCalls.java"), """
                package acme.calls;
                import org.alphatrade.dryrun.spi.*;
                public final class MarginCalls implements DetectorProvider {
                    public String id() { return "margin-calls"; }
                    public Detector create(PluginContext context) {
                        return new Detector() {
                            public Interest interest() { return Interest.events("margin_call"); }
                            public void inspect(LogRecord record, IncidentSink out) {
                                out.raise(Incident.fail("margin call", record));
                            }
                        };
                    }
                }
                """);
        Files.writeString(sources.resolve("Test.java"), """
                package acme.calls;
                import org.alphatrade.dryrun.testkit.DetectorTestKit;
                public final class Test {
                    public static void main(String... args) {
                        DetectorTestKit.of(new MarginCalls())
                                .given("{\\"event\\":\\"margin_call\\"}")
                                .expect("fail: margin call")
                                .freeChecks();
                        System.out.println("passed with " + DetectorTestKit.class.getModule());
                    }
                }
                """);
        Result compiled = run(
                "javac",
                "-Xlint:all,-exports",
                "-Werror",
                "-p",
                api(),
                "-d",
                "mods",
                "src/module-info.java",
                "src/acme/calls/MarginCalls.java",
                "src/acme/calls/Test.java");
        assertEquals(0, compiled.code, compiled.said);
        assertEquals("", compiled.said);
    }

    @Test
    void itsTestsRunWithTheRunnerOnTheClassPath() throws Exception {
        Result test = run(
                "java",
                "--add-modules",
                "ALL-DEFAULT",
                "-p",
                "mods" + File.pathSeparator + api(),
                "-cp",
                RUNNER.toString(),
                "-m",
                "acme.calls/acme.calls.Test");

        assertEquals(0, test.code, test.said);
        assertTrue(test.said.startsWith("passed with module org.alphatrade.dryrun.testkit"), test.said);
    }

    @Test
    void withoutTheRunnerTheySayWhatToAdd() throws Exception {
        Result test = run("java", "-p", "mods" + File.pathSeparator + api(), "-m", "acme.calls/acme.calls.Test");

        assertNotEquals(0, test.code);
        assertTrue(test.said.contains("the test kit found no runner; add final-dry-run.jar"), test.said);
    }

    private static String api() throws java.io.IOException {
        String version = JBangUser.version();
        return JBangUser.ROOT.resolve("spi/target/final-dry-run-spi-" + version + ".jar")
                + File.pathSeparator
                + JBangUser.ROOT.resolve("spi/testkit/target/final-dry-run-testkit-" + version + ".jar");
    }

    private record Result(int code, String said) {}

    private Result run(String tool, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), said);
    }
}

package org.alphatrade.dryrun.plugin.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.base.json.Json;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real program with hostile jars: it comes to its own end, with its own exit code and its reports. */
@Timeout(120)
class HostileRunTests {
    private static final List<String> FLAGS =
            List.of("-XX:+UseSerialGC", "-Xmx192m", "-Xmn28m", "-XX:TieredStopAtLevel=1");

    @TempDir
    Path directory;

    @Test
    void aPluginThatEndsTheProgramBehindItsBackChoosesNoExitCodeAndSpoilsNoReport() throws Exception {
        Path jar = jar("""
                public void inspect(LogRecord r, IncidentSink out) {
                    System.out.println("I am no JSON");
                    System.out.close();
                    try {
                        java.lang.invoke.MethodHandles.lookup().findStatic(System.class, "exit",
                            java.lang.invoke.MethodType.methodType(void.class, int.class)).invoke(0);
                    } catch (Throwable t) {
                        throw new IllegalStateException(t);
                    }
                }""");
        Path log = Files.writeString(
                directory.resolve("a.jsonl"),
                "{\"timestamp\":\"2026-01-01T00:00:00Z\",\"level\":\"info\",\"message\":\"x\"}\n");
        int exit = run("audit", "--log", log.toString(), "--plugins", jar.toString(), "--plugin-timeout", "300ms");

        Map<String, Object> summary = Json.parseObject(Files.readAllBytes(directory.resolve("out")));
        assertNotEquals("pass", summary.get("status"));
        assertNotEquals(0, exit);
        String err = Files.readString(directory.resolve("err"));
        assertTrue(err.contains("I am no JSON"), err);
        assertTrue(err.contains("a plugin tried to end the program"), err);
        assertTrue(summary.get("reasons").toString().contains("did not return within 300 ms"), summary.toString());
    }

    @Test
    void aLiveRunGoesOnWhenAPluginHangsAndTellsOfItsCallsAndFaults() throws Exception {
        Path jar = jar("public void inspect(LogRecord r, IncidentSink out) { for (;;) { } }");
        int exit = orchestrate(
                jar,
                List.of("--plugin-timeout", "300ms"),
                "for i in 1 2 3 4 5 6 7 8; do echo '{\"level\":\"info\",\"message\":\"m\"}'; sleep 0.2; done");

        Map<String, Object> summary = summary();
        assertEquals("fail", summary.get("status"));
        assertNotEquals(0, exit);
        assertEquals(8L, logs(summary).get("records"));
        String review = Files.readString(directory.resolve("run/review.md"));
        assertTrue(
                review.contains("SHA-256 " + org.alphatrade.dryrun.base.file.Digests.sha256(jar)),
                review.lines()
                        .filter(line -> line.contains("detector bad"))
                        .toList()
                        .toString());
        Map<?, ?> cost = cost(summary, "bad");
        assertEquals(1L, ((Map<?, ?>) cost.get("live")).get("faults"));
        assertEquals(1L, ((Map<?, ?>) cost.get("audit")).get("faults"));
        assertTrue((Long) ((Map<?, ?>) cost.get("live")).get("calls") >= 1);
    }

    @Test
    @Tag("fault")
    void aPluginThatEatsAllMemoryEndsTheCheckingAndNotTheCapture() throws Exception {
        Path jar = jar(
                "public void inspect(LogRecord r, IncidentSink out) { for (;;) { Bad.ALL.add(new byte[100_000]); } }");
        int exit = orchestrate(
                jar,
                List.of(),
                "i=0; while [ $i -lt 40000 ]; do i=$((i+1)); echo \"{\\\"level\\\":\\\"info\\\",\\\"message\\\":\\\"m $i\\\"}\"; done");

        Map<String, Object> summary = summary();
        assertEquals("fail", summary.get("status"));
        assertNotEquals(0, exit);
        assertEquals(40_000L, logs(summary).get("records"));
        assertTrue(
                summary.toString().contains("OutOfMemoryError"),
                summary.get("reasons").toString());
    }

    private Path jar(String methods) throws IOException {
        return new JarBench(directory)
                .source("Bad", """
                        public final class Bad implements DetectorProvider {
                            static final java.util.List<byte[]> ALL = new java.util.ArrayList<>();
                            public String id() { return "bad"; }
                            public Detector create(PluginContext c) { return new Detector() { METHODS }; }
                        }""".replace("METHODS", methods))
                .service(PluginKind.DETECTOR, "acme.Bad")
                .build("bad.jar");
    }

    private int orchestrate(Path jar, List<String> options, String script) throws Exception {
        List<String> words = new ArrayList<>(List.of(
                "orchestrate",
                "--output-root",
                directory.toString(),
                "--run-name",
                "run",
                "--skip-diary-evidence",
                "--skip-performance-evidence",
                "--no-packet",
                "--required-duration",
                "1ms",
                "--duration",
                "60s",
                "--plugins",
                jar.toString()));
        words.addAll(options);
        words.addAll(List.of("--", "/bin/sh", "-c", script));
        return run(words.toArray(String[]::new));
    }

    private int run(String... words) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.alphatrade.dryrun.cli.Main"));
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .redirectOutput(directory.resolve("out").toFile())
                .redirectError(directory.resolve("err").toFile())
                .start()
                .waitFor();
    }

    private Map<String, Object> summary() throws IOException {
        return Json.parseObject(Files.readAllBytes(directory.resolve("run/summary.json")));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> logs(Map<String, Object> summary) {
        return (Map<String, Object>) ((Map<String, Object>) summary.get("summary")).get("logs");
    }

    private static Map<?, ?> cost(Map<String, Object> summary, String id) {
        return ((List<?>) summary.get("plugins"))
                .stream()
                        .map(plugin -> (Map<?, ?>) plugin)
                        .filter(plugin -> id.equals(plugin.get("id")))
                        .map(plugin -> (Map<?, ?>) plugin.get("cost"))
                        .findFirst()
                        .orElseThrow();
    }
}

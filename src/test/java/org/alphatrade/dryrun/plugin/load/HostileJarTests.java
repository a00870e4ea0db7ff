package org.alphatrade.dryrun.plugin.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.engine.judge.DetectorPipeline;
import org.alphatrade.dryrun.log.BatchBuilder;
import org.alphatrade.dryrun.log.record.RecordBatch;
import org.alphatrade.dryrun.log.record.StdStream;
import org.alphatrade.dryrun.plugin.guard.BufferingSink;
import org.alphatrade.dryrun.plugin.guard.GuardedDetector;
import org.alphatrade.dryrun.plugin.guard.GuardedDetectorTests;
import org.alphatrade.dryrun.plugin.guard.GuardedReporter;
import org.alphatrade.dryrun.plugin.model.JarBench;
import org.alphatrade.dryrun.plugin.model.PluginKind;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.LogSummary;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.spi.Phase;
import org.alphatrade.dryrun.spi.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real jars that never return, flood or talk nonsense, beside one that does its work. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileJarTests {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final String FOREVER = "for (;;) { Acme.sleep(); }";
    private static final String BUSY =
            "for (long end = System.nanoTime() + 2_000_000_000L; System.nanoTime() < end; ) { Acme.seen++; }";

    @TempDir
    Path directory;

    private final List<Incident> raised = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "inspect | public void inspect(LogRecord r, IncidentSink out) { if (r.text().contains(\"2\")) LOOP }",
                "inspectTrace | public void inspectTrace(Trace t, IncidentSink out) { LOOP }",
                "observe | public void observe(Observation o, IncidentSink out) { LOOP }",
                "finish | public void finish(IncidentSink out) { LOOP }",
            })
    void aDetectorThatNeverReturnsIsLeftBehindAndTheOthersSeeEverything(String call, String method) throws Exception {
        PluginSet set = load(hostile(method.replace("LOOP", FOREVER)).build("bad.jar"));
        List<GuardedDetector> detectors = judge(set);

        assertEquals(
                List.of("line 0", "line 1", "line 2", "line 3", "trace", "tick", "end"),
                raised.stream()
                        .filter(incident -> incident.detector().equals("zz-good"))
                        .map(Incident::summary)
                        .toList());
        List<Incident> faults = faults();
        assertEquals(1, faults.size(), faults.toString());
        String sentence = faults.get(0).summary();
        assertTrue(
                sentence.matches("detector 'bad' \\(.*bad\\.jar\\) failed in " + call
                        + " at (Bad|Acme)\\.java:\\d+: it did not return within 150 ms"),
                sentence);
        assertEquals(true, faults.get(0).metadata().get("switched_off"));
        Finding problem = detector(detectors, "bad").problem().orElseThrow();
        assertEquals(Status.UNKNOWN, problem.status());
        assertEquals(1, detector(detectors, "bad").stats().faults());
        assertTrue(thread("plugin-bad-abandoned").isDaemon());
    }

    @Test
    void whatADetectorRaisedBeforeItHungIsKept() throws Exception {
        PluginSet set = load(hostile("""
                        public void inspect(LogRecord r, IncidentSink out) {
                            out.raise(Incident.fail("seen", r));
                            LOOP
                        }""".replace("LOOP", BUSY)).build("bad.jar"));
        judge(set);
        assertEquals(List.of("seen"), summaries("bad"));
    }

    @Test
    void aDetectorThatAnswersToBeingInterruptedLeavesNoThreadBehind() throws Exception {
        PluginSet set = load(hostile("""
                        public void inspect(LogRecord r, IncidentSink out) {
                            try { Thread.sleep(100_000); } catch (InterruptedException e) { Acme.seen = 7; }
                        }""").build("bad.jar"));
        List<GuardedDetector> detectors = judge(set);
        assertTrue(faults().get(0).summary().endsWith("it did not return within 150 ms"));
        assertTrue(detector(detectors, "bad").switchedOff());
        assertEquals(0, threads("plugin-bad-abandoned"));
    }

    @Test
    void aDetectorThatReturnsAfterAllRaisesNothingAnyMore() throws Exception {
        PluginSet set = load(hostile("""
                        public void inspect(LogRecord r, IncidentSink out) {
                            long end = System.nanoTime() + 4_000_000_000L;
                            while (System.nanoTime() < end) { Acme.seen++; }
                            out.raise(Incident.fail("late", r));
                        }""").build("bad.jar"));
        judge(set);
        Thread late = thread("plugin-bad-abandoned");
        late.join(TimeUnit.SECONDS.toMillis(20));
        assertFalse(late.isAlive());
        assertEquals(List.of(), summaries("bad"));
        assertEquals(1, faults().size());
    }

    @Test
    void aPluginThatInterruptsItsThreadDisturbsNobody() throws Exception {
        PluginSet set = load(hostile("""
                        public void inspect(LogRecord r, IncidentSink out) {
                            Thread.currentThread().interrupt();
                            out.raise(Incident.warn("here", r));
                        }""").build("bad.jar"));
        judge(set);
        assertEquals(List.of(), faults());
        assertEquals(7, summaries("zz-good").size());
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Incident.warn(\"x\".repeat(10_000_000), r) | summary of 10000000 characters",
                "Incident.warn(\" \", r) | without a summary",
                "Incident.at(java.time.Instant.MAX, Severity.WARN, \"x\") | only 1678 to 2261",
                "Incident.warn(\"x\", r).with(\"o\", new Object()) | metadata 'o' is a java.lang.Object",
                "Incident.warn(\"x\", r).with(\"n\", Double.NaN) | metadata 'n' is NaN",
                "Incident.warn(\"x\", r).with(\"m\", Acme.cycle()) | contains itself",
                "Incident.warn(\"x\", r).with(\"t\", \"x\".repeat(1_000_000)) | more than 262144 characters",
            })
    void nonsenseIsAFaultThatSaysWhatIsWrongWithIt(String incident, String why) throws Exception {
        PluginSet set = load(hostile("public void inspect(LogRecord r, IncidentSink out) { "
                        + "if (r.text().contains(\"2\")) { out.raise(" + incident + "); } }")
                .build("bad.jar"));
        judge(set);
        assertEquals(1, faults().size(), raised.toString());
        assertTrue(faults().get(0).summary().contains(why), faults().get(0).summary());
        assertTrue(
                faults().get(0).summary().contains("at Bad.java:"),
                faults().get(0).summary());
        assertEquals(7, summaries("zz-good").size());
    }

    @Test
    void aFloodOfOneCallIsAFaultAndBounded() throws Exception {
        PluginSet set = load(hostile("""
                        public void finish(IncidentSink out) {
                            for (;;) { try { out.raise(Incident.at(java.time.Instant.EPOCH, Severity.WARN, "x")); }
                                       catch (RuntimeException e) { Acme.seen++; } }
                        }""").build("bad.jar"));
        judge(set);
        assertEquals(BufferingSink.MOST, summaries("bad").size());
        assertEquals(1, faults().size());
    }

    @Test
    void textsNumbersAndListsOfAnyKindAreTakenOverAsTheyAreNow() throws Exception {
        PluginSet set = load(hostile("""
                        public void finish(IncidentSink out) {
                            java.util.List<Object> list = new java.util.ArrayList<>(java.util.List.of(1));
                            out.raise(Incident.at(java.time.Instant.EPOCH, Severity.WARN, "x")
                                .with("list", list).with("text", new StringBuilder("s"))
                                .with("count", new java.util.concurrent.atomic.AtomicLong(9)));
                            list.add(2);
                        }""").build("bad.jar"));
        judge(set);
        Incident incident = raised.stream()
                .filter(i -> i.detector().equals("bad"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                Map.of("list", List.of(1), "text", "s", "count", new java.math.BigDecimal(9)), incident.metadata());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "public Bad() { LOOP }",
                "static { if (Acme.seen >= 0) LOOP }",
                "public String version() { LOOP }",
            })
    void aProviderThatNeverReturnsIsAProblemAndTheOthersAreLoaded(String member) throws Exception {
        PluginSet set = load(hostile("")
                .source("Bad", bad(member.replace("LOOP", FOREVER), ""))
                .build("bad.jar"));
        List<String> problems = outside(set);
        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.get(0).contains("it did not return within 900 ms"), problems.get(0));
        judge(set);
        assertEquals(7, summaries("zz-good").size());
    }

    @Test
    void aDetectorWhoseMakingNeverReturnsIsSwitchedOffFromTheStart() throws Exception {
        PluginSet set = load(hostile("{ Acme.hang(); }").build("bad.jar"));
        List<GuardedDetector> detectors = judge(set);
        String problem = detector(detectors, "bad").problem().orElseThrow().message();
        assertTrue(problem.contains("failed in create at Acme.java:"), problem);
        assertEquals(7, summaries("zz-good").size());
    }

    @Test
    void classifiersObjectivesAndReportersThatNeverReturnAreLeftBehind() throws IOException {
        Path jar = acme(new JarBench(directory))
                .source("C", """
                        public final class C implements ClassifierProvider {
                            public String id() { return "c"; }
                            public Classifier create(PluginContext c) { return i -> { LOOP }; }
                        }""".replace("LOOP", FOREVER))
                .source("O", """
                        public final class O implements ObjectiveProvider {
                            public String id() { return "o"; }
                            public Objective create(PluginContext c) { return e -> { LOOP }; }
                        }""".replace("LOOP", FOREVER))
                .source("R", """
                        public final class R implements ReporterProvider {
                            public String id() { return "r"; }
                            public String extension() { return "../../etc/passwd"; }
                            public Reporter create(PluginContext c) { return (r, t) -> { LOOP }; }
                        }""".replace("LOOP", FOREVER))
                .service(PluginKind.CLASSIFIER, "acme.C")
                .service(PluginKind.OBJECTIVE, "acme.O")
                .service(PluginKind.REPORTER, "acme.R")
                .build("three.jar");
        PluginSet set = load(jar);

        assertTrue(set.classifiers()
                .get(0)
                .classify(Incident.fail("x", GuardedDetectorTests.record(Level.INFO, "", "")))
                .isEmpty());
        assertTrue(outside(set).get(0).contains("classifier 'c'"), outside(set).toString());
        var result = set.objectives()
                .get(0)
                .assess(Evidence.builder(LogSummary.builder(Status.PASS).build())
                        .build())
                .result();
        assertEquals(Status.UNKNOWN, result.status());
        assertTrue(result.note().contains("at Acme.java:"), result.note());
        GuardedReporter reporter = set.reporter("r").orElseThrow();
        assertEquals("txt", reporter.extension());
        Incident incident = reporter.write(null, null, NOW).orElseThrow();
        assertTrue(incident.summary().contains("failed in write at Acme.java:"), incident.summary());
        assertEquals(1, reporter.stats().faults());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit(0);",
                "Runtime.getRuntime().exit(0);",
                "Runtime.getRuntime().halt(0);",
                "java.util.function.IntConsumer end = System::exit; end.accept(0);",
                "java.util.function.IntConsumer end = Runtime.getRuntime()::halt; end.accept(0);",
                "Acme.reflect(System.class, null, \"exit\");",
                "Acme.reflect(Runtime.class, Runtime.getRuntime(), \"halt\");",
            })
    void aPluginCannotEndTheProgram(String end) throws Exception {
        PluginSet set = load(hostile("public void inspect(LogRecord r, IncidentSink out) { " + end + " }")
                .build("bad.jar"));
        judge(set);
        assertEquals(5, faults().size(), raised.toString());
        String sentence = faults().get(0).summary();
        assertTrue(sentence.contains("SecurityException: a plugin may not end the program; raise an"), sentence);
        assertTrue(sentence.matches(".* at (Bad|Acme)\\.java:\\d+: .*"), sentence);
        assertEquals(7, summaries("zz-good").size());
    }

    @Test
    void reflectionThatEndsNothingWorksAsEver() throws Exception {
        PluginSet set = load(hostile("public void finish(IncidentSink out) { out.raise(Incident.at("
                        + "java.time.Instant.EPOCH, Severity.WARN, Acme.reflected())); }")
                .build("bad.jar"));
        judge(set);
        assertEquals(List.of(), faults());
        assertEquals(List.of("42"), summaries("bad"));
    }

    @Test
    void aJarIsRunAsItWasWhenItWasHashed() throws Exception {
        Path jar = hostile("public void finish(IncidentSink out) { Late.work(out); }")
                .source("Late", """
                        final class Late {
                            static void work(IncidentSink out) {
                                out.raise(Incident.at(java.time.Instant.EPOCH, Severity.WARN, "as reviewed"));
                            }
                        }""")
                .build("bad.jar");
        PluginSet set = load(jar);
        java.nio.file.Files.write(jar, new byte[100]);
        judge(set);
        assertEquals(List.of("as reviewed"), summaries("bad"));
        try (var left = java.nio.file.Files.newDirectoryStream(
                Path.of(System.getProperty("java.io.tmpdir")), "final-dry-run-plugin*")) {
            assertFalse(left.iterator().hasNext());
        }
    }

    private JarBench hostile(String methods) {
        return acme(new JarBench(directory))
                .source("Bad", bad("", methods))
                .source("Good", """
                        public final class Good implements DetectorProvider {
                            public String id() { return "zz-good"; }
                            public Detector create(PluginContext c) {
                                return new Detector() {
                                    public void inspect(LogRecord r, IncidentSink out) {
                                        if (!r.inTrace() && r.field("n") != null)
                                            out.raise(Incident.warn("line " + r.field("n"), r));
                                    }
                                    public void inspectTrace(Trace t, IncidentSink out) {
                                        out.raise(Incident.warn("trace", t.head()));
                                    }
                                    public void observe(Observation o, IncidentSink out) {
                                        out.raise(Incident.at(o.at(), Severity.WARN, "tick"));
                                    }
                                    public void finish(IncidentSink out) {
                                        out.raise(Incident.at(java.time.Instant.EPOCH, Severity.WARN, "end"));
                                    }
                                };
                            }
                        }""")
                .service(PluginKind.DETECTOR, "acme.Bad\nacme.Good");
    }

    private static String bad(String members, String methods) {
        return "public final class Bad implements DetectorProvider { public String id() { return \"bad\"; } " + members
                + " public Detector create(PluginContext c) { return new Detector() { " + methods + " }; } }";
    }

    private static JarBench acme(JarBench jar) {
        return jar.source("Acme", """
                final class Acme {
                    static volatile long seen;
                    static void sleep() {
                        try { Thread.sleep(1_000_000); } catch (InterruptedException e) { seen++; }
                    }
                    static void reflect(Class<?> type, Object on, String name) {
                        try {
                            type.getMethod(name, int.class).invoke(on, 0);
                        } catch (ReflectiveOperationException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                    static String reflected() {
                        try {
                            return String.class.getMethod("valueOf", int.class).invoke(null, 42).toString();
                        } catch (ReflectiveOperationException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                    static void hang() { for (;;) { sleep(); } }
                    static java.util.List<Object> cycle() {
                        java.util.List<Object> list = new java.util.ArrayList<>();
                        list.add(list);
                        return list;
                    }
                }""");
    }

    private List<GuardedDetector> judge(PluginSet set) {
        List<GuardedDetector> detectors = set.newDetectors().stream()
                .filter(detector -> !detector.builtIn())
                .toList();
        DetectorPipeline judge = new DetectorPipeline(detectors, raised::add);
        judge.accept(batch("{\"n\":0}", "{\"n\":1}", "{\"n\":2}", "{\"n\":3}"));
        judge.accept(batch("{\"message\":\"Traceback (most recent call last):\\n  File \\\"a.py\\\", line 1, in f\\n"
                + "ValueError: bad\"}"));
        judge.observe(Observation.Tick.of(NOW, Duration.ofSeconds(9)));
        judge.finish();
        return detectors;
    }

    private static RecordBatch batch(String... lines) {
        BatchBuilder builder = new BatchBuilder("live", 1 << 16);
        for (String line : lines) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            builder.addLine(
                    bytes,
                    0,
                    bytes.length,
                    StdStream.STDOUT,
                    Timestamps.nanos(NOW),
                    0,
                    bytes.length + 1L,
                    Phase.RUNNING);
        }
        return builder.build();
    }

    private PluginSet load(Path jar) {
        ClassLoader host = PluginLoader.class.getClassLoader();
        return new PluginLoader(host, directory, type -> type.getClassLoader() == host)
                .read(new PluginRequest(List.of(jar.toString()), false, List.of(), false, Duration.ofMillis(150)));
    }

    private List<Incident> faults() {
        return raised.stream()
                .filter(incident -> incident.detector().equals("plugin"))
                .toList();
    }

    private List<String> summaries(String id) {
        return raised.stream()
                .filter(incident -> incident.detector().equals(id))
                .map(Incident::summary)
                .toList();
    }

    private static List<String> outside(PluginSet set) {
        return set.problems().stream()
                .map(Finding::message)
                .filter(message -> !message.startsWith("built-in"))
                .toList();
    }

    private static GuardedDetector detector(List<GuardedDetector> all, String id) {
        return all.stream()
                .filter(detector -> detector.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Thread thread(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static long threads(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .count();
    }
}

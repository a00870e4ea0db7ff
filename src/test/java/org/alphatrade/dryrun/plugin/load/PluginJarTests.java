package org.alphatrade.dryrun.plugin.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.base.file.Digests;
import org.alphatrade.dryrun.plugin.guard.GuardedDetectorTests;
import org.alphatrade.dryrun.plugin.model.JarBench;
import org.alphatrade.dryrun.plugin.model.PluginInfo;
import org.alphatrade.dryrun.plugin.model.PluginKind;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.LogSummary;
import org.alphatrade.dryrun.spi.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginJarTests {
    @TempDir
    Path directory;

    @Test
    void aDetectorInAJarRaisesWithItsOptionsAndIsNamedWithVersionAndHash() throws IOException {
        Path jar = new JarBench(directory).detector("mine").build("mine.jar");
        PluginSet set = load(List.of("mine.jar"), "mine.limit=7");

        assertEquals(List.of(), outside(set));
        PluginInfo info = info(set, "mine").orElseThrow();
        assertEquals(jar.toString(), info.origin());
        assertEquals("4.5.6", info.version());
        assertEquals(Digests.sha256(jar), info.sha256());
        assertEquals(Map.of("limit", "7", "within", "90s"), info.options());
        assertEquals("7 PT1M30S true", raisedBy(set, "mine").get(0).summary());
    }

    @Test
    void theDropFolderIsReadButNotItsSubdirectoriesAndNotWhenSwitchedOff() throws IOException {
        Path drop = Files.createDirectories(directory.resolve("plugins/ready")).getParent();
        new JarBench(drop).detector("mine").build("mine.jar");
        new JarBench(drop.resolve("ready")).detector("other").build("other.jar");
        Files.writeString(drop.resolve("README.md"), "read me");
        Files.writeString(drop.resolve(".hidden"), "");

        PluginSet set = load(List.of());
        assertEquals(List.of(), outside(set));
        assertTrue(info(set, "mine").isPresent());
        assertTrue(info(set, "other").isEmpty());
        PluginSet none = loader().read(new PluginRequest(List.of(), true, List.of(), false, Map.of()));
        assertTrue(none.infos().stream().allMatch(PluginInfo::builtIn));
    }

    @Test
    void aPluginThatAnEditorGaveTheEndingOfATextIsNotTakenForANote() throws IOException {
        Path drop = Files.createDirectories(directory.resolve("plugins"));
        Files.writeString(drop.resolve("margin.groovy.txt"), "detector('x') {}");
        Files.writeString(drop.resolve("notes.txt"), "read me");
        List<String> problems = outside(load(List.of()));
        assertEquals(1, problems.size(), problems.toString());
        assertAny(problems, "margin.groovy.txt", "it is no kind of plugin");
    }

    @Test
    void aPathThatDoesNotExistIsBadUsage() {
        Failure failure = assertThrows(Failure.class, () -> load(List.of("gone.jar")));
        assertEquals(Failure.Kind.USAGE, failure.kind());
        assertTrue(
                failure.getMessage()
                        .startsWith("--plugins 'gone.jar' does not exist: name a directory, a file or a ready-made"),
                failure.getMessage());
    }

    @Test
    void whateverCannotBeUsedIsAProblemAndNeverIgnored() throws IOException {
        new JarBench(directory).build("empty.jar");
        new JarBench(directory).service(PluginKind.REPORTER, "acme.Gone").build("gone.jar");
        Files.writeString(directory.resolve("broken.jar"), "no zip");
        Files.writeString(directory.resolve("rule.groovy"), "detector('x') {}");
        Files.createDirectory(directory.resolve("nothing"));

        assertProblem("empty.jar", "holds no plugin");
        assertProblem("gone.jar", "acme.Gone");
        assertProblem("broken.jar", "cannot be read: ZipException");
        assertProblem("rule.groovy", "it is no kind of plugin");
        assertProblem("nothing", "holds no plugin");
    }

    @Test
    void oneBrokenProviderIsReportedAndTheOthersGoOn() throws IOException {
        new JarBench(directory)
                .detector("mine")
                .source(
                        "Throwing",
                        provider("Throwing", "", "public Throwing() { throw new IllegalStateException(\"x\"); }"))
                .source("Blank", provider("Blank", " ", ""))
                .source("Loud", provider("Loud", "LOUD", ""))
                .source("Fake", provider("Fake", "levels", ""))
                .source("Twin", provider("Twin", "mine", ""))
                .service(
                        PluginKind.DETECTOR,
                        "acme.Throwing\nacme.Blank\nacme.Loud\nacme.Fake\nacme.Gone\nacme.Mine\nacme.Twin")
                .build("many.jar");

        PluginSet set = load(List.of("many.jar"));

        List<String> problems = outside(set);
        assertEquals(6, problems.size(), problems.toString());
        assertAny(problems, "acme.Throwing", "IllegalStateException: x");
        assertAny(problems, "acme.Blank", "its id is blank");
        assertAny(problems, "acme.Loud", "'LOUD'");
        assertAny(problems, "acme.Fake", "'levels' is reserved");
        assertAny(problems, "acme.Gone", "not found");
        assertAny(problems, "acme.Twin", "'mine' is taken by the detector of acme.Mine");
        assertEquals(1, raisedBy(set, "mine").size());
    }

    @Test
    void aJarSeesTheSpiAndItsOwnClassesButNothingElseOfTheHost() throws IOException {
        new JarBench(directory)
                .source("Curious", provider("Curious", "curious", """
                        public String description() {
                            try {
                                Class.forName("org.alphatrade.dryrun.plugin.load.PluginLoader");
                                return "sees the host";
                            } catch (ClassNotFoundException e) {
                                return getClass().getClassLoader().getResource(
                                    "META-INF/services/org.alphatrade.dryrun.spi.ReporterProvider") + "";
                            }
                        }
                        """))
                .service(PluginKind.DETECTOR, "acme.Curious")
                .build("curious.jar");
        assertEquals(
                "null",
                info(load(List.of("curious.jar")), "curious").orElseThrow().description());
    }

    @Test
    void withALockOnlyWhatItListsUnchangedIsLoaded() throws IOException {
        Path jar = new JarBench(directory).detector("mine").build("mine.jar");
        PluginRequest locked = new PluginRequest(List.of("mine.jar"), false, List.of(), true, Map.of());
        assertThrows(Failure.class, () -> loader().read(locked));

        Path lock = directory.resolve("plugins.lock");
        Files.writeString(lock, "# nothing\n");
        assertAny(outside(loader().read(locked)), "is refused: plugins.lock does not list it");
        Files.writeString(lock, "0".repeat(64) + "  plugins/mine.jar\n");
        assertAny(outside(loader().read(locked)), "is refused: its SHA-256 is not the one");
        Files.writeString(lock, Digests.sha256(jar) + "  plugins/mine.jar\n");
        assertEquals(List.of(), outside(loader().read(locked)));

        Files.writeString(lock, Files.readString(lock) + "a".repeat(64) + "  plugins/reviewed.groovy\n");
        assertAny(
                outside(loader().read(locked)), "plugins.lock lists 'reviewed.groovy', which is not among the plugins");
        Files.writeString(lock, "# comment\n\nmine.jar\n");
        Failure failure = assertThrows(Failure.class, () -> loader().read(locked));
        assertTrue(failure.getMessage().contains("line 3 is no SHA-256 and a file name"), failure.getMessage());
    }

    @Test
    void aPluginOfTheClassPathThatTheLockDoesNotAllowRunsNoCodeAtAll() throws Exception {
        Path jar = new JarBench(directory)
                .source(
                        "Early",
                        provider("Early", "early", "public Early() { System.setProperty(\"early.ran\", \"yes\"); }"))
                .service(PluginKind.DETECTOR, "acme.Early")
                .build("early.jar");
        Files.writeString(directory.resolve("plugins.lock"), "# nothing\n");
        ClassLoader host = PluginLoader.class.getClassLoader();
        try (var loader =
                new java.net.URLClassLoader(new java.net.URL[] {jar.toUri().toURL()}, host)) {
            PluginLoader classPath = new PluginLoader(loader, directory, type -> type.getClassLoader() == host);
            PluginSet set = classPath.read(new PluginRequest(List.of(), false, List.of(), true, Map.of()));
            assertAny(outside(set), "early.jar", "is refused: plugins.lock does not list it");
            assertEquals(null, System.getProperty("early.ran"));
            classPath.read(new PluginRequest(List.of(), true, List.of(), false, Map.of()));
            assertEquals(null, System.getProperty("early.ran"));
            Files.writeString(directory.resolve("plugins.lock"), Digests.sha256(jar) + "  early.jar\n");
            assertEquals(
                    List.of(), outside(classPath.read(new PluginRequest(List.of(), false, List.of(), true, Map.of()))));
            assertEquals("yes", System.getProperty("early.ran"));
        } finally {
            System.clearProperty("early.ran");
        }
    }

    @Test
    void aWrongOptionIsBadUsageThatNamesTheNearest() throws IOException {
        new JarBench(directory).detector("mine").build("mine.jar");
        assertUsage("mine.limt=1", "--plugin-option: plugin 'mine' has no option 'limt'; did you mean 'limit'?");
        assertUsage("mnie.limit=1", "there is no plugin 'mnie'; did you mean 'mine'?");
        assertUsage("mine.limit=many", "--plugin-option mine.limit: 'many' cannot be used, integer is expected");
        assertUsage("mine.within=5", "--plugin-option mine.within: '5' cannot be used, duration is expected");
        assertUsage("limit=5", "'limit=5' is not ID.KEY=VALUE");
    }

    @Test
    void aClassifierAnObjectiveAndAReporterAreIsolatedToo() throws IOException {
        new JarBench(directory)
                .source("C", """
                        public final class C implements ClassifierProvider {
                            public String id() { return "c"; }
                            public Classifier create(PluginContext context) { return incident -> null; }
                        }""")
                .source("O", """
                        public final class O implements ObjectiveProvider {
                            public String id() { return "o"; }
                            public Objective create(PluginContext context) {
                                return evidence -> { throw new IllegalStateException("no data"); };
                            }
                        }""")
                .source("R", """
                        public final class R implements ReporterProvider {
                            public String id() { return "r"; }
                            public String extension() { return "txt"; }
                            public Reporter create(PluginContext context) {
                                return (report, target) -> { throw new java.io.IOException("no space"); };
                            }
                        }""")
                .service(PluginKind.CLASSIFIER, "acme.C")
                .service(PluginKind.OBJECTIVE, "acme.O")
                .service(PluginKind.REPORTER, "acme.R")
                .build("three.jar");
        PluginSet set = load(List.of("three.jar"));

        assertEquals(
                Optional.empty(),
                set.classifiers().get(0).classify(Incident.fail("x", GuardedDetectorTests.record(Level.INFO, "", ""))));
        assertAny(outside(set), "classify() returned null");
        var result = set.objectives()
                .get(0)
                .assess(Evidence.builder(LogSummary.builder(Status.PASS).build())
                        .build())
                .result();
        assertEquals(Status.UNKNOWN, result.status());
        assertTrue(result.note().matches(".*failed in assess at O\\.java:\\d+: IllegalStateException: no data"));
        Incident incident = set.reporter("r")
                .orElseThrow()
                .write(null, null, java.time.Instant.EPOCH)
                .orElseThrow();
        assertTrue(incident.summary().contains("failed in write at R.java:"), incident.summary());
    }

    private static String provider(String name, String id, String members) {
        return "public final class " + name + " implements DetectorProvider { public String id() { return \"" + id
                + "\"; } public Detector create(PluginContext c) { return new Detector() {}; } " + members + " }";
    }

    private void assertProblem(String name, String text) {
        List<String> problems = outside(load(List.of(name)));
        assertEquals(1, problems.size(), problems.toString());
        assertAny(problems, name, text);
    }

    private void assertUsage(String option, String text) {
        Failure failure = assertThrows(Failure.class, () -> load(List.of("mine.jar"), option));
        assertEquals(Failure.Kind.USAGE, failure.kind());
        assertTrue(failure.getMessage().contains(text), failure.getMessage());
    }

    private static void assertAny(List<String> sentences, String... texts) {
        assertTrue(
                sentences.stream().anyMatch(s -> List.of(texts).stream().allMatch(s::contains)), sentences.toString());
    }

    private PluginSet load(List<String> plugins, String... options) {
        return loader().read(
                        new PluginRequest(plugins, false, List.of(options), false, Map.of("judge-shutdown", "true")));
    }

    private PluginLoader loader() {
        ClassLoader host = PluginLoader.class.getClassLoader();
        return new PluginLoader(host, directory, type -> type.getClassLoader() == host);
    }

    private static Optional<PluginInfo> info(PluginSet set, String id) {
        return set.infos().stream().filter(info -> info.id().equals(id)).findFirst();
    }

    private static List<Incident> raisedBy(PluginSet set, String id) {
        List<Incident> raised = new ArrayList<>();
        set.newDetectors().stream()
                .filter(detector -> detector.id().equals(id))
                .forEach(d -> d.inspect(GuardedDetectorTests.record(Level.INFO, "e", "t"), raised::add));
        return raised;
    }

    /** Returns the problems that are not about built-in plugins. */
    private static List<String> outside(PluginSet set) {
        assertTrue(set.problems().stream().allMatch(p -> p.status() == Status.UNKNOWN));
        return set.problems().stream()
                .map(Finding::message)
                .filter(message -> !message.startsWith("built-in"))
                .toList();
    }
}

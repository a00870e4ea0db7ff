package org.alphatrade.dryrun.jbang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code scripts/release} writes, as those who get it use it: sha256sum, Maven, JBang. */
@Tag("jbang")
@Timeout(240)
class ReleaseTests {
    @TempDir
    static Path shared;

    private static Path release;

    @TempDir
    Path directory;

    @BeforeAll
    static void released() throws Exception {
        release = JBangUser.released(shared.resolve("release")).getParent();
    }

    @Test
    void itsSumsCheckAndCoverEveryFile() throws Exception {
        JBangUser.Outcome check = run(release, "sha256sum", "--check", "--strict", "SHA256SUMS");

        assertEquals(0, check.code(), check::toString);
        Set<String> listed = new TreeSet<>(Set.of("SHA256SUMS"));
        check.out().lines().forEach(line -> listed.add(line.replace(": OK", "")));
        assertEquals(files(release), listed);
    }

    @Test
    void onceMoreGivesTheSameBytes() throws Exception {
        Path again = JBangUser.released(directory.resolve("again")).getParent().resolve("SHA256SUMS");

        assertEquals(Files.readString(release.resolve("SHA256SUMS")), Files.readString(again));
    }

    @Test
    void aReleaseIsReplacedAndAnythingElseIsLeftAlone() throws Exception {
        Path target = Files.createDirectory(directory.resolve("older"));
        Files.writeString(target.resolve("final-dry-run.jar"), "older");
        Files.writeString(target.resolve("SHA256SUMS"), "0000  final-dry-run.jar\n0000  ../kept\n");
        Path kept = Files.writeString(directory.resolve("kept"), "not of the release");

        JBangUser.released(target);

        assertEquals(files(release), files(target));
        assertTrue(Files.exists(kept));

        Path mine = Files.writeString(target.resolve("mine"), "mine");
        JBangUser.Outcome refused =
                run(JBangUser.ROOT, JBangUser.ROOT.resolve("scripts/release").toString(), target.toString());

        assertEquals(64, refused.code(), refused::toString);
        assertEquals("release: '" + mine + "' is of no release; name an empty directory\n", refused.err());
        assertTrue(Files.exists(mine));
    }

    /** Without a network: Maven takes the plugins from where the build has them, and what is released from the release. */
    @Test
    void mavenBuildsAndTestsAPluginAgainstIt() throws Exception {
        Path plugin = Files.createDirectory(directory.resolve("plugin"));
        Files.writeString(plugin.resolve("pom.xml"), consumer());
        write(plugin.resolve("src/main/java/acme/MarginCalls.java"), PLUGIN);
        write(plugin.resolve("src/test/java/acme/MarginCallsTests.java"), TESTS);
        Path local = repository();

        JBangUser.Outcome test = run(
                plugin,
                "mvn",
                "-B",
                "-o",
                "-C",
                "-Dstyle.color=never",
                "-Daether.offline.protocols=file",
                "-Dmaven.legacyLocalRepo=true",
                "-Dmaven.repo.local=" + local,
                "-s",
                Files.writeString(directory.resolve("settings.xml"), "<settings/>")
                        .toString(),
                "test");
        unlink(local);

        assertEquals(0, test.code(), test::toString);
        assertTrue(test.out().contains("Tests run: 2, Failures: 0, Errors: 0, Skipped: 0"), test::toString);
        for (String name : List.of("final-dry-run", "final-dry-run-spi", "final-dry-run-testkit")) {
            String jar = "org/alphatrade/" + name + "/" + JBangUser.version() + "/" + name + "-" + JBangUser.version()
                    + ".jar";
            assertEquals(-1, Files.mismatch(release.resolve(jar), local.resolve(jar)), jar);
        }
    }

    @Test
    void everyAliasStartsAJarOfTheRelease() throws Exception {
        String catalog = Files.readString(release.resolve("jbang-catalog.json"));
        List<String> scripts = Pattern.compile("\"script-ref\": \"([^\"]+)\"")
                .matcher(catalog)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertEquals(JBangUser.aliases().size(), scripts.size());
        for (String script : scripts) {
            assertTrue(script.endsWith("-" + JBangUser.version() + ".jar"), script);
            assertTrue(Files.exists(release.resolve(script)), script);
        }
    }

    @Test
    void jbangStartsItAndTheAnswerNamesTheAlias() throws Exception {
        JBangUser user = new JBangUser(Files.createDirectory(directory.resolve("home")));
        user.run(
                directory,
                "catalog",
                "add",
                "--name",
                "released",
                release.resolve("jbang-catalog.json").toString());

        JBangUser.Outcome version = user.run(directory, "final-dry-run@released", "--version");
        JBangUser.Outcome audit = user.run(directory, "final-dry-run-audit@released", "--log", "no  such");

        assertTrue(version.out().startsWith("final-dry-run " + JBangUser.version() + " "), version::toString);
        assertEquals(64, audit.code(), audit::toString);
        assertTrue(audit.err().startsWith("final-dry-run-audit: "), audit::toString);
    }

    @Test
    void anEditorFindsSourcesAndDocumentation() throws Exception {
        for (String name : List.of("spi/Incident", "testkit/DetectorTestKit")) {
            String artefact = "final-dry-run-" + name.substring(0, name.indexOf('/'));
            String place = "org/alphatrade/" + artefact + "/" + JBangUser.version() + "/" + artefact + "-"
                    + JBangUser.version();
            try (JarFile sources =
                            new JarFile(release.resolve(place + "-sources.jar").toFile());
                    JarFile doc =
                            new JarFile(release.resolve(place + "-javadoc.jar").toFile())) {
                assertTrue(sources.getEntry("org/alphatrade/dryrun/" + name + ".java") != null, name);
                assertTrue(doc.getEntry("org/alphatrade/dryrun/" + name + ".html") != null, name);
            }
        }
    }

    @Test
    void changesAndUpgradeNotesNameItsVersion() throws Exception {
        String version = JBangUser.version();

        assertTrue(Files.readString(release.resolve("CHANGELOG.md")).contains("\n## " + version + " ("), version);
        assertTrue(Files.readString(release.resolve("UPGRADING.md")).contains(" to " + version + "\n"), version);
    }

    private static final String PLUGIN = """
            package acme;
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
            """;

    private static final String TESTS = """
            package acme;
            import org.alphatrade.dryrun.testkit.DetectorTestKit;
            import org.junit.jupiter.api.Test;
            class MarginCallsTests {
                @Test void raises() {
                    DetectorTestKit.of(new MarginCalls())
                            .given("{\\"event\\":\\"margin_call\\"}")
                            .expect("fail: margin call")
                            .freeChecks();
                }
                @Test void isSilent() {
                    DetectorTestKit.of(new MarginCalls()).given("{\\"event\\":\\"tick\\"}").expectNothing();
                }
            }
            """;

    private static String consumer() throws IOException {
        String version = JBangUser.version();
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>acme</groupId><artifactId>margin-calls</artifactId><version>1</version>
                  <properties>
                    <maven.compiler.release>17</maven.compiler.release>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                  </properties>
                  <repositories><repository><id>released</id><url>""" + release.toUri() + """
                </url></repository></repositories>
                  <dependencies>
                """ + dependency("org.alphatrade", "final-dry-run-spi", version, "compile")
                + dependency("org.alphatrade", "final-dry-run-testkit", version, "test")
                + dependency("org.alphatrade", "final-dry-run", version, "test")
                + dependency("org.junit.jupiter", "junit-jupiter", pom("<junit.version>([^<]+)<"), "test") + """
                  </dependencies>
                  <build><plugins>
                """
                + plugin("maven-resources-plugin") + plugin("maven-compiler-plugin")
                + plugin("maven-surefire-plugin") + """
                  </plugins></build>
                </project>
                """;
    }

    private static String dependency(String group, String artefact, String version, String scope) {
        return "<dependency><groupId>" + group + "</groupId><artifactId>" + artefact + "</artifactId><version>"
                + version + "</version><scope>" + scope + "</scope></dependency>\n";
    }

    /** In the version that this build uses, which is there. */
    private static String plugin(String name) throws IOException {
        return "<plugin><artifactId>" + name + "</artifactId><version>"
                + pom("<artifactId>" + name + "</artifactId>\\s*<version>([^<]+)<") + "</version></plugin>\n";
    }

    private static String pom(String pattern) throws IOException {
        Matcher found = Pattern.compile(pattern).matcher(Files.readString(JBangUser.ROOT.resolve("pom.xml")));
        assertTrue(found.find(), pattern);
        return found.group(1);
    }

    /** All that the real local repository has, save what this house makes: what is released is not kept there. */
    private Path repository() throws IOException {
        Path real = JBangUser.localRepository();
        Path local = directory.resolve("repository");
        links(real, local, "org");
        links(real.resolve("org"), local.resolve("org"), "alphatrade");
        return local;
    }

    private static void links(Path real, Path local, String without) throws IOException {
        Files.createDirectories(local);
        try (Stream<Path> names = Files.list(real)) {
            for (Path name : names.filter(name -> !name.endsWith(without)).toList()) {
                Files.createSymbolicLink(local.resolve(name.getFileName()), name);
            }
        }
    }

    private static void unlink(Path local) throws IOException {
        JBangUser.unlink(local.resolve("org"));
        JBangUser.unlink(local);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Set<String> files(Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            Set<String> names = new TreeSet<>();
            files.filter(Files::isRegularFile)
                    .forEach(file -> names.add(from.relativize(file).toString()));
            return names;
        }
    }

    private JBangUser.Outcome run(Path in, String... command) throws Exception {
        Path err = directory.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(in.toFile()).redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new JBangUser.Outcome(process.waitFor(), out, Files.readString(err));
    }
}

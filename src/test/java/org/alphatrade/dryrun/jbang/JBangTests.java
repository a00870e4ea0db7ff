package org.alphatrade.dryrun.jbang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.alphatrade.dryrun.plugin.load.AddOn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real JBang, with nothing cached: in a checkout, through an added catalog, and over http without a checkout. */
@Tag("jbang")
class JBangTests {
    /** What shells like to touch; JBang itself drops empty arguments. */
    private static final String ODD = "it's \"odd\" $HOME * a  b `id` \\ ; & é";

    /** The checkout is compiled for one test and kept for the others that start there; the rest begin with nothing. */
    @TempDir
    static Path shared;

    @TempDir
    Path directory;

    private JBangUser user;
    private JBangUser atTheCheckout;
    private Path elsewhere;

    @BeforeEach
    void somebodySomewhereElse() throws IOException {
        user = new JBangUser(Files.createDirectory(directory.resolve("home")));
        atTheCheckout = new JBangUser(shared);
        elsewhere = Files.createDirectory(directory.resolve("else where"));
    }

    @Test
    void aCheckoutRunsItsAliases() throws Exception {
        JBangUser.Outcome version = atTheCheckout.run(JBangUser.ROOT, "final-dry-run", "--version");

        assertEquals(0, version.code(), version::toString);
        assertTrue(version.out().startsWith("final-dry-run " + JBangUser.version() + " "), version::toString);
        rehearses(atTheCheckout, "final-dry-run-smoke", JBangUser.ROOT);
    }

    @Test
    void theFirstAliasCompilesAndAllOthersStartAtOnce() throws Exception {
        atTheCheckout.run(JBangUser.ROOT, "final-dry-run", "--version");
        Map<Path, FileTime> compiled = atTheCheckout.compiled();

        for (String alias : JBangUser.aliases()) {
            if (alias.equals(AddOn.COMMAND)) {
                continue;
            }
            JBangUser.Outcome help = atTheCheckout.run(JBangUser.ROOT, alias, "--help");

            assertTrue(help.out().startsWith("Usage: " + alias + " "), help::toString);
            assertEquals("", help.err());
        }
        assertEquals(1, compiled.size(), compiled::toString);
        assertEquals(compiled, atTheCheckout.compiled());
    }

    @Test
    void fromAnyDirectoryTheWrapperStartsItsOwnCheckout() throws Exception {
        JBangUser.Outcome audit = atTheCheckout.run(elsewhere, "final-dry-run-audit", "--log", "no  such");

        assertEquals(64, audit.code(), audit::toString);
        assertTrue(audit.err().contains("final-dry-run-audit: "), audit::toString);
        assertTrue(audit.err().contains("no  such"), audit::toString);
        rehearses(atTheCheckout, "final-dry-run-smoke", elsewhere);
        JBangUser.Outcome written = atTheCheckout.run(elsewhere, "final-dry-run-plugins", "new", "detector", "my-own");
        String next = JBangUser.ROOT.resolve("jbangw") + " final-dry-run-plugins";
        assertTrue(written.out().contains(next), written::toString);
    }

    @ParameterizedTest
    @MethodSource
    void whatStandsAfterAnAliasArrivesAndTheAnswerNamesTheAlias(List<String> typed, String answer) throws Exception {
        JBangUser.Outcome outcome = atTheCheckout.run(JBangUser.ROOT, typed.toArray(String[]::new));

        assertEquals(64, outcome.code(), outcome::toString);
        assertTrue(outcome.err().contains(answer), outcome::toString);
    }

    static Stream<Arguments> whatStandsAfterAnAliasArrivesAndTheAnswerNamesTheAlias() {
        return Stream.of(
                arguments(
                        List.of("final-dry-run-audit"),
                        "final-dry-run-audit: --log FILE|DIR|GLOB is required (try final-dry-run-audit --help)"),
                arguments(
                        List.of("final-dry-run-watch", "--once", "--progress", ODD),
                        "final-dry-run-watch: progress file '" + ODD + "' does not exist"),
                arguments(
                        List.of("final-dry-run-wrap-up", "--", "a  b.json"),
                        "final-dry-run-wrap-up: cannot read 'a  b.json'"),
                arguments(
                        List.of("final-dry-run-backlog", "-Dx=y"),
                        "final-dry-run-backlog: unknown option \"-Dx=y\" (try final-dry-run-backlog --help)"),
                arguments(
                        List.of("-Dx=y", "--java-options=-Dx=z", "final-dry-run-review", "-D"),
                        "final-dry-run-review: unknown option \"-D\""),
                arguments(List.of("emp", "watch", "--", "--once"), "emp watch: unexpected argument \"--once\""),
                arguments(List.of("scripts/Emp.java", "packet"), "emp packet: build|list|verify is missing"));
    }

    @Test
    void anAddOnIsInTheSecondScriptAndTheFirstSaysSo() throws Exception {
        Path log = Files.writeString(directory.resolve("a.jsonl"), "{\"ts\":1767571200}\n{\"ts\":1767571201}\n");
        Path report = directory.resolve("report.xlsx");
        String[] words = {"audit", "--log", log.toString(), "--report", "xlsx=" + report};

        atTheCheckout.run(elsewhere, "emp", "--version");
        JBangUser.Outcome without = atTheCheckout.run(elsewhere, words("emp", words));
        JBangUser.Outcome with = atTheCheckout.run(elsewhere, words(AddOn.COMMAND, words));

        assertEquals(64, without.code(), without::toString);
        assertTrue(without.err().startsWith("emp audit: --report 'xlsx' is no known format; "), without::toString);
        assertTrue(without.err().contains("start emp-addons in place of emp"), without::toString);
        assertEquals(1, without.err().lines().count(), without::toString);
        assertEquals(0, with.code(), with::toString);
        try (ZipFile workbook = new ZipFile(report.toFile())) {
            assertNotNull(workbook.getEntry("xl/workbook.xml"), with::toString);
        }
    }

    private static String[] words(String alias, String... more) {
        return Stream.concat(Stream.of(alias), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void anAddedCatalogRunsFromAnyDirectory() throws Exception {
        added(JBangUser.ROOT.resolve("jbang-catalog.json").toString());

        rehearses(user, "final-dry-run-smoke@alphatrade", elsewhere);
    }

    @Test
    void aServedCatalogRunsWithoutACheckout() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        List<String> served = JBangUser.served();
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath().substring(1);
            byte[] body = served.contains(path) ? Files.readAllBytes(JBangUser.ROOT.resolve(path)) : new byte[0];
            exchange.sendResponseHeaders(served.contains(path) ? 200 : 404, body.length == 0 ? -1 : body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.setExecutor(threads);
        server.start();
        try {
            added("http://127.0.0.1:" + server.getAddress().getPort() + "/jbang-catalog.json");

            rehearses(user, "final-dry-run-smoke@alphatrade", elsewhere);
        } finally {
            server.stop(0);
            threads.shutdownNow();
        }
    }

    @Test
    void aReleasedCatalogStartsTheJarAndKnowsWhichCommandItIs() throws Exception {
        added(JBangUser.released(directory.resolve("release")).toString());
        JBangUser.Outcome help = user.run(elsewhere, "final-dry-run-audit@alphatrade", "--help");

        assertEquals(0, help.code(), help::toString);
        assertTrue(help.out().startsWith("Usage: final-dry-run-audit "), help::toString);
        rehearses(user, "final-dry-run-smoke@alphatrade", elsewhere);
        JBangUser.Outcome list = user.run(elsewhere, "emp-addons@alphatrade", "plugins", "list");
        assertTrue(list.out().contains("add-on:xlsx"), list::toString);
    }

    @Test
    void theCommandAfterTwoDashesArrivesUntouched() throws Exception {
        Path witness = directory.resolve("witness");
        Path child = script(
                "child", "printf '%s\\n' \"$@\" > '" + witness + "'; echo '{\"level\":\"info\",\"message\":\"x\"}'");

        JBangUser.Outcome run = atTheCheckout.run(
                JBangUser.ROOT,
                "final-dry-run",
                "--output-root",
                directory.resolve("runs").toString(),
                "--duration",
                "3s",
                "--",
                child.toString(),
                "--version",
                "--",
                ODD);

        assertEquals(List.of("--version", "--", ODD), Files.readAllLines(witness), run::toString);
        assertEquals(2, run.code(), run::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"detector", "classifier", "objective", "reporter"})
    void aTemplateGivesWhatTheCommandWrites(String kind) throws Exception {
        added(JBangUser.ROOT.resolve("jbang-catalog.json").toString());

        JBangUser.Outcome init = user.run(elsewhere, "init", "--template=" + kind + "@alphatrade", "MyOwn2.groovy");

        assertEquals(0, init.code(), init::toString);
        List<Object> words = List.of("plugins", "new", kind, "my-own2", "--into", elsewhere);
        JBangUser.Outcome written = JBangUser.emp(elsewhere, words);
        assertEquals(0, written.code(), written::toString);
        assertEquals(
                Files.readString(elsewhere.resolve("my-own2.groovy")),
                Files.readString(elsewhere.resolve("MyOwn2.groovy")));
    }

    @Test
    void aPluginOfTheClassPathComesByItsCoordinates() throws Exception {
        JBangUser.emp(elsewhere, List.of("plugins", "new", "detector", "margin-call", "--java", "--into", elsewhere));
        Process build = new ProcessBuilder(
                        "sh", elsewhere.resolve("margin-call/build.sh").toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("build").toFile())
                .start();
        assertEquals(0, build.waitFor(), () -> read(directory.resolve("build")));
        Path repository = JBangUser.repositoryWith(
                directory.resolve("repository"),
                "acme:margin-call:1.0",
                elsewhere.resolve("margin-call/margin-call.jar"));

        ProcessBuilder builder = atTheCheckout.builder(
                JBangUser.ROOT, "--offline", "--deps", "acme:margin-call:1.0", "final-dry-run-plugins", "list");
        builder.environment().put("JBANG_REPO", repository.toString());
        Process process =
                builder.redirectError(directory.resolve("err").toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        int exit = process.waitFor();
        JBangUser.unlink(repository);

        assertEquals(0, exit, () -> out + read(directory.resolve("err")));
        assertTrue(out.contains("detector    margin-call"), () -> out);
        assertTrue(out.contains("acme/margin-call/1.0/margin-call-1.0.jar"), () -> out);
    }

    @Test
    void ctrlCReachesTheRunAndItsExitCodeIsTheSignals() throws Exception {
        Path started = directory.resolve("started");
        Path child =
                script("child", "touch '" + started + "'; while :; do echo '{\"level\":\"info\"}'; sleep 0.2; done");
        Path log = directory.resolve("log");
        Process process = atTheCheckout
                .builder(
                        JBangUser.ROOT,
                        "final-dry-run",
                        "--output-root",
                        directory.resolve("runs").toString(),
                        "--",
                        child.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        while (!Files.exists(started)) {
            assertTrue(process.isAlive(), () -> read(log));
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }

        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();

        assertTrue(process.waitFor(120, TimeUnit.SECONDS), () -> read(log));
        assertEquals(130, process.exitValue(), () -> read(log));
    }

    private void added(String catalog) throws Exception {
        JBangUser.Outcome added = user.run(elsewhere, "catalog", "add", "--name", "alphatrade", catalog);
        assertEquals(0, added.code(), added::toString);
    }

    private void rehearses(JBangUser user, String alias, Path from) throws Exception {
        Path evidence = directory.resolve("evi dence");

        JBangUser.Outcome smoke = user.run(
                from, alias, "--duration-seconds", "3", "--tick-interval", "0.5", "--output-dir", evidence.toString());

        assertEquals(0, smoke.code(), smoke::toString);
        assertFalse(smoke.err().contains("WARNING"), smoke::toString);
        assertTrue(Files.isRegularFile(evidence.resolve("summary.json")), smoke::toString);
    }

    private Path script(String name, String body) throws IOException {
        Path file = Files.createDirectory(directory.resolve("bin")).resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "unreadable: " + e;
        }
    }
}

package org.alphatrade.dryrun.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.alphatrade.dryrun.cli.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every example does what its README says, by the command that stands there. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class ExamplesTests {
    private static final Path ROOT = Files.isDirectory(Path.of("examples")) ? Path.of("") : Path.of("..");
    private static final Map<String, String> WORDS = Map.of(
            "final-dry-run",
            "orchestrate",
            "final-dry-run-audit",
            "audit",
            "final-dry-run-backlog",
            "backlog",
            "final-dry-run-review",
            "review",
            "final-dry-run-plugins",
            "plugins");

    @TempDir
    Path directory;

    private record Outcome(int code, String output) {
        boolean says(String text) {
            return output.contains(text);
        }
    }

    @Test
    void aFirstRehearsalPasses() throws Exception {
        python();
        copy("01-first-rehearsal");

        Outcome outcome = type("final-dry-run");

        assertEquals(0, outcome.code(), outcome.output());
        assertTrue(outcome.says("verdict    PASS"), outcome.output());
        assertTrue(Files.isRegularFile(run().resolve("review.md")), outcome.output());
        assertTrue(Files.isRegularFile(run().resolve("packet/manifest.json")), outcome.output());
    }

    @Test
    void anErrorAndATraceAreSaidAtOnceAndFailTheRun() throws Exception {
        python();
        copy("02-error-and-trace");

        Outcome outcome = type("final-dry-run");

        assertEquals(2, outcome.code(), outcome.output());
        assertTrue(outcome.says("FAIL  levels: order 17 rejected: no margin"), outcome.output());
        assertTrue(outcome.says("FAIL  stack-trace: KeyError: 'EURUSD' (python stack trace)"), outcome.output());
        assertTrue(outcome.says("incidents  2 of 2 kinds"), outcome.output());
    }

    @Test
    void anAuditOfLogsThatExistNamesTheirGap() throws Exception {
        copy("03-evidence-audit");

        String command =
                "final-dry-run-audit --log logs --diary diary.jsonl --performance performance.json --format markdown";
        Outcome outcome = type(command);

        assertEquals(1, outcome.code(), outcome.output());
        assertTrue(outcome.says("No log record for 1h 25m"), outcome.output());
        assertEquals(2, run(command + " --sign-off").code());
    }

    @Test
    void anObjectiveAtRiskStandsInReviewAndBacklog() throws Exception {
        python();
        copy("04-objectives-and-review");

        Outcome outcome = type("final-dry-run");

        assertEquals(1, outcome.code(), outcome.output());
        String review = Files.readString(run().resolve("review.md"));
        assertTrue(review.contains("replica lags behind"), review);
        assertTrue(review.contains("Risk Officer"), review);
        assertTrue(review.contains("Throttles were verified by hand"), review);
        Outcome backlog = type("final-dry-run-backlog --summary artifacts/final_dry_run/uat/summary.json");
        assertEquals(0, backlog.code(), backlog.output());
        assertTrue(backlog.says("Objective data backbone is warn: replica lags behind"), backlog.output());
    }

    @Test
    void aDetectorFromAJarFindsWhatOnlyItKnows() throws Exception {
        python();
        copy("05-java-detector");
        tool("javac", "-cp", classPath(), "-d", at("classes"), at("acme/MarginCall.java"));
        tool("jar", "--create", "--file", at("margin-call.jar"), "-C", at("classes"), ".", "-C", at(""), "META-INF");
        String tested = at("classes") + java.io.File.pathSeparator + classPath();
        tool("javac", "-cp", tested, "-d", at("test-classes"), at("test/acme/MarginCallTest.java"));
        assertEquals(
                "margin-call: passed\n",
                java(at("test-classes") + java.io.File.pathSeparator + tested, "acme.MarginCallTest"));

        Outcome outcome = type("final-dry-run");

        assertEquals(2, outcome.code(), outcome.output());
        assertTrue(outcome.says("FAIL  margin-call: margin call above the limit"), outcome.output());
    }

    @Test
    void aFirstDetectorInGroovyRaisesLiveAndInAnAudit() throws Exception {
        python();
        copy("06-first-detector");

        Outcome live = type("final-dry-run");

        assertEquals(2, live.code(), live.output());
        assertTrue(live.says("FAIL  margin-call: margin call on account A-17"), live.output());
        Outcome audit = type("final-dry-run-audit --log artifacts/final_dry_run/first --format markdown");
        assertEquals(2, audit.code(), audit.output());
        assertTrue(audit.says("margin-call: margin call on account A-17"), audit.output());
    }

    @Test
    void aThresholdAndASequenceSeeWhatOneRecordDoesNotShow() throws Exception {
        copy("07-windowed-detector");

        Outcome outcome = type("final-dry-run-audit --log logs --format markdown");

        assertEquals(2, outcome.code(), outcome.output());
        assertTrue(outcome.says("5 rejects of EURUSD within a minute"), outcome.output());
        assertTrue(outcome.says("trading of GBPUSD was halted and not resumed"), outcome.output());
        assertFalse(outcome.says("rejects of GBPUSD") || outcome.says("EURUSD was halted"), outcome.output());
        Outcome six = type("final-dry-run-audit --log logs --format markdown --plugin-option reject-burst.threshold=6");
        assertFalse(six.says("rejects of EURUSD"), six.output());
    }

    @Test
    void anObjectiveJudgesAFigureOfThePerformanceFile() throws Exception {
        copy("08-performance-objective");

        Outcome outcome = type("final-dry-run-audit --log logs --performance performance.json --format markdown");

        assertEquals(2, outcome.code(), outcome.output());
        assertTrue(outcome.says("| fill-ratio | FAIL | 0.900485 misses at least 0.95 |"), outcome.output());
        Outcome without = run("final-dry-run-audit --log logs --format markdown");
        assertTrue(without.says("| fill-ratio | UNKNOWN |"), without.output());
    }

    @Test
    void aBoardBriefIsATemplateOrAProgram() throws Exception {
        String command =
                "final-dry-run-review --log logs --run-label UAT --report board-brief=brief.md --output review.md";
        copy("09-board-brief-template");
        assertEquals(2, type(command).code());
        String brief = Files.readString(directory.resolve("brief.md"));
        assertTrue(brief.startsWith("# UAT: FAIL\n"), brief);
        assertTrue(brief.contains("no margin \\| see \\`risk\\` &lt;b&gt;"), brief);

        Files.delete(directory.resolve("plugins/board-brief.md.template"));
        copy("10-groovy-brief");
        assertEquals(2, type(command).code());
        assertTrue(Files.readString(directory.resolve("brief.md")).contains("- 2026-03-02T10:00 UTC: 1"));
    }

    @Test
    void aPythonProgramIsADetector() throws Exception {
        python();
        copy("11-python-executable");

        Outcome outcome = type("final-dry-run-audit --log logs --format markdown");

        assertEquals(2, outcome.code(), outcome.output());
        assertTrue(outcome.says("reject-ratio: 4 of 40 orders were rejected"), outcome.output());
    }

    @Test
    void aRunIsJudgedByItsBacktestAndByWhatWasExpected() throws Exception {
        copy("12-baseline");
        String command = "final-dry-run-audit --log logs --performance performance.json --baseline ";

        Outcome backtest = type(command + "backtest.json --format markdown");

        assertEquals(2, backtest.code(), backtest.output());
        assertTrue(
                backtest.says(
                        "| baseline | FAIL | win rate 41% against 55.2% ±10 points (840 and 101000 trades): differs; "),
                backtest.output());
        Outcome expected = type(command + "expected.yaml --format markdown");
        assertEquals(0, expected.code(), expected.output());
        assertTrue(
                expected.says("trades 3360 a day against 3320 a day ±25% (840 and stated): alike"), expected.output());
    }

    @Test
    void aNagiosPluginIsRunWhileTheRunLasts() throws Exception {
        python();
        copy("13-live-check");
        assertEquals(0, type("final-dry-run-plugins check").code());

        Outcome live = type("final-dry-run");

        assertEquals(2, live.code(), live.output());
        assertTrue(live.output().matches("(?s).*WARN  order-queue: QUEUE WARNING - \\d+ orders wait.*"), live.output());
        assertTrue(
                live.output().matches("(?s).*FAIL  order-queue: QUEUE CRITICAL - \\d+ orders wait.*"), live.output());
        Outcome audit = type("final-dry-run-audit --log artifacts/final_dry_run/checked --format markdown");
        assertEquals(2, audit.code(), audit.output());
        assertTrue(audit.says("QUEUE CRITICAL - "), audit.output());
    }

    @Test
    void testsAndScansOfOtherToolsAreObjectives() throws Exception {
        copy("14-test-and-scan-report");

        Outcome outcome = type("final-dry-run-audit --log logs --format markdown");

        assertEquals(2, outcome.code(), outcome.output());
        assertTrue(outcome.says("| unit-tests | FAIL | 1 failed tests misses at most 0 |"), outcome.output());
        assertTrue(outcome.says("| scan | PASS | 0 errors, 1 warnings, 1 accepted |"), outcome.output());
        Files.delete(directory.resolve("reports/TEST-orders.xml"));
        Outcome without = run("final-dry-run-audit --log logs --format markdown");
        assertEquals(2, without.code(), without.output());
        assertTrue(without.says("| unit-tests | UNKNOWN |"), without.output());
    }

    private static void python() {
        boolean there = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(entry -> Files.isExecutable(Path.of(entry, "python3")));
        assertTrue(there, "this example needs python3 on the PATH");
    }

    private void copy(String example) throws IOException {
        Path source = ROOT.resolve("examples").resolve(example);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = directory.resolve(source.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** Runs a command that the example's README tells to type. */
    private Outcome type(String command) throws Exception {
        String readme = Files.readString(directory.resolve("README.md"));
        assertTrue(readme.contains("\n    ../../jbangw " + command + "\n"), command + " does not stand in\n" + readme);
        return run(command);
    }

    private Outcome run(String command) throws Exception {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.set(0, WORDS.get(words.get(0)));
        words.addAll(
                0, List.of(System.getProperty("java.home") + "/bin/java", "-cp", classPath(), Main.class.getName()));
        Path output = directory.resolve("output.txt");
        Process process = new ProcessBuilder(words)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int code = process.waitFor();
        return new Outcome(code, Files.readString(output, StandardCharsets.UTF_8));
    }

    private Path run() throws IOException {
        try (Stream<Path> runs = Files.list(directory.resolve("artifacts/final_dry_run"))) {
            return runs.findFirst().orElseThrow();
        }
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    private String at(String name) {
        return directory.resolve(name).toString();
    }

    private static void tool(String name, String... arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        assertEquals(0, ToolProvider.findFirst(name).orElseThrow().run(out, out, arguments), name);
    }

    private static String java(String classPath, String main) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(java, "-cp", classPath, main)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}

package org.alphatrade.dryrun.plugin.executable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.engine.judge.DetectorPipeline;
import org.alphatrade.dryrun.log.BatchBuilder;
import org.alphatrade.dryrun.log.record.StdStream;
import org.alphatrade.dryrun.plugin.guard.GuardedClassifier;
import org.alphatrade.dryrun.plugin.guard.GuardedDetector;
import org.alphatrade.dryrun.plugin.load.PluginLoader;
import org.alphatrade.dryrun.plugin.load.PluginRequest;
import org.alphatrade.dryrun.plugin.load.PluginSet;
import org.alphatrade.dryrun.plugin.model.PluginInfo;
import org.alphatrade.dryrun.spi.Assessment;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.LogSummary;
import org.alphatrade.dryrun.spi.ObjectiveResult;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.spi.PerformanceSummary;
import org.alphatrade.dryrun.spi.Phase;
import org.alphatrade.dryrun.spi.Report;
import org.alphatrade.dryrun.spi.ReportTarget;
import org.alphatrade.dryrun.spi.Scope;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real programs as plugins: well-behaved ones, and every kind of rude one. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ExecutableTests {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final String PYTHON = """
            #!/usr/bin/env python3
            import json, sys
            limit, rejects = 0, 0
            for line in sys.stdin:
                m = json.loads(line)
                if m["type"] == "start":
                    limit = int(m["options"]["limit"])
                elif m["type"] == "record":
                    rejects += 1
                    if rejects > limit:
                        print(json.dumps({"severity": "fail", "summary": m["fields"]["reason"], "record": m["n"],
                                          "metadata": {"rejects": rejects}}))
                elif m["type"] == "tick":
                    print(json.dumps({"severity": "warn", "summary": "tick"}))
                elif m["type"] == "flush":
                    print(json.dumps({"type": "done", "n": m["n"]}), flush=True)
            print(json.dumps({"severity": "warn", "summary": "the end", "occurred_at": "2026-01-02T04:00:00Z"}))
            """;

    @TempDir
    Path directory;

    private final List<Incident> raised = new ArrayList<>();

    @Test
    void aPythonDetectorRaisesWithTheTimeAndTheLineOfItsRecord() throws IOException {
        program("rejects.py", PYTHON);
        manifest("rejects", """
                {"id": "rejects", "kind": "detector", "command": ["rejects.py"], "version": "1.2",
                 "interest": {"events": ["order_rejected"]},
                 "options": [{"name": "limit", "type": "integer", "default": "1"}]}""");
        PluginSet set = load("rejects.limit=2");
        List<GuardedDetector> detectors = judge(set, 600);

        assertEquals(List.of(), outside(set));
        assertEquals(List.of(), problems(detectors));
        assertEquals(598 + 2, raised.size());
        Incident first = raised.get(0);
        assertEquals("rejects", first.detector());
        assertEquals("no margin 2", first.summary());
        assertEquals(Severity.FAIL, first.severity());
        assertEquals(Map.of("rejects", 3L), first.metadata());
        assertEquals(NOW.plusSeconds(2), first.occurredAt());
        assertTrue(first.excerpt().orElseThrow().text().contains("\"no margin 2\""));
        assertEquals("tick", raised.get(598).summary());
        assertEquals(NOW.plusSeconds(700), raised.get(598).occurredAt());
        assertEquals(Instant.parse("2026-01-02T04:00:00Z"), raised.get(599).occurredAt());
        PluginInfo info = set.infos().stream()
                .filter(each -> each.id().equals("rejects"))
                .findFirst()
                .orElseThrow();
        assertEquals("1.2", info.version());
        String before = info.sha256();
        Files.writeString(directory.resolve("rejects.py"), PYTHON + "# changed\n");
        assertFalse(load().infos().stream().anyMatch(each -> each.sha256().equals(before)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exit 3                                          | it ended with exit code 3",
                "echo oops >&2; exit 1                           | exit code 1; on stderr: oops",
                "cat >/dev/null; exit 9                          | it did not answer within 500 ms",
                "sleep 100                                       | it did not answer within 500 ms",
                "sleep 100 & sleep 100                           | it did not answer within 500 ms",
                "trap '' TERM INT; while :; do :; done           | it did not answer within 500 ms",
                "yes '{\"severity\":\"warn\",\"summary\":\"x\"}' | it flooded its output",
                "head -c 3000000 /dev/zero; sleep 9              | it wrote a line of more than",
                "echo 'no json'; sleep 100                       | a line that is no JSON object: 'no json'",
                "echo '{\"sevrity\":\"warn\"}'; ANSWER           | unknown key 'sevrity'; did you mean 'severity'?",
                "echo '{\"severity\":\"bad\"}'; ANSWER           | 'severity' is 'bad', not one of pass, warn, fail",
                "echo '{\"severity\":\"warn\",\"summary\":\"x\",\"record\":77}'; ANSWER | about record 77",
                "echo '{\"type\":\"done\",\"n\":8}'; sleep 9     | n must be 1 as in the flush",
                "ANSWER; exit 4                                  | it ended with exit code 4",
                "ANSWER; sleep 100                               | it did not answer within 500 ms",
            })
    void aRudeDetectorIsOneFaultAndUnknown(String line, String why) throws IOException {
        String answer = "while read -r l; do case $l in *flush*) n=${l#*\\\"n\\\":}; "
                + "echo \"{\\\"type\\\":\\\"done\\\",\\\"n\\\":${n%%\\}*}}\";; esac; done";
        String script = line.replace("ANSWER", answer);
        program("rude.sh", "#!/bin/sh\n" + script + "\n");
        // A flood is one by its amount: on a busy machine it takes longer than half a second to come.
        String timeout = why.contains("flooded") ? "20s" : "500ms";
        manifest("rude", """
                {"id": "rude", "kind": "detector", "command": ["rude.sh"], "timeout": "%s"}""".formatted(timeout));
        List<GuardedDetector> detectors = judge(load(), 3);

        List<Incident> faults = raised.stream()
                .filter(incident -> incident.detector().equals("plugin"))
                .toList();
        assertEquals(1, faults.size(), raised.toString());
        assertTrue(faults.get(0).summary().contains(why), faults.get(0).summary());
        assertTrue(
                faults.get(0).summary().contains("rude.plugin.json"),
                faults.get(0).summary());
        assertEquals(1, problems(detectors).size());
    }

    @Test
    void whatAProgramStartedDiesWithItAndHoldsNobodyUp() throws Exception {
        program("fork.sh", "#!/bin/sh\nsleep 1234 & echo $! > child\necho 'OK - fine'\n");
        manifest("fork", "{\"id\": \"fork\", \"kind\": \"objective\", \"command\": [\"fork.sh\"]}");
        long start = System.nanoTime();
        assertEquals(Status.PASS, assess("fork").status());
        assertTrue(System.nanoTime() - start < Duration.ofSeconds(8).toNanos(), "a child held it up");
        long child = Long.parseLong(Files.readString(directory.resolve("child")).strip());
        for (int i = 0; i < 100 && alive(child); i++) {
            Thread.sleep(20);
        }
        assertFalse(alive(child), "the child of the program lives on");
    }

    @Test
    void tracesAreHandedOverBeforeTheyFillTheMemory() throws IOException {
        program("turns.py", """
                #!/usr/bin/env python3
                import json, sys
                for line in sys.stdin:
                    m = json.loads(line)
                    if m["type"] == "flush":
                        print(json.dumps({"severity": "warn", "summary": "turn"}))
                        print(json.dumps({"type": "done", "n": m["n"]}), flush=True)
                """);
        manifest("turns", """
                {"id": "turns", "kind": "detector", "command": ["turns.py"], "interest": {"events": ["none"]}}""");
        List<GuardedDetector> detectors = load().newDetectors().stream()
                .filter(detector -> !detector.builtIn())
                .toList();
        DetectorPipeline judge = new DetectorPipeline(detectors, raised::add);
        BatchBuilder builder = new BatchBuilder("live", 4 << 20);
        for (int i = 0; i < 3_000; i++) {
            for (String text : List.of(
                    "Traceback (most recent call last):",
                    "  File \"feed.py\", line 7, in read",
                    "ValueError: " + "no price ".repeat(20) + i)) {
                byte[] line = text.getBytes(StandardCharsets.UTF_8);
                builder.addLine(
                        line,
                        0,
                        line.length,
                        StdStream.STDERR,
                        Timestamps.nanos(NOW),
                        0,
                        line.length + 1L,
                        Phase.RUNNING);
            }
        }
        judge.accept(builder.build());
        int before = raised.size();
        judge.finish();
        assertEquals(List.of(), problems(detectors));
        assertTrue(before > 1, "all traces were kept until the end");
    }

    private static boolean alive(long pid) throws IOException {
        Path status = Path.of("/proc/" + pid + "/status");
        return Files.exists(status) && !Files.readString(status).contains("State:\tZ");
    }

    @Test
    void theExampleOfTheDocumentationWorksAsItIsPrinted() throws IOException {
        String document = Files.readString(Path.of(System.getProperty("project.root"), "docs", "plugins.md"));
        program("order_rejects.py", block(document, "python"));
        manifest("order-rejects", block(document, "json"));
        List<GuardedDetector> detectors = judge(load(), 5);
        assertEquals(List.of(), problems(detectors));
        assertEquals(
                List.of(NOW.plusSeconds(3), NOW.plusSeconds(4)),
                raised.stream().map(Incident::occurredAt).toList());
    }

    private static String block(String document, String language) {
        int from = document.indexOf("```" + language + "\n") + language.length() + 4;
        return document.substring(from, document.indexOf("```", from));
    }

    @Test
    void aProgramThatChangedAfterItWasLoadedIsNotStarted() throws IOException {
        program("check.sh", "#!/bin/sh\necho OK\n");
        manifest("check", "{\"id\": \"check\", \"kind\": \"objective\", \"command\": [\"check.sh\"]}");
        PluginSet set = load();
        program("check.sh", "#!/bin/sh\necho OK - other\n");
        ObjectiveResult result = set.objectives().get(0).assess(evidence()).result();
        assertEquals(Status.UNKNOWN, result.status());
        assertTrue(result.note().contains("'check.sh' has changed since it was loaded"), result.note());
    }

    @Test
    void memoryIsBounded() throws IOException {
        program("hog.py", "#!/usr/bin/env python3\nx = bytearray(800_000_000)\nprint('OK - had it')\n");
        manifest("hog", """
                {"id": "hog", "kind": "objective", "command": ["hog.py"], "memory": "256MB"}""");
        ObjectiveResult result = assess("hog");
        assertEquals(Status.UNKNOWN, result.status());
        assertTrue(result.note().contains("MemoryError") || result.note().contains("exit code"), result.note());
    }

    @Test
    void aProgramThatDiesForWantOfAddressesSaysWhatToWrite() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        manifest(
                "jvm",
                "{\"id\": \"jvm\", \"kind\": \"objective\", \"memory\": \"256MB\", \"command\": [\"" + java
                        + "\", \"-version\"]}");
        String note = assess("jvm").note();
        assertTrue(note.contains("\"memory\" in 'jvm.plugin.json' limits addresses to 256MB"), note);
        assertTrue(note.contains("or \"unlimited\""), note);
    }

    @Test
    void aProgramThatIsSwitchedOffIsEndedEvenIfItWillNot() throws Exception {
        program("stubborn.py", """
                #!/usr/bin/env python3
                import json, os, signal, sys, time
                signal.signal(signal.SIGTERM, signal.SIG_IGN)
                open("pid", "w").write(str(os.getpid()))
                for line in sys.stdin:
                    m = json.loads(line)
                    if m["type"] == "flush":
                        print(json.dumps({"severity": "fail", "summary": "x" * 20000}))
                        print(json.dumps({"type": "done", "n": m["n"]}), flush=True)
                time.sleep(600)
                """);
        manifest("stubborn", "{\"id\": \"stubborn\", \"kind\": \"detector\", \"command\": [\"stubborn.py\"]}");
        GuardedDetector detector = load().newDetectors().stream()
                .filter(each -> each.id().equals("stubborn"))
                .findFirst()
                .orElseThrow();
        for (int second = 0; second < GuardedDetector.MAX_FAULTS; second++) {
            detector.observe(Observation.Tick.of(NOW, java.time.Duration.ofSeconds(second)), raised::add);
        }
        assertTrue(detector.switchedOff(), raised::toString);
        long pid = Long.parseLong(Files.readString(directory.resolve("pid")));
        java.util.Optional<ProcessHandle> program = ProcessHandle.of(pid);
        if (program.isPresent()) {
            program.get().onExit().get(20, java.util.concurrent.TimeUnit.SECONDS);
        }
    }

    @Test
    void aManifestSaysHowMuchItsDetectorMustSee() throws IOException {
        program("rejects.py", PYTHON);
        for (String scope : List.of("record", "stream", "5m")) {
            manifest(
                    "rejects",
                    "{\"id\": \"rejects\", \"kind\": \"detector\", \"command\": [\"rejects.py\"], \"scope\": \"" + scope
                            + "\", \"options\": [{\"name\": \"limit\", \"type\": \"integer\", \"default\": \"1\"}]}");
            List<Scope> found = judge(load(), 1).stream()
                    .filter(each -> each.id().equals("rejects"))
                    .map(GuardedDetector::scope)
                    .toList();
            Scope meant = scope.equals("record")
                    ? Scope.record()
                    : scope.equals("5m") ? Scope.window(Duration.ofMinutes(5)) : Scope.stream();
            assertEquals(List.of(meant), found);
        }
        manifest(
                "rejects",
                "{\"id\": \"rejects\", \"kind\": \"detector\", \"command\": [\"rejects.py\"], \"scope\": \"some\"}");
        assertAny(outside(load()), "'scope' is \"record\", \"stream\" or a duration such as \"5m\", not 'some'");
    }

    @Test
    void theEnvironmentHoldsNothingOfOurs() throws IOException {
        program("env.sh", "#!/bin/sh\necho OK - $(env | cut -d= -f1 | sort | tr '\\n' ' ')\n");
        manifest(
                "env",
                "{\"id\": \"env\", \"kind\": \"objective\", \"command\": [\"env.sh\"], "
                        + "\"environment\": [\"HOME\"]}");
        String names = assess("env").note().replaceAll(" (_|PWD|OLDPWD|SHLVL|TMPDIR)(?= |$)", "");
        assertEquals("OK - FINAL_DRY_RUN_PLUGIN HOME LANG LC_ALL PATH TZ", names.strip());
    }

    @Test
    void anObjectiveSeesTheEvidenceAndAnswersInJson() throws IOException {
        program("fills.py", """
                #!/usr/bin/env python3
                import json, sys
                fills = json.load(sys.stdin)["evidence"]["performance"]["content"]["fills"]
                print(json.dumps({"status": "warn", "reason": "few fills", "observed": fills, "threshold": 100,
                                  "unit": "fills", "sample_size": 7, "sources": ["performance.json#/fills"]}))
                """);
        manifest("fills", "{\"id\": \"fills\", \"kind\": \"objective\", \"command\": [\"fills.py\"]}");
        Assessment assessment = assess("fills").assessment().orElseThrow();
        assertEquals(
                Assessment.builder(Status.WARN, "few fills")
                        .observed("42")
                        .threshold("100")
                        .unit("fills")
                        .sampleSize(7)
                        .sources("performance.json#/fills")
                        .build(),
                assessment);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "echo 'OK - ratio 99% | ratio=99%;95;90'             ! PASS    ! OK - ratio 99%      ! 99 ! 90",
                "echo 'WARNING - ratio 93% | ratio=93%;95;90'; exit 1 ! WARN    ! WARNING - ratio 93% ! 93 ! 95",
                "echo 'CRITICAL - none'; exit 2                      ! FAIL    ! CRITICAL - none     !    !",
                "echo 'UNKNOWN - no data'; exit 3                    ! UNKNOWN ! UNKNOWN - no data   !    !",
            })
    void anObjectiveMayAnswerTheNagiosWay(String script, Status status, String reason, String observed, String limit)
            throws IOException {
        program("check.sh", "#!/bin/sh\n" + script + "\n");
        manifest("check", "{\"id\": \"check\", \"kind\": \"objective\", \"command\": [\"check.sh\"]}");
        ObjectiveResult result = assess("check");
        assertEquals(status, result.status());
        assertEquals(reason, result.note());
        Assessment assessment = result.assessment().orElseThrow();
        assertEquals(Optional.ofNullable(observed).orElse(""), assessment.observed());
        assertEquals(Optional.ofNullable(limit).orElse(""), assessment.threshold());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exit 0                        | ended with exit code 0 and said nothing",
                "exit 7                        | exit code 7",
                "echo '{\"status\":\"pass\"'   | no JSON object",
                "echo '{\"status\":\"pass\"}'; exit 1 | exit code 1",
                "echo '{\"state\":\"pass\"}'   | unknown key 'state'; did you mean 'status'?",
                "echo '{\"status\":\"great\"}' | 'status' is 'great', not one of",
                "sleep 100                     | did not answer within 1 s",
                "setsid sh -c 'touch $1; exec sleep 5' x $0.up & until [ -e $0.up ]; do :; done; echo 'OK' | its output is still open after its end",
            })
    void anObjectiveThatGivesNoAnswerIsUnknown(String script, String why) throws IOException {
        program("check.sh", "#!/bin/sh\n" + script + "\n");
        manifest(
                "check",
                "{\"id\": \"check\", \"kind\": \"objective\", \"command\": [\"check.sh\"], \"timeout\": \"1s\"}");
        ObjectiveResult result = assess("check");
        assertEquals(Status.UNKNOWN, result.status());
        assertTrue(result.note().contains(why), result.note());
    }

    /** A run asks when an incident is raised and once more at its end. */
    @Test
    void aClassifierIsStartedOnceForAnIncidentHoweverOftenItIsAsked() throws IOException {
        Path starts = directory.resolve("starts");
        program("known.sh", "#!/bin/sh\ncat >/dev/null\necho >>'" + starts + "'\n");
        manifest("known", "{\"id\": \"known\", \"kind\": \"classifier\", \"command\": [\"known.sh\"]}");
        GuardedClassifier known = load().classifiers().get(0);
        for (int i = 0; i < 3; i++) {
            assertEquals(Optional.empty(), known.classify(Incident.at(NOW, Severity.FAIL, "feed dropped")));
            assertEquals(
                    Optional.empty(), known.classify(Incident.at(NOW.plusSeconds(1), Severity.FAIL, "feed dropped")));
        }
        assertEquals(2, Files.readAllLines(starts).size());
        assertEquals(Optional.empty(), known.problem());
    }

    @Test
    void aClassifierAndAReporterAreProgramsToo() throws IOException {
        program("known.py", """
                #!/usr/bin/env python3
                import json, sys
                i = json.load(sys.stdin)["incident"]
                if "feed" in i["summary"]:
                    print(json.dumps({"severity": "warn", "owner": "ops", "reason": "known feed drops",
                                      "expires_at": "2026-06-01T00:00:00Z", "maximum_count": 5}))
                """);
        manifest("known", "{\"id\": \"known\", \"kind\": \"classifier\", \"command\": [\"known.py\"]}");
        program("brief.sh", "#!/bin/sh\nsed 's/.*\"report\":{\"title\":\"\\([^\"]*\\).*/# \\1/'\n");
        manifest("brief", """
                {"id": "brief", "kind": "reporter", "command": ["brief.sh"], "extension": "md"}""");
        PluginSet set = load();

        var answer = set.classifiers()
                .get(0)
                .classify(Incident.at(NOW, Severity.FAIL, "feed dropped"))
                .orElseThrow();
        assertEquals("ops", answer.owner());
        assertEquals(OptionalLong.of(5), answer.maximumCount());
        assertEquals(Optional.empty(), set.classifiers().get(0).classify(Incident.at(NOW, Severity.FAIL, "other")));
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        Report report = Report.builder("t", "run", Status.PASS, evidence())
                .tree(Map.of("title", "Week 7"))
                .build();
        assertEquals(Optional.empty(), set.reporter("brief").orElseThrow().write(report, new Target(bytes), NOW));
        assertEquals("# Week 7", bytes.toString(StandardCharsets.UTF_8).strip());
        assertEquals("md", set.reporter("brief").orElseThrow().extension());
    }

    @Test
    void everythingWrongWithAManifestIsToldAtOnceWithItsLine() throws IOException {
        manifest("bad", """
                {
                  "kind": "detecter",
                  "command": ["gone.py"],
                  "timeout": "soon",
                  "memory": "much",
                  "interest": {"levls": ["error"], "levels": ["erorr"]},
                  "descripton": "x"
                }""");
        List<String> problems = outside(load());
        assertEquals(8, problems.size(), String.join("\n", problems));
        assertAny(problems, "bad.plugin.json:1: 'id' is missing");
        assertAny(problems, "bad.plugin.json:2: 'detecter' is no kind of plugin; did you mean 'detector'?");
        assertAny(problems, "bad.plugin.json:3: the command's program 'gone.py' is neither beside the manifest nor");
        assertAny(problems, "bad.plugin.json:4: 'timeout': ");
        assertAny(problems, "bad.plugin.json:5: 'memory' is no size");
        assertAny(problems, "bad.plugin.json:6: unknown key 'interest.levls'; did you mean 'levels'?");
        assertAny(problems, "bad.plugin.json:6: 'erorr' is no level; did you mean 'error'?");
        assertAny(problems, "bad.plugin.json:7: unknown key 'descripton'; did you mean 'description'?");
    }

    @Test
    void aProgramThatIsNotExecutableAndAManifestThatIsNoJsonAreProblems() throws IOException {
        Files.writeString(directory.resolve("plain.sh"), "#!/bin/sh\n");
        manifest("plain", "{\"id\": \"plain\", \"kind\": \"detector\", \"command\": [\"plain.sh\"]}");
        manifest("nojson", "{\n \"id\": nojson\n}");
        manifest("open", "{\n \"command\": [\"sh\"\n");
        manifest("twice", "{\n \"id\": \"a\",\n \"id\": \"b\"\n}");
        manifest("words", "{\"id\": \"words\", \"kind\": \"detector\", \"command\": \"python3 words.py\"}");
        manifest("default", """
                {"id": "default", "kind": "detector", "command": ["sh"],
                 "options": [{"name": "limit", "type": "integer", "default": "x"}]}""");
        List<String> problems = outside(load());
        assertEquals(6, problems.size(), problems.toString());
        assertAny(
                problems, "open.plugin.json:3: this is no JSON object: Unexpected end-of-input: expected close marker");
        assertTrue(problems.stream().noneMatch(p -> p.contains("REDACTED")), problems::toString);
        assertAny(problems, "twice.plugin.json:3: this is no JSON object: Duplicate Object property \"id\"");
        assertAny(problems, "nor on the PATH; write a list: \"command\": [\"python3\", \"words.py\"]");
        assertAny(problems, "default.plugin.json is not used: ");
        assertAny(problems, "the default 'x' of its option 'limit' is wrong: not a whole number");
        assertAny(problems, "plain.plugin.json:1: the command's program 'plain.sh' is not executable; chmod +x");
        assertAny(problems, "nojson.plugin.json:2: this is no JSON object");
    }

    private static void assertAny(List<String> sentences, String text) {
        assertTrue(sentences.stream().anyMatch(s -> s.contains(text)), text + " in " + String.join("\n", sentences));
    }

    private void program(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private void manifest(String name, String json) throws IOException {
        Files.writeString(directory.resolve(name + ".plugin.json"), json);
    }

    private PluginSet load(String... options) {
        return PluginLoader.load(
                new PluginRequest(List.of(directory.toString()), false, List.of(options), false, Map.of()),
                new ExecutableFormat());
    }

    private List<GuardedDetector> judge(PluginSet set, int rejects) {
        List<GuardedDetector> detectors = set.newDetectors().stream()
                .filter(detector -> !detector.builtIn())
                .toList();
        DetectorPipeline judge = new DetectorPipeline(detectors, raised::add);
        BatchBuilder builder = new BatchBuilder("live", 1 << 20);
        for (int i = 0; i < rejects; i++) {
            byte[] line = ("{\"timestamp\":\"" + NOW.plusSeconds(i)
                            + "\",\"event\":\"order_rejected\",\"reason\":\"no margin " + i + "\"}")
                    .getBytes(StandardCharsets.UTF_8);
            builder.addLine(
                    line, 0, line.length, StdStream.STDOUT, Timestamps.nanos(NOW), 0, line.length + 1L, Phase.RUNNING);
        }
        judge.accept(builder.build());
        judge.observe(Observation.Tick.of(NOW.plusSeconds(700), Duration.ofSeconds(700)));
        judge.finish();
        return detectors;
    }

    private ObjectiveResult assess(String id) {
        PluginSet set = load();
        assertEquals(List.of(), outside(set));
        return set.objectives().stream()
                .filter(objective -> objective.id().equals(id))
                .findFirst()
                .orElseThrow()
                .assess(evidence())
                .result();
    }

    private static Evidence evidence() {
        LogSummary logs = LogSummary.builder(Status.PASS).records(1).build();
        PerformanceSummary performance = PerformanceSummary.builder(Status.PASS, "performance.json")
                .tree(Map.of("fills", 42))
                .build();
        return Evidence.builder(logs).performance(Optional.of(performance)).build();
    }

    private static List<String> outside(PluginSet set) {
        return set.problems().stream()
                .map(Finding::message)
                .filter(message -> !message.startsWith("built-in"))
                .toList();
    }

    private static List<String> problems(List<GuardedDetector> detectors) {
        return detectors.stream()
                .flatMap(detector -> detector.problem().stream())
                .map(Finding::message)
                .toList();
    }

    private record Target(java.io.OutputStream stream) implements ReportTarget {
        @Override
        public java.io.Writer writer() {
            return new java.io.OutputStreamWriter(stream, StandardCharsets.UTF_8);
        }
    }
}

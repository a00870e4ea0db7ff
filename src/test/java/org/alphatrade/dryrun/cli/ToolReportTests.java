package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.file.Digests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports of tests and scans by other tools as evidence for objectives. */
@Timeout(60)
class ToolReportTests {
    private static final String SUREFIRE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuite xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="3.0.2" name="acme.OrderTest"
                time="0.017" tests="3" errors="0" skipped="0" failures="1" TIME>
              <properties><property name="java.version" value="17"/></properties>
              <testcase name="a" classname="acme.OrderTest"><failure message="x"><![CDATA[<failure/>]]></failure>
                <rerunFailure message="again"/></testcase>
              <testcase name="b" classname="acme.OrderTest"><flakyFailure message="y"/></testcase>
              <testcase name="c" classname="acme.OrderTest"><system-out>failure</system-out></testcase>
            </testsuite>
            """.replace("TIME", "timestamp=\"2026-03-02T09:00:00Z\"");

    @TempDir
    Path directory;

    @BeforeEach
    void logs() throws IOException {
        Files.writeString(directory.resolve("app.jsonl"), """
                {"timestamp":"2026-03-02T10:00:00Z","level":"info","message":"up"}
                {"timestamp":"2026-03-02T11:00:00Z","level":"info","message":"up"}
                """);
    }

    static Stream<Arguments> dialects() {
        return Stream.of(
                Arguments.of("surefire with reruns", SUREFIRE, "3 tests, 1 failures, 0 errors, 0 skipped, 1 flaky"),
                Arguments.of("pytest", """
                        <testsuites><testsuite name="pytest" errors="1" failures="1" skipped="1" tests="4" time="0.1"
                        timestamp="2026-03-02T09:00:00.123456" hostname="h"><testcase classname="t" name="a"/>
                        <testcase classname="t" name="b"><failure message="assert"/></testcase>
                        <testcase classname="t" name="c"><error message="setup"/></testcase>
                        <testcase classname="t" name="d"><skipped type="pytest.skip"/></testcase>
                        </testsuite></testsuites>
                        """, "4 tests, 1 failures, 1 errors, 1 skipped, 0 flaky"),
                Arguments.of("jest-junit", """
                        <testsuites name="jest tests" tests="2" failures="0" errors="0" time="1.2">
                        <testsuite name="a" errors="0" failures="0" skipped="0" timestamp="2026-03-02T09:00:00" tests="1">
                        <testcase classname="a" name="a"/></testsuite>
                        <testsuite name="b" errors="0" failures="0" skipped="0" timestamp="2026-03-02T09:01:00" tests="1">
                        <testcase classname="b" name="b"/></testsuite></testsuites>
                        """, "2 tests, 0 failures, 0 errors, 0 skipped, 0 flaky"),
                Arguments.of("nested suites", """
                        <testsuite name="all" tests="3" failures="1" timestamp="2026-03-02T09:00:00Z">
                        <testsuite name="in" tests="2" failures="1"><testcase name="a"/>
                        <testcase name="b"><failure/></testcase></testsuite><testcase name="c"/></testsuite>
                        """, "3 tests, 1 failures, 0 errors, 0 skipped, 0 flaky"),
                Arguments.of("googletest", """
                        <testsuites tests="2" failures="0" disabled="1" errors="0" timestamp="2026-03-02T09:00:00">
                        <testsuite name="s" tests="2" failures="0" disabled="1" errors="0">
                        <testcase name="a" status="run" result="completed"/>
                        <testcase name="b" status="notrun" result="suppressed"/></testsuite></testsuites>
                        """, "2 tests, 0 failures, 0 errors, 1 skipped, 0 flaky"),
                Arguments.of("a suite that is broken itself", """
                        <testsuite name="s" tests="1" errors="1" timestamp="2026-03-02T09:00:00Z">
                        <error message="beforeAll"/><testcase name="a"/></testsuite>
                        """, "1 tests, 0 failures, 1 errors, 0 skipped, 0 flaky"),
                Arguments.of(
                        "a suite that says worse than it holds",
                        """
                        <testsuite name="s" tests="1" failures="2" timestamp="2026-03-02T09:00:00Z">
                        <testcase name="a"/></testsuite>
                        """,
                        "1 tests, 0 failures, 2 errors, 0 skipped, 0 flaky"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dialects")
    void testsAreCountedInEachDialect(String name, String xml, String counts) throws IOException {
        write("reports/TEST-a.xml", xml);
        Map<?, ?> objective = objective("""
                assess { def j = junit('DIR/reports/*.xml')
                  warn("${j.tests} tests, ${j.failures} failures, ${j.errors} errors, ${j.skipped} skipped, ${j.flaky} flaky") }
                """);
        assertEquals("warn", objective.get("status"), objective::toString);
        assertEquals(counts, objective.get("note"), objective::toString);
        assertTrue(objective.toString().contains("SHA-256"), objective::toString);
    }

    static Stream<Arguments> unusableTests() {
        String laughs = "<!DOCTYPE t [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c"
                + " \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
        return Stream.of(
                Arguments.of("", "it is empty"),
                Arguments.of(SUREFIRE.substring(0, 500), "it is no whole XML document"),
                Arguments.of(
                        "<!DOCTYPE t [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><testsuite><testcase name=\"&x;\"/></testsuite>",
                        "is no evidence: it "),
                Arguments.of(
                        laughs + "<testsuite><testcase>&c;</testcase></testsuite>",
                        "a document type, which is refused"),
                Arguments.of("<!DOCTYPE testsuite SYSTEM \"http://localhost:1/x.dtd\"><testsuite/>", "a document type"),
                Arguments.of("<testsuite><testcase name=\"a\">&nbsp;</testcase></testsuite>", "is no evidence: it "),
                Arguments.of("<html><testcase/></html>", "it is no JUnit XML: it begins with <html>"),
                Arguments.of("{\"tests\": 3}", "it is no whole XML document"),
                Arguments.of(SUREFIRE.replace("2026-03", "2025-03"), "it is of 2025-03-02T09:00:00Z, more than 7d"),
                Arguments.of(SUREFIRE.replace("2026-03", "2027-03"), "after the end of what is judged"),
                Arguments.of(SUREFIRE.replace("timestamp", "other"), "it does not say when it was written; timeOfFile"),
                Arguments.of(
                        SUREFIRE.replace("2026-03-02T09:00:00Z", "yesterday"), "its timestamp 'yesterday' is no time"),
                Arguments.of(SUREFIRE.replace("tests=\"3\"", "tests=\"30\""), "says 30 tests and holds 3"),
                Arguments.of(SUREFIRE.replace("tests=\"3\"", "tests=\"many\""), "its tests 'many' is no number"),
                Arguments.of("<testsuite tests=\"0\" timestamp=\"2026-03-02T09:00:00Z\"/>", "no test was run"),
                Arguments.of(
                        "<testsuite timestamp=\"2026-03-02T09:00:00Z\"><testcase><skipped/></testcase></testsuite>",
                        "no test was run according to"),
                Arguments.of("<testsuite>".repeat(300), "it is deeper than 90 elements"));
    }

    @ParameterizedTest
    @MethodSource("unusableTests")
    void whatIsNoReportOfTheRunIsUnknownWithASentence(String xml, String why) throws IOException {
        write("reports/a.xml", xml);
        isUnknown("observed { junit('DIR/reports/*.xml').failed }\n atMost 0", why);
    }

    @Test
    void missingReportsAreUnknown() throws IOException {
        isUnknown("observed { junit('DIR/reports/*.xml').failed }\n atMost 0", "there is no report");
        isUnknown("observed { junit('DIR/a.xml').failed }\n atMost 0", "it does not exist");
        isUnknown("observed { sarif('DIR/a.sarif').errors }\n atMost 0", "it does not exist");
    }

    @Test
    void oneBadFileAmongGoodOnesIsUnknown() throws IOException {
        write("reports/a.xml", SUREFIRE);
        write("reports/b.xml", "<testsuite>");
        isUnknown("observed { junit('DIR/reports/**.xml').failed }\n atMost 5", "b.xml' is no evidence");
    }

    @Test
    void figuresOfSeveralFilesAreJudgedWithTheirSamples() throws IOException {
        write("reports/a.xml", SUREFIRE);
        write("reports/b.xml", SUREFIRE);
        String figures =
                "observed { junit('DIR/reports/*.xml').failed }\n samples { junit('DIR/reports/*.xml').run }\n";
        assertEquals("fail", objective(figures + "atMost 1").get("status"));
        assertEquals("pass", objective(figures + "atMost 2").get("status"));
        assertEquals(
                "unknown",
                objective(figures + "atMost 2\n minimumSamples 7, of: 'tests'").get("status"));
    }

    @Test
    void theTimeOfTheFileCountsWhenItIsAskedFor() throws IOException {
        Path file = write("reports/a.xml", SUREFIRE.replace("timestamp", "other"));
        String asked = "observed { junit('DIR/reports/a.xml', timeOfFile: true, maximumAge: '1d').failed }\n atMost 1";
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-03-02T01:00:00Z")));
        assertEquals("pass", objective(asked).get("status"));
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-02-28T01:00:00Z")));
        isUnknown(asked, "it is of 2026-02-28T01:00:00Z, more than 1d");
    }

    private static final String SARIF = """
            {"$schema": "https://example.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [{
              "tool": {"driver": {"name": "scan", "rules": [
                {"id": "A", "defaultConfiguration": {"level": "error"}}, {"id": "B"}]}},
              "invocations": [{"executionSuccessful": true, "endTimeUtc": "2026-03-02T09:00:00Z"}],
              "results": [
                {"ruleId": "A", "message": {"text": "by its rule"}},
                {"ruleIndex": 0, "message": {"text": "by its rule's place"}},
                {"ruleId": "B", "message": {"text": "a warning, as nothing is said"}},
                {"ruleId": "A", "level": "note", "message": {"text": "its own level"}},
                {"ruleId": "A", "kind": "pass", "message": {"text": "fine"}},
                {"ruleId": "A", "kind": "review", "message": {"text": "look"}},
                {"ruleId": "A", "baselineState": "absent", "message": {"text": "gone"}},
                {"ruleId": "A", "level": "error", "suppressions": [{"kind": "inSource"}], "message": {"text": "accepted"}},
                {"ruleId": "A", "level": "error", "suppressions": [{"kind": "external", "status": "underReview"}],
                 "message": {"text": "not accepted yet"}}
              ]}]}
            """;

    @Test
    void resultsAreCountedByLevelAndSuppressedOnesApart() throws IOException {
        write("scan.sarif", SARIF);
        Map<?, ?> objective = objective("""
                assess { def s = sarif('DIR/scan.sarif')
                  warn("${s.errors} ${s.warnings} ${s.notes} ${s.none} ${s.undecided} ${s.suppressed} ${s.results}") }
                """);
        assertEquals("3 1 1 1 1 1 6", objective.get("note"), objective::toString);
        assertEquals(
                "fail",
                objective("observed { sarif('DIR/scan.sarif').errors }\n atMost 2")
                        .get("status"));
        assertEquals(
                "pass",
                objective("observed { sarif('DIR/scan.sarif').errors }\n atMost 3")
                        .get("status"));
    }

    static Stream<Arguments> unusableScans() {
        String results = SARIF.substring(SARIF.indexOf("\"results\""), SARIF.lastIndexOf("]}]}"));
        return Stream.of(
                Arguments.of("", "it is empty"),
                Arguments.of(SARIF.substring(0, 600), "it is no whole JSON object"),
                Arguments.of("[]", "it is no whole JSON object"),
                Arguments.of("[".repeat(100_000), "it is no whole JSON object"),
                Arguments.of("{\"runs\": []}", "its version is missing"),
                Arguments.of("{\"version\": \"2.0.0\"}", "its version is '2.0.0', and SARIF 2.1.0 is read"),
                Arguments.of("{\"version\": \"2.1.0\", \"runs\": []}", "it holds no run of a tool"),
                Arguments.of(SARIF.replace(results + "]", "\"x\": 1"), "holds no list of results"),
                Arguments.of(
                        SARIF.replace("Successful\": true", "Successful\": false"), "does not say that it ended well"),
                Arguments.of(
                        SARIF.replace(
                                "\"endTimeUtc\"",
                                "\"toolExecutionNotifications\": [{\"level\": \"error\"}], \"endTimeUtc\""),
                        "tells of an error while it ran"),
                Arguments.of(
                        SARIF.replace("\"level\": \"note\"", "\"level\": \"severe\""), "the unknown level 'severe'"),
                Arguments.of(
                        SARIF.replace("\"endTimeUtc\"", "\"ruleConfigurationOverrides\": [{}], \"endTimeUtc\""),
                        "a result names no level"),
                Arguments.of(SARIF.replace("2026-03", "2025-03"), "more than 7d"),
                Arguments.of(SARIF.replace(", \"endTimeUtc\": \"2026-03-02T09:00:00Z\"", ""), "timeOfFile: true"),
                Arguments.of(
                        SARIF.replace(
                                "\"invocations\"",
                                "\"externalPropertyFileReferences\": {\"results\": [{}]}, \"invocations\""),
                        "stand in another file"));
    }

    @ParameterizedTest
    @MethodSource("unusableScans")
    void whatIsNoScanOfTheRunIsUnknownWithASentence(String json, String why) throws IOException {
        write("scan.sarif", json);
        isUnknown("observed { sarif('DIR/scan.sarif').errors }\n atMost 99", why);
    }

    @Test
    void theReadyObjectivesNeedNoScript() throws IOException {
        write("reports/a.xml", SUREFIRE);
        write("scan.sarif", SARIF);
        assertEquals("1 fail", ready("junit-report", "junit-report.files=" + directory + "/reports/*.xml"));
        assertEquals(
                "1 pass",
                ready(
                        "junit-report",
                        "junit-report.files=" + directory + "/reports/*.xml",
                        "junit-report.maximum=1",
                        "junit-report.minimum-tests=3"));
        assertEquals(" unknown", ready("junit-report", "junit-report.files=" + directory + "/none/*.xml"));
        assertEquals("3 fail", ready("sarif-report", "sarif-report.files=" + directory + "/scan.sarif"));
        assertEquals(
                "4 pass",
                ready(
                        "sarif-report",
                        "sarif-report.files=" + directory + "/scan.sarif",
                        "sarif-report.level=warning",
                        "sarif-report.maximum=4"));
        assertEquals(
                "6 fail",
                ready("sarif-report", "sarif-report.files=" + directory + "/scan.sarif", "sarif-report.level=note"));
    }

    private String ready(String id, String... options) {
        List<Object> words =
                new ArrayList<>(List.of("audit", "--log", directory.resolve("app.jsonl"), "--plugins", id));
        List.of(options).forEach(option -> words.addAll(List.of("--plugin-option", option)));
        Done audit = Done.emp(words.toArray());
        Map<?, ?> objective = (Map<?, ?>) ((List<?>) audit.json().get("objectives")).get(0);
        return ((Map<?, ?>) objective.get("evidence")).get("observed") + " " + objective.get("status");
    }

    @Test
    void whatWasJudgedIsInThePacketAsItWasJudged() throws IOException {
        Path report = write("reports/a.xml", SUREFIRE);
        write("more/reports/a.xml", SUREFIRE.replace("acme", "other"));
        Path script = Files.writeString(
                directory.resolve("report.groovy"),
                "objective('report') { observed { junit('" + directory + "/**.xml').failed }; atMost 9 }");
        Path packet = directory.resolve("packet");
        Done review = Done.emp(
                "review", "--log", directory.resolve("app.jsonl"), "--plugins", script, "--packet-dir", packet);
        assertEquals(SUREFIRE, Files.readString(packet.resolve("raw/reports/a-2.xml")), review::toString);
        String manifest = Files.readString(packet.resolve("manifest.json"));
        assertTrue(manifest.contains(Digests.sha256(report)) && manifest.contains("raw/reports/a.xml"), manifest);
        assertEquals(0, Done.emp("packet", "verify", packet).exit());
    }

    @Test
    void manyReportsAreNamedTogetherAndStillThemselvesInThePacket() throws IOException {
        for (int i = 0; i < 150; i++) {
            write("reports/t" + i + ".xml", SUREFIRE.replace("acme", "acme" + i));
        }
        String asked = "observed { junit('DIR/reports/*.xml').failed }\n atMost 150";
        Map<?, ?> evidence = (Map<?, ?>) objective(asked).get("evidence");
        List<?> sources = (List<?>) evidence.get("sources");
        assertEquals(1, sources.size(), sources::toString);
        assertTrue(String.valueOf(sources.get(0)).contains("/reports/*.xml, 150 files (SHA-256 of their lines "));
        Path packet = directory.resolve("packet");
        Done.emp(
                "review",
                "--log",
                directory.resolve("app.jsonl"),
                "--plugins",
                directory.resolve("report.groovy"),
                "--packet-dir",
                packet);
        try (Stream<Path> files = Files.list(packet.resolve("raw/reports"))) {
            assertEquals(150, files.count());
        }
    }

    private void isUnknown(String body, String why) throws IOException {
        Map<?, ?> objective = objective(body);
        assertEquals("unknown", objective.get("status"), objective::toString);
        assertTrue(String.valueOf(objective.get("note")).contains(why), objective::toString);
    }

    private Map<?, ?> objective(String body) throws IOException {
        Path script = Files.writeString(
                directory.resolve("report.groovy"),
                "objective('report') {\n" + body.replace("DIR", directory.toString()) + "\n}\n");
        Done audit = Done.emp("audit", "--log", directory.resolve("app.jsonl"), "--plugins", script);
        assertTrue(audit.out().startsWith("{"), audit::toString);
        Map<?, ?> objective = ((List<?>) audit.json().get("objectives"))
                .stream().map(each -> (Map<?, ?>) each).findFirst().orElseThrow();
        boolean passed = "pass".equals(objective.get("status"));
        assertEquals(passed, audit.exit() == 0, audit::toString);
        return objective;
    }

    private Path write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}

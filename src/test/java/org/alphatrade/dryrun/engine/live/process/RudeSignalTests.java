package org.alphatrade.dryrun.engine.live.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.alphatrade.dryrun.base.json.Json;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A signal to the harness ends its run in order, at whatever moment it comes. */
@Timeout(120)
@EnabledOnOs(OS.LINUX)
class RudeSignalTests {
    private static final List<String> LONG = List.of("--duration", "50s");
    private static final String TALK = "while :; do echo up; sleep 0.1; done";

    @TempDir
    Path root;

    @ParameterizedTest
    @EnumSource
    void anInterruptedRunEndsInOrderAndFails(HarnessSignal signal) throws Exception {
        HarnessProcess harness =
                HarnessProcess.start(root, LONG, "sh", "-c", TALK).says("up").signal(signal.name());
        assertEquals(signal.exitCode(), harness.exit());
        assertEquals("fail", harness.summary().get("status"));
        assertEquals("complete", harness.progress().get("phase"));
        assertTrue(harness.summary().toString().contains("asked to end by SIG" + signal));
    }

    @Tag("fault")
    @Test
    void aSignalWhileTheRunIsEndingIsToldAndDoesNotCutTheGrace() throws Exception {
        String script = "trap 'sleep 0.6; echo bye; exit 0' INT; while :; do echo up; sleep 0.1; done";
        HarnessProcess harness = HarnessProcess.start(root, List.of("--duration", "1s"), "sh", "-c", script)
                .reaches("shutdown")
                .signal("TERM");
        assertEquals(143, harness.exit());
        assertTrue(harness.log().contains("bye"));
        assertTrue(harness.summary().toString().contains("asked to end by SIGTERM"));
    }

    @Tag("fault")
    @Test
    void aSecondSignalHurries() throws Exception {
        List<String> patient = List.of("--duration", "50s", "--shutdown-grace-seconds", "50");
        HarnessProcess harness = HarnessProcess.start(
                        root, patient, "sh", "-c", "trap '' INT TERM; while :; do echo up; sleep 0.1; done")
                .says("up")
                .signal("INT")
                .reaches("shutdown")
                .signal("INT");
        assertEquals(130, harness.exit());
        assertEquals("fail", harness.summary().get("status"));
    }

    @Tag("fault")
    @Test
    void aSignalEndsAnAfterCommandThatHangs() throws Exception {
        HarnessProcess harness =
                HarnessProcess.start(root, List.of("--duration", "1s", "--after", "sleep 86342; :"), "sh", "-c", TALK);
        HarnessProcess.await("the --after command", () -> HarnessProcess.lives("86342"));
        assertEquals(143, harness.signal("TERM").exit());
        assertEquals("fail", harness.progress().get("status"));
        assertFalse(HarnessProcess.lives("86342"));
    }

    @Tag("fault")
    @Test
    void anIncidentCommandThatHangsIsToldAndNothingIsLeftOfIt() throws Exception {
        HarnessProcess harness = HarnessProcess.start(
                root, List.of("--on-incident", "sleep 86341; :"), "sh", "-c", "echo one >&2; echo two >&2");
        assertEquals(2, harness.exit());
        assertTrue(harness.summary().toString().contains("--on-incident command failed: it did not end in time"));
        assertFalse(HarnessProcess.lives("86341"));
    }

    @Tag("fault")
    @Test
    void aHarnessThatWasStoppedIsToldAndMakesNoGap() throws Exception {
        List<String> watchful = List.of("--duration", "12s", "--live-gap-alert", "5s", "--plain-output");
        HarnessProcess harness = HarnessProcess.start(root, watchful, "sh", "-c", TALK)
                .says("up")
                .reaches("running")
                .signal("STOP");
        TimeUnit.SECONDS.sleep(7);
        assertEquals(1, harness.signal("CONT").exit());
        String summary = harness.summary().toString();
        assertTrue(summary.contains("harness stood still for"), summary);
        assertFalse(summary.contains("live_gap"), summary);
    }

    @Tag("fault")
    @Test
    void underNohupAHangUpIsNothing() throws Exception {
        HarnessProcess harness = HarnessProcess.start(
                        root, List.of("nohup"), List.of("--duration", "2s"), "sh", "-c", TALK)
                .says("up")
                .signal("HUP");
        assertEquals(0, harness.exit());
    }

    /** One is in the runtime's process group, one in a group, one in a session of its own. */
    @Test
    void nothingLivesOnAfterAKillAndTheRemainsNeverPass() throws Exception {
        String script = "set -m; sleep 86334 & setsid sleep 86335 & set +m; echo up; sh -c 'sleep 86333; :'; :";
        HarnessProcess harness = HarnessProcess.start(root, LONG, "sh", "-c", script)
                .says("up")
                .reaches("running")
                .signal("KILL");
        assertNotEquals(0, harness.exit());
        for (String child : List.of("86333", "86334", "86335")) {
            HarnessProcess.await("end of the runtime's child " + child, () -> !HarnessProcess.lives(child));
        }
        for (String line : Files.readAllLines(journal())) {
            Json.parseObject(line);
        }
        assertEquals("running", harness.progress().get("phase"));
        assertEquals(2, audit());
    }

    @Tag("fault")
    @Test
    void aSignalWhileReportsAreWrittenIsInTheSummary() throws Exception {
        Path marker = root.resolve("reporting");
        Path slow = Files.writeString(
                root.resolve("slow.groovy"),
                "reporter('slow', extension: 'txt') { report ->\n  new File('" + marker + "').text = 'now'\n"
                        + "  Thread.sleep(2000)\n  line 'written'\n}\n");
        List<String> options = List.of(
                "--plugins", slow.toString(), "--report", "slow=" + root.resolve("slow.txt"), "--duration", "2s");
        HarnessProcess harness = HarnessProcess.start(root, options, "sh", "-c", TALK);
        HarnessProcess.await("the reporter", () -> Files.exists(marker));
        assertEquals(143, harness.signal("TERM").exit());
        assertEquals(
                "warn", harness.summary().get("status"), () -> harness.summary().toString());
        assertTrue(harness.summary().get("reasons").toString().contains("asked to end by SIGTERM while it judged"));
        assertEquals("warn", harness.progress().get("status"));
        assertEquals("written", Files.readString(root.resolve("slow.txt")).strip());
    }

    @Test
    void whatWasSaidOfALineWithoutItsEndOutlivesAKillAndIsTold() throws Exception {
        HarnessProcess harness = HarnessProcess.start(root, LONG, "sh", "-c", "echo up; printf 'password: '; sleep 60");
        HarnessProcess.await("unfinished line", () -> Files.exists(unfinished()));
        harness.signal("KILL");
        assertNotEquals(0, harness.exit());

        assertEquals("password: ", Files.readString(unfinished()));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(unfinished())));
        assertEquals(2, audit());
        assertTrue(audited().contains("last line on stdout was never ended: its 10 bytes stand in"), audited());
    }

    @Test
    void aLineThatGetsItsEndLeavesNothingBesideTheLogs() throws Exception {
        HarnessProcess harness = HarnessProcess.start(
                root, LONG, "sh", "-c", "printf 'half a '; sleep 1.5; echo line; sleep 1; echo up");
        HarnessProcess.await("unfinished line", () -> Files.exists(unfinished()));
        harness.says("half a line").says("up");
        assertFalse(Files.exists(unfinished()));
        harness.exit();
        assertTrue(harness.log().startsWith("half a line\nup\n"), harness::log);
    }

    private Path unfinished() {
        Path logs = root.resolve("run/logs");
        try (var files = Files.exists(logs) ? Files.list(logs) : java.util.stream.Stream.<Path>of()) {
            return files.filter(file -> file.toString().endsWith("_stdout_unfinished"))
                    .findFirst()
                    .orElse(logs.resolve("none"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path journal() throws Exception {
        try (var files = Files.list(root.resolve("run/logs"))) {
            return files.filter(path -> path.toString().endsWith("_events.jsonl"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private int audit() throws Exception {
        return auditing(ProcessBuilder.Redirect.DISCARD).waitFor();
    }

    private String audited() throws Exception {
        Process audit = auditing(ProcessBuilder.Redirect.PIPE);
        return new String(audit.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private Process auditing(ProcessBuilder.Redirect output) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.alphatrade.dryrun.cli.Main",
                        "audit",
                        "--log",
                        root.resolve("run").toString())
                .redirectOutput(output)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}

package org.alphatrade.dryrun.engine.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.alphatrade.dryrun.engine.live.process.HarnessProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is left of a runtime, whatever it does to get away; and it is never waited for without a bound. */
@Timeout(120)
@EnabledOnOs(OS.LINUX)
class RudeChildTests {
    private static final List<String> SHORT = List.of("--duration", "2s");

    @TempDir
    Path root;

    @Test
    void aDaemonWithItsOwnSessionAndNoEnvironmentIsFoundAndEnded() throws Exception {
        String script = "(env -i setsid sleep 86331 &); while :; do echo up; sleep 0.2; done";
        HarnessProcess harness = HarnessProcess.start(root, SHORT, "sh", "-c", script);
        HarnessProcess.await("daemon", () -> HarnessProcess.lives("86331"));
        assertEquals(1, harness.exit());
        assertFalse(HarnessProcess.lives("86331"));
        assertTrue(harness.summary().toString().contains("outlived the runtime"));
    }

    @Tag("fault")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "trap '' INT; while :; do echo up; sleep 0.2; done",
                "trap '' INT TERM; while :; do echo up; sleep 0.2; done",
                "exec >&- 2>&-; while :; do sleep 0.2; done",
                "cat; while :; do echo up; sleep 0.2; done"
            })
    void aStubbornRuntimeEndsInTime(String script) throws Exception {
        HarnessProcess harness = HarnessProcess.start(root, SHORT, "sh", "-c", script);
        harness.exit();
        assertEquals("complete", harness.progress().get("phase"));
        assertTrue(Files.exists(root.resolve("run/review.md")));
    }

    @Tag("fault")
    @ParameterizedTest
    @ValueSource(strings = {"exit 3", "true", "kill -SEGV $$", "/no/such/interpreter"})
    void aRuntimeThatEndsTooEarlyFails(String script) throws Exception {
        HarnessProcess harness = HarnessProcess.start(root, SHORT, "sh", "-c", script);
        assertEquals(2, harness.exit());
        assertEquals("fail", harness.summary().get("status"));
    }

    @Tag("fault")
    @ParameterizedTest
    @ValueSource(strings = {"no-such-command-at-all", "/etc", "/etc/passwd"})
    void aRuntimeThatCannotBeStartedFailsWithAllReports(String command) throws Exception {
        HarnessProcess harness = HarnessProcess.start(root, SHORT, command);
        assertEquals(2, harness.exit());
        assertEquals("fail", harness.summary().get("status"));
        assertTrue(Files.exists(root.resolve("run/wrap_up.md")));
        assertEquals("complete", harness.progress().get("phase"));
    }

    @Tag("fault")
    @Test
    void aGrandchildThatHoldsTheOutputNeitherDelaysTheEndNorLosesItsLines() throws Exception {
        String script = "(echo below; sleep 86332) & while :; do echo up; sleep 0.2; done";
        HarnessProcess harness = HarnessProcess.start(root, SHORT, "sh", "-c", script);
        assertEquals(1, harness.exit());
        assertTrue(harness.log().contains("below"));
        assertFalse(HarnessProcess.lives("86332"));
    }

    @Tag("fault")
    @Test
    void hundredsOfForksAreEndedAboutAsFastAsOne() throws Exception {
        String script = "i=0; while [ $i -lt 500 ]; do sleep 86336 & i=$((i+1)); done; echo up";
        // It ends by itself, and how long so many forks take is the machine's affair.
        HarnessProcess harness = HarnessProcess.start(root, List.of("--duration", "50s"), "sh", "-c", script)
                .says("up");
        long start = System.nanoTime();
        harness.exit();
        assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(6), "it took too long");
        assertFalse(HarnessProcess.lives("86336"));
    }
}

package org.alphatrade.dryrun.testkit;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.alphatrade.dryrun.spi.DetectorProvider;
import org.alphatrade.dryrun.spi.Phase;
import org.alphatrade.dryrun.spi.Severity;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The built-in detectors, tested as their users test their own. */
class BuiltInDetectorTests {
    @TestFactory
    Stream<DynamicTest> eachStandsTheFreeChecks() {
        return ServiceLoader.load(DetectorProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .map(provider -> dynamicTest(provider.id(), () -> DetectorTestKit.of(provider)
                        .given("{\"level\":\"error\",\"message\":\"order 17 rejected\"}")
                        .given("{\"level\":\"warn\",\"message\":\"slow\"}", "{\"level\":\"odd\"}")
                        .given("Traceback (most recent call last):\n  File \"a.py\", line 1, in f\nKeyError: 'x'")
                        .freeChecks()));
    }

    @Test
    void anErrorFailsAndAWarningWarns() {
        kit("levels")
                .given("{\"level\":\"error\",\"message\":\"order 17 rejected\"}", "{\"level\":\"info\"}")
                .given("{\"level\":\"warning\",\"message\":\"slow\"}")
                .expect("fail: order 17 rejected", "warn: slow");
    }

    @Test
    void whatIsLoggedAfterTheStopIsNotJudgedUnlessAsked() {
        DetectorTestKit kit = kit("levels")
                .phase(Phase.SHUTDOWN)
                .given("{\"level\":\"error\",\"message\":\"cancelled\"}")
                .expectNothing();

        kit.setting("judge-shutdown", "true").expect("fail: cancelled");
    }

    @Test
    void aTraceOfManyLinesIsOneIncident() {
        kit("stack-trace")
                .givenOnStderr("Traceback (most recent call last):")
                .givenOnStderr("  File \"main.py\", line 3, in <module>")
                .givenOnStderr("ValueError: no price")
                .expectCount(1)
                .expectWorst(Severity.FAIL);
    }

    @Test
    void aSilenceIsRaisedAgainAfterEachResumption() {
        kit("silence")
                .setting("live-gap-alert-seconds", "10")
                .started()
                .after(Duration.ofSeconds(11))
                .tick()
                .given("{\"message\":\"back\"}")
                .after(Duration.ofSeconds(12))
                .tick()
                .expectCount(2)
                .expectWorst(Severity.WARN);
    }

    @Test
    void aCrashFails() {
        kit("exit").started().after(Duration.ofMinutes(1)).exited(139, false).expectWorst(Severity.FAIL);
    }

    private static DetectorTestKit kit(String id) {
        return ServiceLoader.load(DetectorProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.id().equals(id))
                .map(DetectorTestKit::of)
                .findFirst()
                .orElseThrow();
    }
}

package org.alphatrade.dryrun.plugin.ready;

import java.io.IOException;
import java.time.Duration;
import org.alphatrade.dryrun.spi.ObjectiveProvider;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Status;
import org.alphatrade.dryrun.testkit.DetectorTestKit;
import org.alphatrade.dryrun.testkit.ObjectiveTestKit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the ready-made detectors take for trouble in lines of text, and what not. */
final class ReadyDetectorTests {
    @ParameterizedTest
    @CsvSource({
        "activity-liveness, tick-liveness",
        "activity-liveness, trade-liveness",
        "activity-liveness, fill-liveness",
        "silent-thread, silent-thread",
        "runtime-restarts, runtime-restarts",
        "reconnect-storm, reconnect-storm",
        "reject-ratio, reject-burst",
        "reject-ratio, reject-share",
        "kill-switch, kill-switch",
        "kill-switch, order-after-halt",
        "kill-switch, halt-without-resume",
        "kill-switch, risk-limit",
        "clock-skew, clock-skew"
    })
    void eachRaisesTheSameHoweverItsWorkIsSplitAndNothingOnBrokenLines(String file, String id) throws IOException {
        ReadyScript.detector(file, id).freeChecks();
    }

    @Test
    void aStormOfRefusedConnectionsAtInfoIsTold() throws IOException {
        repeated(ReadyScript.detector("reconnect-storm", "reconnect-storm"), "INFO feed: connection refused, retrying")
                .expect("warn: 5 reconnects within 5 minutes");
        repeated(
                        ReadyScript.detector("reconnect-storm", "reconnect-storm"),
                        "{\"level\":\"info\",\"message\":\"Reconnecting to wss://stream.example\"}")
                .expect("warn: 5 reconnects within 5 minutes");
    }

    @ParameterizedTest
    @CsvSource({
        "INFO 0 reconnects so far",
        "INFO auto-reconnect is on",
        "INFO 3 connections open and 0 closed",
        "INFO reconnect interval 5 s",
        "INFO retrying order 17 after the rate limit"
    })
    void linesThatOnlySpeakOfConnectionsAreNoStorm(String line) throws IOException {
        repeated(ReadyScript.detector("reconnect-storm", "reconnect-storm"), line)
                .expectNothing();
    }

    @Test
    void patternsOfHaltsAndLimitsServeText() throws IOException {
        ReadyScript.detector("kill-switch", "kill-switch")
                .option("pattern", "[Kk]ill switch pulled")
                .given("INFO kill switch is armed", "INFO Kill switch pulled: drawdown")
                .expectCount(1);
        ReadyScript.detector("kill-switch", "order-after-halt")
                .option("halt-pattern", "trading halted")
                .option("resume-pattern", "trading resumed")
                .option("order-pattern", "order \\d+ sent")
                .given("INFO order 1 sent", "INFO trading halted", "INFO order 2 sent")
                .given("INFO trading resumed", "INFO order 3 sent")
                .expectCount(1);
        ReadyScript.detector("kill-switch", "risk-limit")
                .option("breach-pattern", "VaR above")
                .option("warning-pattern", "VaR near")
                .given("INFO VaR near its limit", "INFO VaR fine")
                .expectWorst(Severity.WARN)
                .given("INFO VaR above its limit")
                .expectWorst(Severity.FAIL);
    }

    @Test
    void ordersOfTextWithoutFillsAreTold() throws IOException {
        ReadyScript.detector("activity-liveness", "fill-liveness")
                .option("order-pattern", "order \\d+ sent")
                .option("fill-pattern", "order \\d+ filled")
                .option("within", "10m")
                .given("INFO order 1 sent")
                .after(Duration.ofMinutes(5))
                .given("INFO order 1 filled")
                .after(Duration.ofMinutes(20))
                .given("INFO order 2 sent")
                .after(Duration.ofMinutes(20))
                .given("INFO alive")
                .expect("warn: no fill within 10 minutes of an order");
    }

    @Test
    void theSkewOfSomeLinesAloneIsLookedAt() throws IOException {
        for (String pattern : new String[] {"", "late", "other"}) {
            DetectorTestKit kit =
                    ReadyScript.detector("clock-skew", "clock-skew").option("pattern", pattern);
            kit.after(Duration.ofMinutes(10));
            repeated(kit, "{\"timestamp\":\"2026-01-01T00:00:00Z\",\"message\":\"late\"}");
            kit.expectCount(pattern.equals("other") ? 0 : 1);
        }
    }

    @Test
    void noOrderAtAllIsUnknownAndSaysHowManyAreNeeded() throws IOException {
        ObjectiveTestKit.of((ObjectiveProvider) ReadyScript.provider("reject-ratio", "reject-ratio"))
                .given("{\"event\":\"tick\"}")
                .expect(Status.UNKNOWN, "0 of the 100 orders needed")
                .freeChecks();
        ObjectiveTestKit.of((ObjectiveProvider) ReadyScript.provider("reject-ratio", "reject-ratio"))
                .option("minimum-orders", "0")
                .given("{\"event\":\"tick\"}")
                .expect(Status.UNKNOWN, "observed { } gives no figure: division undefined (reject-ratio.groovy:59)");
    }

    @Test
    void aSilenceOfAllIsNoSilentThread() throws IOException {
        DetectorTestKit kit = ReadyScript.detector("silent-thread", "silent-thread");
        for (int minute = 0; minute < 90; minute++) {
            kit.given("{\"event\":\"quote\"}").after(Duration.ofMinutes(1)).tick();
        }
        kit.after(Duration.ofHours(2)).tick().expectNothing();
        kit.given("{\"event\":\"heartbeat\"}")
                .after(Duration.ofMinutes(1))
                .tick()
                .expect("warn: 'quote' came regularly and has stopped");
    }

    @Test
    void ordersNowAndThenAreNotRegular() throws IOException {
        DetectorTestKit kit = ReadyScript.detector("silent-thread", "silent-thread");
        java.util.Random random = new java.util.Random(7);
        for (int minute = 0; minute < 3_000; minute++) {
            kit.given("{\"event\":\"heartbeat\"}");
            if (random.nextInt(40) == 0) {
                kit.given("{\"event\":\"order\"}");
            }
            kit.after(Duration.ofMinutes(1)).tick();
        }
        kit.expectNothing();
    }

    @Test
    void aWorkerThatJoinsAParentThatIsSeldomHeardIsNoRestart() throws IOException {
        DetectorTestKit kit = ReadyScript.detector("runtime-restarts", "runtime-restarts");
        for (int minute = 0; minute < 120; minute++) {
            if (minute % 5 == 0) {
                kit.given("{\"message\":\"parent\",\"pid\":10}");
            }
            kit.given("{\"message\":\"work\",\"pid\":" + (100 + minute / 7) + "}")
                    .after(Duration.ofMinutes(1))
                    .tick();
        }
        kit.expectNothing();
    }

    @Test
    void aCrashEveryFewSecondsFailsOnce() throws IOException {
        DetectorTestKit kit =
                ReadyScript.detector("runtime-restarts", "runtime-restarts").option("pid-pattern", "PID=(\\d+)");
        for (int second = 0; second < 300; second++) {
            kit.given("INFO heartbeat PID=" + (100 + second / 5))
                    .after(Duration.ofSeconds(1))
                    .tick();
        }
        kit.expectWorst(Severity.FAIL);
    }

    @Test
    void namesAndProcessesBeyondWhatIsWatchedAreCounted() throws IOException {
        DetectorTestKit names = ReadyScript.detector("silent-thread", "silent-thread");
        for (int i = 0; i < 2_003; i++) {
            names.given("{\"event\":\"event " + i + "\"}");
        }
        names.expect(
                "warn: 3 lines of names beyond the first 2000 were not watched; name under 'only' those that matter",
                "pass: silent-thread was not checked: nothing came 20 times over 60 minutes");
        DetectorTestKit processes = ReadyScript.detector("runtime-restarts", "runtime-restarts");
        for (int i = 0; i < 10_002; i++) {
            processes
                    .given("{\"message\":\"parent\",\"pid\":1}")
                    .after(Duration.ofMillis(1))
                    .given("{\"message\":\"work\",\"pid\":" + (100 + i) + "}", "{\"message\":\"parent\",\"pid\":1}")
                    .tick();
        }
        processes.expect("warn: 3 lines of process ids beyond the first 10000 were not watched;"
                + " name what the runtime writes when it starts");
    }

    @ParameterizedTest
    @CsvSource({
        "event, quote_in, auto, fail",
        "pattern, quote \\w+, auto, fail",
        "event, quote_in, false, pass",
        "minimum, 1, auto, pass",
        "minimum, 1, TRUE, fail"
    })
    void whatTheOperatorNamedMustBeThere(String option, String value, String required, String worst)
            throws IOException {
        ReadyScript.detector("activity-liveness", "tick-liveness")
                .option(option, value)
                .option("required", required)
                .given("INFO alive")
                .after(Duration.ofMinutes(20))
                .given("INFO alive")
                .expectWorst(Severity.valueOf(worst.toUpperCase(java.util.Locale.ROOT)));
    }

    private static DetectorTestKit repeated(DetectorTestKit kit, String line) {
        for (int i = 0; i < 8; i++) {
            kit.given(line).after(Duration.ofSeconds(2));
        }
        return kit;
    }
}

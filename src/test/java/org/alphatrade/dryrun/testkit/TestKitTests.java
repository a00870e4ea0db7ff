package org.alphatrade.dryrun.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.alphatrade.dryrun.spi.Assessment;
import org.alphatrade.dryrun.spi.Classification;
import org.alphatrade.dryrun.spi.Classifier;
import org.alphatrade.dryrun.spi.ClassifierProvider;
import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.DetectorProvider;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Objective;
import org.alphatrade.dryrun.spi.ObjectiveProvider;
import org.alphatrade.dryrun.spi.OptionSpec;
import org.alphatrade.dryrun.spi.PluginContext;
import org.alphatrade.dryrun.spi.Reporter;
import org.alphatrade.dryrun.spi.ReporterProvider;
import org.alphatrade.dryrun.spi.Scope;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Status;
import org.junit.jupiter.api.Test;

class TestKitTests {
    private static final String CALL = "{\"event\":\"margin_call\",\"amount\":2500}";

    @Test
    void whatWasExpectedIsCheckedWithOptions() {
        DetectorTestKit.of(provider(MarginCall::new))
                .given(CALL, "{\"event\":\"margin_call\",\"amount\":1500}", "{\"event\":\"other\"}")
                .expect("fail: margin call", "fail: margin call")
                .option("limit", "2000")
                .expect("fail: margin call")
                .expectCount(1)
                .expectWorst(Severity.FAIL)
                .freeChecks();
    }

    @Test
    void aFailureIsToldInAlignedFacts() {
        AssertionError failure = assertThrows(AssertionError.class, () -> DetectorTestKit.of(provider(MarginCall::new))
                .given(CALL)
                .expect("warn: margin call", "warn: another"));

        assertEquals("""
                margin-call did not raise what was expected
                  expected  warn: margin call
                            warn: another
                  but was   fail: margin call
                  given     {"event":"margin_call","amount":2500}""", failure.getMessage());
    }

    @Test
    void anOptionItDoesNotHaveOrAPluginThatCannotBeUsedIsSaid() {
        DetectorTestKit kit = DetectorTestKit.of(provider(MarginCall::new)).option("limti", "1");
        String message = assertThrows(RuntimeException.class, kit::incidents).getMessage();
        assertTrue(message.contains("did you mean 'limit'?"), message);

        DetectorTestKit reserved = DetectorTestKit.of(new Provider("levels", MarginCall::new));
        message = assertThrows(AssertionError.class, reserved::incidents).getMessage();
        assertTrue(message.contains("its id 'levels' is reserved"), message);
    }

    @Test
    void aDetectorThatThrowsFailsItsTest() {
        DetectorTestKit kit = DetectorTestKit.of(provider(limit -> new Detector() {
                    @Override
                    public void inspect(LogRecord record, IncidentSink out) {
                        throw new IllegalStateException("no account " + record.field("account"));
                    }
                }))
                .given(CALL);

        String message = assertThrows(AssertionError.class, kit::expectNothing).getMessage();

        assertTrue(message.contains("IllegalStateException: no account null"), message);
        assertTrue(message.contains("TestKitTests.java:"), message);
    }

    @Test
    void aFieldThatIsNotThereIsFoundByTheFreeChecks() {
        String message = failed(limit -> new Detector() {
            @Override
            public Interest interest() {
                return Interest.events("margin_call");
            }

            @Override
            public void inspect(LogRecord record, IncidentSink out) {
                if (Double.parseDouble(record.field("amount")) > limit) {
                    out.raise(Incident.fail("margin call", record));
                }
            }
        });

        assertTrue(message.contains("broken lines: "), message);
        assertTrue(message.contains("NullPointerException"), message);
    }

    @Test
    void aDetectorThatRaisesOnEverythingIsFoundByTheFreeChecks() {
        String message = failed(limit -> new Detector() {
            @Override
            public void inspect(LogRecord record, IncidentSink out) {
                out.raise(Incident.fail("seen", record));
            }
        });

        assertTrue(message.contains("on a record that says all is well"), message);
    }

    @Test
    void aDetectorThatCountsButClaimsToJudgeEachRecordAloneIsFound() {
        String message = failed(limit -> new Counting(Scope.record(), 3));

        assertTrue(message.contains("its scope is record()"), message);
        assertTrue(message.contains("seed      1"), message);
    }

    @Test
    void aDetectorThatLooksBackFurtherThanItClaimsIsFound() {
        String message = failed(limit -> new Counting(Scope.window(Duration.ofSeconds(1)), 40));

        assertTrue(message.contains("its scope is window()"), message);
    }

    @Test
    void aDetectorThatCountsOverTheStreamIsFine() {
        DetectorTestKit.of(provider(limit -> new Counting(Scope.stream(), 3))).freeChecks();
    }

    @Test
    void aClassifierIsAskedAboutWhatTheBuiltInDetectorsRaise() {
        ClassifierTestKit kit = ClassifierTestKit.of(new FeedDrops())
                .given(
                        "{\"level\":\"error\",\"message\":\"feed lost\"}",
                        "{\"level\":\"error\",\"message\":\"disk full\"}")
                .expect("fail: disk full", "pass: feed lost (market data: drops at midnight)");

        String message =
                assertThrows(AssertionError.class, kit::expectUnclassified).getMessage();
        assertTrue(message.contains("expected  nothing"), message);
    }

    @Test
    void anObjectiveIsJudgedOnThePerformanceFile() {
        ObjectiveTestKit kit = ObjectiveTestKit.of(new Trades()).performance("""
                {"generated_at":"2026-01-02T00:00:00Z","period_start":"2026-01-01T00:00:00Z","trades":90}""");

        kit.expect(Status.PASS, "90 trades").freeChecks();

        String message = assertThrows(
                        AssertionError.class, () -> kit.performance("{}").expect(Status.PASS))
                .getMessage();
        assertTrue(message.contains("but was   unknown: no trades are known"), message);
    }

    @Test
    void anObjectiveCountsWhatADetectorBesideItRaised() {
        ObjectiveTestKit kit = ObjectiveTestKit.of(new NoMarginCall()).given(CALL);
        String alone = kit.assessment().reason();
        assertTrue(alone.contains("there is no detector 'margin-call'"), alone);
        kit.beside(provider(MarginCall::new)).expect(Status.FAIL, "1 margin calls");
    }

    @Test
    void aReporterIsGivenAWholeReport() {
        ReporterTestKit kit = ReporterTestKit.of(new OneLine())
                .title("Phase II")
                .given("{\"level\":\"error\",\"message\":\"feed lost\"}")
                .expectText("Phase II: fail, 1 error")
                .expectNoText("pass");

        kit.freeChecks();
        String message = assertThrows(AssertionError.class, () -> kit.expectText("green"))
                .getMessage();
        assertTrue(message.contains("expected  green"), message);
    }

    private static String failed(java.util.function.DoubleFunction<Detector> detector) {
        DetectorTestKit kit = DetectorTestKit.of(provider(detector));
        return assertThrows(AssertionError.class, kit::freeChecks).getMessage();
    }

    private static Provider provider(java.util.function.DoubleFunction<Detector> detector) {
        return new Provider("margin-call", detector);
    }

    private record Provider(String id, java.util.function.DoubleFunction<Detector> detector)
            implements DetectorProvider {
        @Override
        public List<OptionSpec> options() {
            return List.of(OptionSpec.of("limit", OptionSpec.Type.NUMBER, "1000", "The largest that is fine."));
        }

        @Override
        public Detector create(PluginContext context) {
            return detector.apply(context.number("limit"));
        }
    }

    private record MarginCall(double limit) implements Detector {
        @Override
        public Interest interest() {
            return Interest.events("margin_call");
        }

        @Override
        public Scope scope() {
            return Scope.record();
        }

        @Override
        public void inspect(LogRecord record, IncidentSink out) {
            if (record.number("amount").orElse(0.0) > limit) {
                out.raise(Incident.fail("margin call", record));
            }
        }
    }

    /** Raises on every nth record that says how much. */
    private static final class Counting implements Detector {
        private final Scope scope;
        private final int every;
        private int seen;

        Counting(Scope scope, int every) {
            this.scope = scope;
            this.every = every;
        }

        @Override
        public Scope scope() {
            return scope;
        }

        @Override
        public void inspect(LogRecord record, IncidentSink out) {
            if (record.field("amount") != null && ++seen % every == 0) {
                out.raise(Incident.warn("one more lot", record));
            }
        }
    }

    private static final class FeedDrops implements ClassifierProvider {
        @Override
        public String id() {
            return "feed-drops";
        }

        @Override
        public Classifier create(PluginContext context) {
            return first -> first.summary().equals("feed lost")
                    ? Optional.of(Classification.builder(Severity.PASS, "drops at midnight")
                            .owner("market data")
                            .build())
                    : Optional.empty();
        }
    }

    private static final class Trades implements ObjectiveProvider {
        @Override
        public String id() {
            return "trades";
        }

        @Override
        public Objective create(PluginContext context) {
            return evidence -> trades(evidence).isPresent()
                    ? Assessment.of(Status.PASS, trades(evidence).getAsLong() + " trades")
                    : Assessment.unknown("no trades are known");
        }

        private static OptionalLong trades(Evidence evidence) {
            return evidence.performance().map(p -> p.totalTrades()).orElse(OptionalLong.empty());
        }
    }

    private static final class NoMarginCall implements ObjectiveProvider {
        @Override
        public String id() {
            return "no-margin-call";
        }

        @Override
        public Objective create(PluginContext context) {
            return evidence -> {
                long calls = evidence.incidentCount("margin-call");
                return Assessment.of(calls == 0 ? Status.PASS : Status.FAIL, calls + " margin calls");
            };
        }
    }

    private static final class OneLine implements ReporterProvider {
        @Override
        public String id() {
            return "one-line";
        }

        @Override
        public String extension() {
            return "txt";
        }

        @Override
        public Reporter create(PluginContext context) {
            Supplier<String> end = () -> " error";
            return (report, target) -> target.writer()
                    .write(report.title() + ": " + report.status().word() + ", "
                            + report.evidence().logs().errors().count() + end.get());
        }
    }
}

package org.alphatrade.dryrun.plugin.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.alphatrade.dryrun.plugin.PlainRecord;
import org.alphatrade.dryrun.plugin.model.HostContext;
import org.alphatrade.dryrun.plugin.model.PluginInfo;
import org.alphatrade.dryrun.plugin.model.PluginKind;
import org.alphatrade.dryrun.plugin.model.TimeLimit;
import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.DetectorProvider;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.spi.PluginContext;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Status;
import org.junit.jupiter.api.Test;

public class GuardedDetectorTests {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private final List<Incident> raised = new ArrayList<>();

    @Test
    void incidentsAreStampedWithTheIdWhateverThePluginSays() {
        GuardedDetector detector = start(inspecting((record, out) ->
                out.raise(Incident.fail("boom", record).by("levels").in(""))));
        detector.inspect(record(Level.INFO, "e", "text"), raised::add);
        assertEquals("mine", raised.get(0).detector());
        assertEquals("mine", raised.get(0).category());
    }

    @Test
    void anExceptionBecomesOneIncidentAboutThePluginWithFileAndLine() {
        GuardedDetector detector = start(inspecting((record, out) -> {
            throw new IllegalStateException("no\nluck");
        }));
        detector.inspect(record(Level.INFO, "e", "text"), raised::add);

        Incident incident = raised.get(0);
        assertEquals(1, raised.size());
        assertEquals("plugin", incident.detector());
        assertEquals(Severity.FAIL, incident.severity());
        assertEquals(NOW, incident.occurredAt());
        assertTrue(
                incident.summary()
                        .matches(
                                "detector 'mine' \\(here\\.jar\\) failed in inspect at GuardedDetectorTests\\.java:\\d+: "
                                        + "IllegalStateException: no luck"),
                incident.summary());
        assertEquals("text", incident.excerpt().orElseThrow().text());
        assertFalse(detector.switchedOff());
        assertEquals(1, detector.stats().faults());
    }

    @Test
    void afterFiveFaultsItIsSwitchedOffAndThatIsUnknown() {
        GuardedDetector detector = start(inspecting((record, out) -> {
            throw new StackOverflowError();
        }));
        LogRecord record = record(Level.INFO, "e", "text");
        for (int i = 0; i < 9; i++) {
            detector.inspect(record, raised::add);
        }
        detector.finish(NOW, raised::add);

        assertEquals(5, raised.size());
        assertEquals(true, raised.get(4).metadata().get("switched_off"));
        assertTrue(detector.switchedOff());
        assertFalse(detector.wants(record));
        Finding problem = detector.problem().orElseThrow();
        assertEquals(Status.UNKNOWN, problem.status());
        assertTrue(problem.message().contains("after 5 faults"), problem.message());
    }

    @Test
    void outOfMemorySwitchesItOffAtOnceAndLetsTheOthersGoOn() {
        GuardedDetector detector = start(inspecting((record, out) -> {
            throw new OutOfMemoryError("Java heap space");
        }));
        detector.inspect(record(Level.INFO, "e", "text"), raised::add);
        assertTrue(detector.switchedOff());
        assertEquals(1, raised.size());
        assertEquals(Status.UNKNOWN, detector.problem().orElseThrow().status());
    }

    @Test
    void aFailureOfTheHostsSinkIsNotBlamedOnThePluginEvenWhenItSwallowsIt() {
        IllegalStateException host = new IllegalStateException("disk full");
        IncidentSink broken = incident -> {
            throw host;
        };
        LogRecord record = record(Level.INFO, "e", "text");
        GuardedDetector plain = start(inspecting((r, out) -> out.raise(Incident.fail("boom", r))));
        GuardedDetector swallowing = start(inspecting((r, out) -> {
            try {
                out.raise(Incident.fail("boom", r));
            } catch (IllegalStateException e) {
                assertSame(host, e);
            }
        }));
        assertSame(host, assertThrows(IllegalStateException.class, () -> plain.inspect(record, broken)));
        assertSame(host, assertThrows(IllegalStateException.class, () -> swallowing.inspect(record, broken)));
        assertEquals(0, plain.stats().faults());
        swallowing.inspect(record, raised::add);
        assertEquals("boom", raised.get(0).summary());
    }

    @Test
    void aSinkUsedAfterItsCallIsAFaultAndNotASilentLoss() {
        IncidentSink[] kept = new IncidentSink[1];
        GuardedDetector detector = start(inspecting((record, out) -> kept[0] = out));
        LogRecord record = record(Level.INFO, "e", "text");
        detector.inspect(record, raised::add);
        assertThrows(IllegalStateException.class, () -> kept[0].raise(Incident.fail("late", record)));

        detector.finish(NOW, raised::add);

        assertEquals(1, raised.size());
        assertTrue(raised.get(0).summary().contains("after the call or from another thread"));
    }

    @Test
    void anExceptionWhoseMessageThrowsIsToldAllTheSame() {
        GuardedDetector detector = start(inspecting((record, out) -> {
            throw new HostileException();
        }));
        detector.inspect(record(Level.INFO, "e", "text"), raised::add);
        assertTrue(raised.get(0).summary().contains("HostileException: (its message cannot be read"));
    }

    @Test
    void observationsTracesAndTheEndAreGuardedToo() {
        Detector detector = new Detector() {
            @Override
            public void observe(Observation observation, IncidentSink out) {
                throw new IllegalStateException("observe");
            }

            @Override
            public void finish(IncidentSink out) {
                out.raise(null);
            }
        };
        GuardedDetector active = start(detector);
        active.observe(Observation.Tick.of(NOW.plusSeconds(1), Duration.ZERO), raised::add);
        active.finish(NOW.plusSeconds(2), raised::add);
        assertEquals(NOW.plusSeconds(1), raised.get(0).occurredAt());
        assertEquals(NOW.plusSeconds(2), raised.get(1).occurredAt());
        assertEquals(2, active.stats().calls());
    }

    @Test
    void aDetectorThatCannotBeMadeIsSwitchedOffFromTheStart() {
        assertUnusable(context -> null, "create() returned null");
        assertUnusable(
                context -> {
                    throw new IllegalArgumentException("bad threshold");
                },
                "bad threshold");
        assertUnusable(
                context -> new Detector() {
                    @Override
                    public Interest interest() {
                        return null;
                    }
                },
                "interest() returned null");
    }

    @Test
    void interestIsAskedCheapestFirst() {
        Detector picky = interested(Interest.of(Set.of(Level.WARN), Set.of("fill"), List.of("EURUSD", "GBPUSD")));
        GuardedDetector detector = start(picky);
        assertTrue(detector.wants(record(Level.WARN, "fill", "a GBPUSD fill")));
        assertFalse(detector.wants(record(Level.INFO, "fill", "a GBPUSD fill")));
        assertFalse(detector.wants(record(Level.WARN, "reject", "a GBPUSD fill")));
        assertFalse(detector.wants(record(Level.WARN, "fill", "a gbpusd fill")));
        assertTrue(start(interested(Interest.everything())).wants(record(Level.OTHER, "", "")));
        assertFalse(start(interested(Interest.nothing())).wants(record(Level.INFO, "\0", "")));
    }

    private void assertUnusable(Function<PluginContext, Detector> create, String why) {
        GuardedDetector detector = start(provider(create));
        assertTrue(detector.switchedOff());
        assertFalse(detector.wants(record(Level.FATAL, "e", "text")));
        detector.inspect(record(Level.FATAL, "e", "text"), raised::add);
        detector.finish(NOW, raised::add);
        assertEquals(List.of(), raised);
        assertTrue(detector.problem().orElseThrow().message().contains(why));
    }

    private static GuardedDetector start(Detector detector) {
        return start(provider(context -> detector));
    }

    private static GuardedDetector start(DetectorProvider provider) {
        PluginInfo info = new PluginInfo("mine", PluginKind.DETECTOR, "", "here.jar", "", "", List.of(), Map.of());
        return DetectorStart.of(
                info, provider, new HostContext("mine", Map.of(), Map.of()), TimeLimit.STANDARD, fault -> {});
    }

    private static DetectorProvider provider(Function<PluginContext, Detector> create) {
        return new DetectorProvider() {
            @Override
            public String id() {
                return "mine";
            }

            @Override
            public Detector create(PluginContext context) {
                return create.apply(context);
            }
        };
    }

    private static Detector interested(Interest interest) {
        return new Detector() {
            @Override
            public Interest interest() {
                return interest;
            }
        };
    }

    private static Detector inspecting(BiConsumer<LogRecord, IncidentSink> body) {
        return new Detector() {
            @Override
            public void inspect(LogRecord record, IncidentSink out) {
                body.accept(record, out);
            }
        };
    }

    public static LogRecord record(Level level, String event, String text) {
        return new PlainRecord(NOW, level, event, text);
    }

    private static final class HostileException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("never");
        }
    }
}

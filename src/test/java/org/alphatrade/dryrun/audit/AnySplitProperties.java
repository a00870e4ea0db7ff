package org.alphatrade.dryrun.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.alphatrade.dryrun.evidence.DiaryRules;
import org.alphatrade.dryrun.evidence.GapRules;
import org.alphatrade.dryrun.plugin.JarBench;
import org.alphatrade.dryrun.plugin.PluginKind;
import org.alphatrade.dryrun.plugin.PluginLoader;
import org.alphatrade.dryrun.plugin.PluginRequest;
import org.alphatrade.dryrun.source.LogReader;
import org.alphatrade.dryrun.source.LogSelection;
import org.alphatrade.dryrun.source.NumericLevels;

/** What an audit finds depends on the evidence alone, not on how its work is dealt out. */
final class AnySplitProperties {
    private static final String DETECTORS = """
            public final class Mine implements DetectorProvider {
                public String id() { return "SCOPE"; }
                public Detector create(PluginContext context) {
                    return new Detector() {
                        private String last = "";
                        private int traces;
                        public Scope scope() { return Scope.SCOPE(ARGUMENT); }
                        public void inspect(LogRecord record, IncidentSink out) {
                            String before = STATE ? last : "";
                            last = record.event();
                            if (record.event().equals("e1")) {
                                out.raise(Incident.warn(record.inTrace() + " e1 after " + before, record));
                            }
                        }
                        public void inspectTrace(Trace trace, IncidentSink out) {
                            traces++;
                            out.raise(Incident.warn("trace " + (STATE ? "abcdefg".charAt(traces % 7) : 'x') + trace.type(), trace.head()));
                        }
                    };
                }
            }
            """;

    private static Path directory;
    private static List<String> jars;

    @BeforeContainer
    static void buildPlugins() throws IOException {
        directory = Files.createTempDirectory("any-split");
        jars = List.of(jar("record", "", "false"), jar("stream", "", "true"));
    }

    private static String jar(String scope, String argument, String state) throws IOException {
        String source = DETECTORS
                .replace("SCOPE(ARGUMENT)", scope + "(" + argument + ")")
                .replace("SCOPE", scope)
                .replace("STATE", state);
        return new JarBench(directory)
                .source("Mine", source)
                .service(PluginKind.DETECTOR, "acme.Mine")
                .build(scope + ".jar")
                .toString();
    }

    @AfterContainer
    static void cleanUp() {
        delete(directory);
    }

    private static void delete(Path path) {
        try (var files = Files.walk(path)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AuditPlan plan(List<Path> logs, boolean text) {
        return new AuditPlan(
                new LogSelection(logs, List.of(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new GapRules(Duration.ofSeconds(20), Duration.ofSeconds(100)),
                DiaryRules.STANDARD,
                new LogReader.Options(NumericLevels.NONE, text),
                false,
                true,
                PluginLoader.load(new PluginRequest(jars, false, List.of(), false, Map.of())),
                Map.of());
    }

    @Property(tries = 150)
    void anyNumberOfWorkersAndAnySizeOfTheirPiecesGivesTheSameEvidence(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 4) int workers,
            @ForAll @IntRange(min = 1, max = 4_000) int chunk,
            @ForAll boolean text)
            throws IOException {
        Path place = Files.createTempDirectory(directory, "logs");
        List<Path> logs = new RandomLogs(seed).write(place, text);

        AuditPlan plan = plan(logs, text);
        assertEquals(
                Audit.run(plan.with(1, 1 << 20)).evidence(),
                Audit.run(plan.with(workers, chunk)).evidence());
        delete(place);
    }
}

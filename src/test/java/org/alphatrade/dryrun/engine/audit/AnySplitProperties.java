package org.alphatrade.dryrun.engine.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.alphatrade.dryrun.evidence.diary.DiaryRules;
import org.alphatrade.dryrun.evidence.log.GapRules;
import org.alphatrade.dryrun.log.file.LogReader;
import org.alphatrade.dryrun.log.file.LogSelection;
import org.alphatrade.dryrun.log.record.NumericLevels;
import org.alphatrade.dryrun.plugin.groovy.GroovyFormat;
import org.alphatrade.dryrun.plugin.load.PluginLoader;
import org.alphatrade.dryrun.plugin.load.PluginRequest;
import org.alphatrade.dryrun.plugin.load.PluginSet;
import org.alphatrade.dryrun.plugin.model.JarBench;
import org.alphatrade.dryrun.plugin.model.PluginKind;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.Status;

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

    private static final String SCRIPT = """
            detector('alone') { on event: 'e1'; summary 'e1' }
            detector('pairs') { on event: 'e1'; then event: 'e2', within: '5s'; summary 'e2 after e1' }
            detector('missing') { on event: 'e0'; expect event: 'e2', within: '2s'; summary 'no e2 after e0' }
            detector('rate') { on event: 'e2'; threshold 3, within: '10s'; summary 'many e2' }
            objective('counted') { count { event == 'e1' }; worst per: '2s'; atMost 3 }
            objective('half') { percentile('payload.raw_length', 50); atMost 8 }
            objective('times') { percentile('ts', 90) { has('ts') }; worst per: '3s'; minimumSamples 2; atMost 5 }
            objective('part') { share { event == 'e1' } of { contains('order') }; worst per: '1s'; atMost 0.5 }
            """;

    private static Path directory;
    private static PluginSet plugins;

    @BeforeContainer
    static void buildPlugins() throws IOException {
        directory = Files.createTempDirectory("any-split");
        Path script = Files.writeString(directory.resolve("mine.groovy"), SCRIPT);
        List<String> named = List.of(
                jar("record", "", "false"),
                jar("window", "java.time.Duration.ofSeconds(1)", "true"),
                jar("stream", "", "true"),
                script.toString());
        plugins = PluginLoader.load(new PluginRequest(named, false, List.of(), false, Map.of()), new GroovyFormat());
        assertEquals(List.of(), plugins.problems());
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
                new LogSelection(logs, Set.of(), List.of(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new GapRules(Duration.ofSeconds(20), Duration.ofSeconds(100)),
                DiaryRules.STANDARD,
                new LogReader.Options(NumericLevels.NONE, text),
                false,
                true,
                false,
                plugins,
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
        Evidence whole = Auditor.run(plan.with(1, 1 << 20)).evidence();
        assertEquals(4, whole.figures().size());
        assertEquals(whole, Auditor.run(plan.with(workers, chunk)).evidence());
        List<Path> shuffled = new ArrayList<>(logs);
        Collections.shuffle(shuffled, new Random(seed));
        assertEquals(
                whole, Auditor.run(plan(shuffled, text).with(workers, chunk)).evidence());
        delete(place);
    }

    @Property(tries = 40)
    void filesThatOneLogWasDealtOutToAreOneStreamForDetectorsThatNeedOrder(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int files) throws IOException {
        Path place = Files.createTempDirectory(directory, "logs");
        Random random = new Random(seed);
        List<List<String>> dealt = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            dealt.add(new ArrayList<>());
        }
        List<String> one = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String line = "{\"ts\":" + (1_767_571_200_000L + i * 10L) + ",\"event\":\"e" + random.nextInt(3) + "\"}";
            one.add(line);
            dealt.get(random.nextInt(files)).add(line);
        }
        List<Path> many = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            many.add(Files.write(place.resolve("part-" + (100 + i) + ".log"), dealt.get(i)));
        }
        Path whole = Files.write(place.resolve("whole.log"), one);

        Evidence ofOne = Auditor.run(plan(List.of(whole), false)).evidence();
        Evidence ofMany = Auditor.run(plan(many, false).with(2, 100)).evidence();
        if (files <= TimeMerge.OPEN) {
            assertEquals(0, lateRecords(ofMany));
            assertEquals(raised(ofOne), raised(ofMany));
        }
        delete(place);
    }

    @Example
    void ofMoreFilesThanCanBeOpenAtATimeTheLateRecordsAreCountedByFile() throws IOException {
        Path place = Files.createTempDirectory(directory, "logs");
        List<Path> logs = new ArrayList<>();
        for (int i = 0; i < TimeMerge.OPEN + 1; i++) {
            String lines = "{\"ts\":" + (1_767_571_200 + i) + "}\n{\"ts\":1767581200}\n";
            logs.add(Files.writeString(place.resolve("part-" + (100 + i) + ".log"), lines));
        }

        Evidence evidence = Auditor.run(plan(logs, false)).evidence();
        Path last = logs.get(TimeMerge.OPEN);
        assertEquals(Map.of(last.toString(), 1L), evidence.metadata().get("late_records"));
        assertEquals(
                List.of("1 record of '" + last
                        + "' came later than younger ones of other files; detectors that need the"
                        + " order of time saw it out of it."),
                evidence.findings().stream().map(finding -> finding.message()).toList());
        assertEquals(Status.WARN, evidence.findings().get(0).status());
        delete(place);
    }

    @Example
    void aLogThatIsReplacedBetweenItsTwoReadingsByOneOfAsManyRecordsIsUnknown() throws IOException {
        Path place = Files.createTempDirectory(directory, "logs");
        Path first = Files.writeString(place.resolve("a.log"), "{\"ts\":1767571200,\"event\":\"e1\"}\n");
        Path second = Files.writeString(place.resolve("b.log"), "{\"ts\":1767571201}\n");
        long all = Files.size(first) + Files.size(second);

        AuditPlan replaced = plan(List.of(first, second), false).watched(bytes -> {
            if (bytes >= all) {
                replace(first, "{\"ts\":1767571200,\"event\":\"e0\"}\n");
            }
        });
        Evidence evidence = Auditor.run(replaced).evidence();

        String found = evidence.logs().findings().toString();
        assertTrue(found.contains("'a.log' changed between its two readings"), found);
        assertEquals(Status.UNKNOWN, evidence.status());
        delete(place);
    }

    private static void replace(Path file, String text) {
        try {
            Path next = Files.writeString(file.resolveSibling("next"), text);
            Files.move(next, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lateRecords(Evidence evidence) {
        Map<?, ?> late = (Map<?, ?>) evidence.metadata().getOrDefault("late_records", Map.of());
        return late.values().stream().mapToLong(count -> (Long) count).sum();
    }

    private static List<String> raised(Evidence evidence) {
        return evidence.incidents().groups().stream()
                .map(group -> group.first().detector() + " " + group.first().summary() + " " + group.count())
                .sorted()
                .toList();
    }
}

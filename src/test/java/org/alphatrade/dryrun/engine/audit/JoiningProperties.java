package org.alphatrade.dryrun.engine.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.alphatrade.dryrun.TestSeed;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.engine.judge.DetectorPipeline;
import org.alphatrade.dryrun.evidence.diary.DiaryRules;
import org.alphatrade.dryrun.evidence.incident.IncidentFold;
import org.alphatrade.dryrun.evidence.log.GapRules;
import org.alphatrade.dryrun.log.BatchBuilder;
import org.alphatrade.dryrun.log.JoinCounts;
import org.alphatrade.dryrun.log.RecordJoiner;
import org.alphatrade.dryrun.log.file.LogReader;
import org.alphatrade.dryrun.log.file.LogSelection;
import org.alphatrade.dryrun.log.record.NumericLevels;
import org.alphatrade.dryrun.log.record.RecordBatch;
import org.alphatrade.dryrun.log.record.StdStream;
import org.alphatrade.dryrun.plugin.load.PluginLoader;
import org.alphatrade.dryrun.plugin.load.PluginRequest;
import org.alphatrade.dryrun.plugin.load.PluginSet;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.IncidentList;
import org.alphatrade.dryrun.spi.Phase;

/** What is joined depends on the lines alone: not on how they come in, nor on whether a run or its raw log is read. */
final class JoiningProperties {
    private static final long BEGUN = Timestamps.parse("2026-01-05T00:00:05Z");
    /** Lines come close enough to each other that no time tells them apart. */
    private static final long STEP = 50_000;

    private static Path directory;
    private static PluginSet plugins;

    /** What was found, to be compared. */
    record Found(Map<String, Long> levels, List<String> incidents, long joined) {}

    @BeforeContainer
    static void load() throws IOException {
        directory = Files.createTempDirectory("joining");
        plugins = PluginLoader.load(PluginRequest.builtInsOnly(Map.of()));
    }

    @AfterContainer
    static void cleanUp() throws IOException {
        Files.delete(directory);
    }

    @Property(tries = 300, seed = "1")
    void aRunFindsTheSameHoweverItsLinesComeIn(
            @ForAll("seeds") long seed, @ForAll @IntRange(min = 1, max = 400) int batch, @ForAll boolean bothStreams) {
        List<String> lines = HostileLines.of(seed);
        Found atOnce = live(lines, new Random(seed), Integer.MAX_VALUE, bothStreams);
        assertEquals(atOnce, live(lines, new Random(seed), batch, bothStreams), TestSeed::said);
        assertEquals(lines.size(), records(atOnce) + atOnce.joined());
    }

    @Property(tries = 150, seed = "1")
    void aRunAndItsRawLogAreTheSameRecordsLevelsAndIncidents(
            @ForAll("seeds") long seed, @ForAll @IntRange(min = 1, max = 4) int workers) throws IOException {
        List<String> lines = HostileLines.of(seed);
        Found live = live(lines, new Random(seed), 7, false);
        Path log = Files.createTempFile(directory, "raw", ".log");
        Files.writeString(log, String.join("\n", lines) + "\n");
        Found raw = raw(log, workers, 1 + (int) Math.floorMod(seed, 4_000L));
        Files.delete(log);
        assertEquals(live, raw, () -> TestSeed.said() + "\n" + String.join("\n", lines));
    }

    /** What is drawn is the same each time, and other with another {@link TestSeed}. */
    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs().map(TestSeed::of);
    }

    private static long records(Found found) {
        return found.levels().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Shows lines as a run does that reads some at a time; the judge looks at the clock in between. */
    static Found live(List<String> lines, Random random, int most, boolean bothStreams) {
        Map<String, Long> levels = new TreeMap<>();
        IncidentFold fold = new IncidentFold();
        RecordJoiner joiner = RecordJoiner.of(
                NumericLevels.NONE,
                true,
                (batch, i, sign) -> levels.merge(batch.levelNameAt(i), (long) sign, Long::sum));
        DetectorPipeline pipeline = new DetectorPipeline(plugins.newDetectors(), fold::add, joiner);
        BatchBuilder builder = new BatchBuilder("run.jsonl", 64 << 10);
        Random streams = new Random(lines.size());
        int left = 1 + random.nextInt(most);
        for (int i = 0; i < lines.size(); i++) {
            byte[] line = lines.get(i).getBytes(StandardCharsets.UTF_8);
            StdStream stream = bothStreams && streams.nextInt(3) == 0 ? StdStream.STDERR : StdStream.STDOUT;
            long now = BEGUN + i * STEP;
            builder.addLine(line, 0, line.length, stream, now, 0, 0, Phase.RUNNING);
            if (--left == 0) {
                accept(pipeline, builder.build(), levels);
                pipeline.tick(now + STEP);
                left = 1 + random.nextInt(most);
            }
        }
        if (!builder.isEmpty()) {
            accept(pipeline, builder.build(), levels);
        }
        pipeline.finish();
        levels.values().removeIf(count -> count == 0);
        JoinCounts joins = pipeline.joins();
        return new Found(levels, incidents(List.of(fold.list(1_000))), joins.joined() + joins.blank());
    }

    private static void accept(DetectorPipeline pipeline, RecordBatch batch, Map<String, Long> levels) {
        for (int i = 0; i < batch.size(); i++) {
            levels.merge(batch.levelNameAt(i), 1L, Long::sum);
        }
        pipeline.accept(batch);
    }

    static Found raw(Path log, int workers, int chunk) {
        AuditPlan plan = new AuditPlan(
                new LogSelection(List.of(log), Set.of(), List.of(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                GapRules.STANDARD,
                DiaryRules.STANDARD,
                new LogReader.Options(NumericLevels.NONE, true),
                false,
                false,
                false,
                plugins,
                Map.of());
        Evidence evidence = Auditor.run(plan.with(workers, chunk)).evidence();
        Map<?, ?> lines = (Map<?, ?>) evidence.metadata().get("log_lines");
        return new Found(
                new TreeMap<>(evidence.logs().levelCounts()),
                incidents(List.of(
                        evidence.logs().content(),
                        evidence.logs().warnings(),
                        evidence.logs().errors())),
                ((Number) lines.get("joined_lines")).longValue() + ((Number) lines.get("blank_lines")).longValue());
    }

    private static List<String> incidents(List<IncidentList> lists) {
        return lists.stream()
                .flatMap(list -> list.groups().stream())
                .map(group -> group.count() + " " + group.first().detector() + " "
                        + group.first().summary())
                .sorted()
                .toList();
    }
}

package org.alphatrade.dryrun.engine.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.alphatrade.dryrun.evidence.watched.NeverSeen;
import org.alphatrade.dryrun.log.file.LogReader;
import org.alphatrade.dryrun.log.file.LogSelection;
import org.alphatrade.dryrun.log.record.NumericLevels;
import org.alphatrade.dryrun.plugin.groovy.GroovyFormat;
import org.alphatrade.dryrun.plugin.load.PluginLoader;
import org.alphatrade.dryrun.plugin.load.PluginRequest;
import org.alphatrade.dryrun.plugin.load.PluginSet;

/** Which watched names are in the logs, and what is near to them, does not depend on how the work is dealt out. */
final class WatchedSplitProperties {
    private static final String SCRIPT = """
            detector('events') { on event: ['order_rejectd', 'kill_switch', 'tick', 'order_sent'] }
            detector('fields') { when { number('latency_ms') > 3 && field('order.id') == 'x' && has('Venue') && has('never') } }
            detector('texts') { when { contains('lost contact') || contains('on its way') || contains('\\u00e9t\\u00e9') } }
            classifier('known') { when { event == 'orderrejected' }; owner 'desk' }
            objective('goal') { observed { eventCount('kill_switsh') }; atMost 3 }
            """;
    private static final List<String> EVENTS = List.of(
            "order_rejected", "orderRejected", "order_rejectd", "order.reject", "kill_switch", "tick", "Tick", "other");
    private static final List<String> FIELDS = List.of(
            "\"latency_ms\"",
            "\"latencyMs\"",
            "\"latency_m\"",
            "\"venue\"",
            "\"Venue\"",
            "\"order\":{\"id\":1,\"x\"",
            "\"order.id\"");
    private static final List<String> TEXTS = List.of("fine", "lost contact", "on its way", "\\u00e9t\\u00e9", "été");

    private static Path directory;
    private static PluginSet plugins;

    @BeforeContainer
    static void load() throws IOException {
        directory = Files.createTempDirectory("watched-split");
        Path script = Files.writeString(directory.resolve("mine.groovy"), SCRIPT);
        plugins = PluginLoader.load(
                new PluginRequest(List.of(script.toString()), false, List.of(), false, Map.of()), new GroovyFormat());
        assertEquals(List.of(), plugins.problems());
    }

    @AfterContainer
    static void cleanUp() {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AuditPlan plan(Path log) {
        return new AuditPlan(
                new LogSelection(List.of(log), Set.of(), List.of(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new GapRules(Duration.ofSeconds(20), Duration.ofSeconds(100)),
                DiaryRules.STANDARD,
                new LogReader.Options(NumericLevels.NONE, true),
                false,
                true,
                false,
                plugins,
                Map.of());
    }

    @Property(tries = 200)
    void anySplitFindsTheSameNames(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 60) int records,
            @ForAll @IntRange(min = 1, max = 4) int workers,
            @ForAll @IntRange(min = 1, max = 2_000) int chunk)
            throws IOException {
        Random random = new Random(seed);
        int kinds = 1 + random.nextInt(EVENTS.size());
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < records; i++) {
            lines.add("{\"ts\":" + (1_767_571_200_000L + i) + ",\"event\":\"" + EVENTS.get(random.nextInt(kinds))
                    + "\"," + field(random, kinds) + ",\"msg\":\"" + TEXTS.get(random.nextInt(TEXTS.size())) + "\"}");
            if (random.nextInt(5) == 0) {
                lines.add("  continued " + TEXTS.get(random.nextInt(TEXTS.size())));
            }
        }
        Path log = Files.write(Files.createTempFile(directory, "app", ".jsonl"), lines);

        AuditResult whole = Auditor.run(plan(log).with(1, 1 << 20));
        AuditResult split = Auditor.run(plan(log).with(workers, chunk));
        assertEquals(whole.watched().neverSeen(), split.watched().neverSeen());
        assertEquals(whole.evidence(), split.evidence());
        plugins.objectives()
                .forEach(objective -> assertEquals(
                        whole.watched().neverSeen(objective), split.watched().neverSeen(objective)));
        Files.delete(log);
    }

    private static String field(Random random, int kinds) {
        String field = FIELDS.get(random.nextInt(Math.min(kinds, FIELDS.size())));
        return field + ":" + random.nextInt(9) + (field.contains("{") ? "}" : "");
    }

    @Example
    void ofVeryManyNamesThatAreNearTheFirstFewAreKeptWithTheirExactNumbers() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 40_000; i++) {
            String dashes = Integer.toBinaryString(i).replace('0', '-').replace('1', '_');
            lines.add("{\"ts\":" + (1_767_571_200_000L + i) + ",\"event\":\"order" + dashes + "rejectd\",\"n\":1}");
        }
        Path log = Files.write(Files.createTempFile(directory, "app", ".jsonl"), lines);
        List<NeverSeen> found = Auditor.run(plan(log)).watched().neverSeen();
        NeverSeen first = found.stream()
                .filter(name ->
                        name.name().equals("order_rejectd") || name.name().equals("orderrejected"))
                .findFirst()
                .orElseThrow();
        assertFalse(first.near().isEmpty(), found::toString);
        // Five, and what another plugin watches.
        assertEquals(6, first.near().size());
        assertEquals(found, Auditor.run(plan(log).with(3, 5_000)).watched().neverSeen());
        Files.delete(log);
    }
}

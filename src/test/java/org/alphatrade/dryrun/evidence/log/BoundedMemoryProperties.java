package org.alphatrade.dryrun.evidence.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.alphatrade.dryrun.evidence.BoundedCounts;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.IncidentList;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.LogSummary;
import org.alphatrade.dryrun.spi.Status;
import org.alphatrade.dryrun.spi.Window;

/** What is bounded in memory is still exact, and the same however it was split. */
class BoundedMemoryProperties {
    @Property(tries = 200)
    void countsAreTheSameForAnySplitAndOrder(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 20) int capacity,
            @ForAll @IntRange(max = 300) int cut) {
        Random random = new Random(seed);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            names.add("n".repeat(random.nextInt(3)) + random.nextInt(12));
        }
        BoundedCounts whole = counts(names, capacity);
        Collections.shuffle(names, random);
        BoundedCounts merged = new BoundedCounts(capacity);
        merged.addAll(counts(names.subList(cut, names.size()), capacity));
        merged.addAll(counts(names.subList(0, cut), capacity));

        assertEquals(whole.toMap(), merged.toMap());
        assertEquals(300, merged.total());
        assertTrue(merged.toMap().size() <= capacity + 1);
    }

    private static BoundedCounts counts(List<String> names, int capacity) {
        BoundedCounts counts = new BoundedCounts(capacity);
        names.forEach(name -> counts.add(name, 1));
        return counts;
    }

    @Property(tries = 200)
    void silencesAreExactUpToTheBoundAndUnknownAboveItForAnySplitAndOrder(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int most, @ForAll @IntRange(max = 1_000) int cut) {
        long[] times = new Random(seed).longs(1_000, 0, 100_000).toArray();
        IntervalUnion left = new IntervalUnion(350, most);
        IntervalUnion right = new IntervalUnion(350, most);
        for (int i = 0; i < times.length; i++) {
            (i < cut ? left : right).add(times[i]);
        }
        IntervalUnion merged = new IntervalUnion(350, most);
        merged.addAll(right);
        merged.addAll(left);
        List<String> expected = oracle(times, 350);

        Optional<List<String>> known = expected.size() <= most ? Optional.of(expected) : Optional.empty();
        assertEquals(known, silences(merged));
        assertEquals(known, silences(merged), "asked again");
    }

    @Property(tries = 40)
    void whatIsKnownOfMoreRecordsThanAreHeldLooseIsExact(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 500) int most, @ForAll boolean inOrder) {
        long[] times = new Random(seed).longs(20_000, 0, 2_000_000).toArray();
        List<String> expected = oracle(times, 500);
        if (inOrder) {
            Arrays.sort(times);
        }
        IntervalUnion islands = new IntervalUnion(500, most);
        Arrays.stream(times).forEach(islands::add);

        Optional<List<String>> found = silences(islands);
        found.ifPresent(known -> assertEquals(expected, known));
        assertTrue(found.isEmpty() || expected.size() <= most, "more than the bound are not known");
        assertTrue(found.isPresent() || !inOrder || expected.size() > most, "what comes in order is known");
    }

    @Example
    void aLogWithMoreGapsThanAreHeldIsUnknownWithAReason() {
        LogSummary below = summary(alive(IntervalUnion.MOST + 1));
        assertEquals(Status.WARN, below.status());
        assertEquals(IntervalUnion.MOST, below.gaps().size() + below.gapsOmitted());

        LogFold above = alive(IntervalUnion.MOST + 2);
        for (LogSummary summary :
                List.of(summary(above), summary(alive(1).merge(above)), summary(above.merge(alive(1))))) {
            assertEquals(Status.UNKNOWN, summary.status());
            assertEquals(OptionalDouble.empty(), summary.uptimeRatio());
            assertEquals(List.of(), summary.gaps());
            assertEquals(
                    List.of(
                            "There are more than 1000000 gaps in the logs, too many to judge: gaps and uptime are unknown."
                                    + " Raise --warn-gap if shorter silences are usual."),
                    summary.findings().stream().map(Finding::message).toList());
        }
    }

    @Example
    void aRunWithMoreGapsThanAreHeldIsUnknownToo() {
        Duration length = Duration.ofSeconds(20L * IntervalUnion.MOST + 100);
        Window window = Window.of(Instant.EPOCH, Instant.EPOCH.plus(length), length, true);
        GapResult gaps = alive(IntervalUnion.MOST + 2).gaps(Optional.of(window));
        assertEquals(OptionalDouble.empty(), gaps.uptimeRatio());
    }

    /** A record every 20 s, where 10 s are too long. */
    private static LogFold alive(int records) {
        LogFold fold = new LogFold(new GapRules(Duration.ofSeconds(10), Duration.ofSeconds(50)));
        for (int i = 0; i < records; i++) {
            fold.add(i * 20_000_000_000L, Level.INFO, "info", "tick");
        }
        return fold;
    }

    private static LogSummary summary(LogFold fold) {
        return LogSummaries.of(
                fold, Optional.empty(), IncidentList.empty(), IncidentList.empty(), IncidentList.empty(), 0, List.of());
    }

    private static List<String> oracle(long[] times, long longest) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return IntStream.range(1, sorted.length)
                .filter(i -> sorted[i] - sorted[i - 1] > longest)
                .mapToObj(i -> sorted[i - 1] + " to " + sorted[i])
                .toList();
    }

    private static Optional<List<String>> silences(IntervalUnion islands) {
        List<String> silences = new ArrayList<>();
        return islands.silences((end, start) -> silences.add(end + " to " + start))
                ? Optional.of(silences)
                : Optional.empty();
    }
}

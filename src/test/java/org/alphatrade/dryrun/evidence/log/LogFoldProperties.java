package org.alphatrade.dryrun.evidence.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.alphatrade.dryrun.spi.IncidentList;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.LogSummary;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Window;

class LogFoldProperties {
    private static final long SECOND = 1_000_000_000L;

    private static LogFold fold(GapRules rules, List<Integer> seconds) {
        LogFold fold = new LogFold(rules);
        for (int second : seconds) {
            fold.add(second * SECOND, second % 7 == 0 ? Level.OTHER : Level.INFO, "l" + second % 7, "e" + second % 5);
        }
        return fold;
    }

    private static List<String> oracle(GapRules rules, List<Integer> seconds) {
        List<Integer> sorted = seconds.stream().sorted().toList();
        List<String> gaps = new ArrayList<>();
        for (int i = 1; i < sorted.size(); i++) {
            long gap = sorted.get(i) - sorted.get(i - 1);
            if (gap >= rules.fail().toSeconds() && gap > 0) {
                gaps.add("FAIL " + sorted.get(i - 1) + " " + sorted.get(i));
            } else if (gap > rules.warn().toSeconds()) {
                gaps.add("WARN " + sorted.get(i - 1) + " " + sorted.get(i));
            }
        }
        return gaps;
    }

    private static List<String> gaps(GapResult result) {
        return result.gaps().stream()
                .map(gap -> gap.severity() + " " + gap.start().getEpochSecond() + " "
                        + gap.end().getEpochSecond())
                .toList();
    }

    @Property
    void gapsAreThoseOfSortedRecords(
            @ForAll @Size(max = 300) List<@IntRange(max = 5_000) Integer> seconds,
            @ForAll @IntRange(min = 1, max = 60) int warn,
            @ForAll @IntRange(max = 60) int more) {
        GapRules rules = new GapRules(Duration.ofSeconds(warn), Duration.ofSeconds(warn + more));
        assertEquals(oracle(rules, seconds), gaps(fold(rules, seconds).gaps(Optional.empty())));
    }

    @Property
    void aWindowsStartAndEndCountAsRecords(
            @ForAll @Size(min = 1, max = 100) List<@IntRange(min = 100, max = 900) Integer> seconds) {
        GapRules rules = new GapRules(Duration.ofSeconds(10), Duration.ofSeconds(50));
        Window window = Window.of(Instant.EPOCH, Instant.ofEpochSecond(1_000), Duration.ofSeconds(1_000), true);
        List<Integer> all = new ArrayList<>(seconds);
        all.add(0);
        all.add(1_000);
        assertEquals(oracle(rules, all), gaps(fold(rules, seconds).gaps(Optional.of(window))));
    }

    @Property
    void anySplitGivesTheSameSummary(
            @ForAll @Size(max = 200) List<@IntRange(max = 5_000) Integer> seconds,
            @ForAll @IntRange(max = 200) int at) {
        GapRules rules = new GapRules(Duration.ofSeconds(10), Duration.ofSeconds(50));
        int cut = Math.min(at, seconds.size());
        LogFold left = fold(rules, seconds.subList(0, cut));
        LogFold right = fold(rules, seconds.subList(cut, seconds.size()));
        LogSummary whole = summary(fold(rules, seconds));
        assertEquals(whole, summary(left.merge(right)));
        assertEquals(whole, summary(right.merge(left)));
    }

    @Property(tries = 20)
    void manyScatteredRecordsAreStillExact(@ForAll long seed) {
        GapRules rules = new GapRules(Duration.ofSeconds(10), Duration.ofSeconds(50));
        List<Integer> seconds =
                new java.util.Random(seed).ints(20_000, 0, 1_000_000).boxed().toList();
        GapResult result = fold(rules, seconds).gaps(Optional.empty());
        List<String> expected = oracle(rules, seconds);
        assertEquals(expected.size(), result.gaps().size() + result.omitted());
        assertEquals(
                expected.stream().anyMatch(gap -> gap.startsWith("FAIL")) ? Severity.FAIL : Severity.WARN,
                result.worst());
    }

    private static LogSummary summary(LogFold fold) {
        return LogSummaries.of(
                fold, Optional.empty(), IncidentList.empty(), IncidentList.empty(), IncidentList.empty(), 3, List.of());
    }
}

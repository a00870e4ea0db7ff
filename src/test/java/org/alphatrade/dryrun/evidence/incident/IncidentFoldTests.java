package org.alphatrade.dryrun.evidence.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.alphatrade.dryrun.spi.Classification;
import org.alphatrade.dryrun.spi.Excerpt;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentGroup;
import org.alphatrade.dryrun.spi.IncidentList;
import org.alphatrade.dryrun.spi.RecordRef;
import org.alphatrade.dryrun.spi.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentFoldTests {
    private static Incident incident(Severity severity, String summary, int second, long line) {
        Instant at = Instant.ofEpochSecond(second);
        Excerpt excerpt = Excerpt.of(at, RecordRef.of("log", line, line), summary);
        return Incident.builder(severity, at, summary)
                .detector("d")
                .category("c")
                .metadata(Map.of("line", line))
                .excerpt(excerpt)
                .build();
    }

    private static String letters(int number) {
        return number == 0 ? "" : letters(number / 20) + (char) ('g' + number % 20);
    }

    private static IncidentFold fold(Classified.Source classifiers, List<Incident> incidents, int capacity) {
        IncidentFold fold = new IncidentFold(classifiers, capacity);
        incidents.forEach(fold::add);
        return fold;
    }

    /** Answers that depend on the incident alone, of several classifiers, owners and dates. */
    private static Optional<Classified> said(Incident incident) {
        int line = ((Number) incident.metadata().get("line")).intValue();
        Classification.Builder answer = Classification.builder(Severity.values()[line % 3], "reason " + line)
                .owner("team " + line % 7)
                .category(line % 5 == 0 ? "known" : "");
        if (line % 4 == 0) {
            answer.expiresAt(Instant.ofEpochSecond(10));
        }
        if (line % 11 == 0) {
            answer.maximumCount(line);
        }
        return line % 3 == 0 ? Optional.empty() : Optional.of(new Classified("c" + line % 2, answer.build()));
    }

    @Property(tries = 200)
    void anySplitAndOrderGivesTheSameList(
            @ForAll long seed,
            @ForAll @IntRange(max = 200) int cut,
            @ForAll @IntRange(min = 1, max = 40) int capacity) {
        assertSameHoweverSplit(Classified.Source.NONE, new Random(seed), 30, cut, capacity);
    }

    @Property(tries = 200)
    void anySplitAndOrderGivesTheSameListHoweverTheyAreClassified(
            @ForAll long seed,
            @ForAll @IntRange(max = 200) int cut,
            @ForAll @IntRange(min = 1, max = 120) int capacity) {
        assertSameHoweverSplit(IncidentFoldTests::said, new Random(seed), 4, cut, capacity);
    }

    private static void assertSameHoweverSplit(
            Classified.Source classifiers, Random random, int kinds, int cut, int capacity) {
        List<Incident> incidents = new ArrayList<>();
        for (int i = 1; i <= 200; i++) {
            Severity severity = Severity.values()[random.nextInt(3)];
            incidents.add(incident(severity, "e " + letters(1 + random.nextInt(kinds)), random.nextInt(20), i));
        }
        IncidentFold all = fold(classifiers, incidents, capacity);
        IncidentList whole = all.list(50);
        Collections.shuffle(incidents, random);
        IncidentFold left = fold(classifiers, incidents.subList(0, cut), capacity);
        IncidentFold right = fold(classifiers, incidents.subList(cut, 200), capacity);
        assertEquals(whole, left.merge(right).list(50));
        assertEquals(whole, right.merge(left).list(50));
        assertEquals(
                whole,
                left.merge(new IncidentFold(classifiers, capacity)).merge(right).list(50));
        assertEquals(all.worst(), left.merge(right).worst());
        assertEquals(200, whole.count());
    }

    @Test
    void eachIncidentIsWhatIsSaidOfItAndEqualOnesOfWhichOtherThingsAreSaidStandApart() {
        IncidentFold fold = new IncidentFold(incident -> incident.summary().endsWith("1013")
                ? Optional.of(new Classified(
                        "known",
                        Classification.builder(Severity.PASS, "vendor restarts")
                                .owner("ops")
                                .build()))
                : Optional.empty());
        fold.add(incident(Severity.FAIL, "session lost, code 1013", 1, 1));
        fold.add(incident(Severity.FAIL, "session lost, code 2077", 2, 2));
        fold.add(incident(Severity.FAIL, "session lost, code 1013", 3, 3));

        List<IncidentGroup> parts = fold.list(5).groups();
        assertEquals(2, parts.size());
        assertEquals(parts.get(0).id(), parts.get(1).id());
        assertEquals(
                List.of(Severity.FAIL, Severity.PASS),
                parts.stream().map(IncidentGroup::severity).toList());
        assertEquals(List.of(1L, 2L), parts.stream().map(IncidentGroup::count).toList());
        assertEquals(
                List.of(3L, 3L), parts.stream().map(IncidentGroup::groupCount).toList());
        assertEquals(
                List.of("", "known"),
                parts.stream().map(IncidentGroup::classifiedBy).toList());
        assertEquals(List.of(1, 2), parts.stream().map(IncidentGroup::part).toList());
        assertEquals(Severity.FAIL, fold.worst());
    }

    @Test
    void whatExpiredIsToldByTheTimeOfEachIncident() {
        Classification known = Classification.builder(Severity.PASS, "expected")
                .expiresAt(Instant.ofEpochSecond(10))
                .build();
        IncidentFold fold = new IncidentFold(incident -> Optional.of(new Classified("known", known)));
        fold.add(incident(Severity.FAIL, "x", 11, 1));
        fold.add(incident(Severity.FAIL, "x", 10, 2));
        fold.add(incident(Severity.FAIL, "x", 9, 3));
        assertEquals(
                List.of(1L, 2L),
                fold.list(5).groups().stream().map(IncidentGroup::count).toList());
        assertEquals(Severity.FAIL, fold.list(5).groups().get(0).severity());
        assertEquals(Severity.PASS, fold.list(5).groups().get(1).severity());
    }

    @Test
    void aMaximumIsOneOfTheClassifierOverAllItsGroups() {
        Classification known = Classification.builder(Severity.PASS, "expected")
                .maximumCount(3)
                .build();
        IncidentFold fold = new IncidentFold(incident -> Optional.of(new Classified("known", known)));
        for (int i = 0; i < 3; i++) {
            fold.add(incident(Severity.FAIL, "e " + letters(1 + i), i, 1 + i));
        }
        assertEquals(Severity.PASS, fold.worst());
        fold.add(incident(Severity.WARN, "another", 9, 9));
        assertEquals(Severity.FAIL, fold.worst());
        assertEquals(
                List.of(Severity.FAIL, Severity.FAIL, Severity.FAIL, Severity.WARN),
                fold.list(9).groups().stream().map(IncidentGroup::severity).toList());
    }

    @Test
    void whatAClassifierKnowsWithoutAMaximumIsNotTouchedByTheMaximumOfOthers() {
        IncidentFold fold = new IncidentFold(incident -> {
            Classification.Builder known = Classification.builder(Severity.PASS, "expected");
            return Optional.of(new Classified(
                    "known",
                    incident.severity() == Severity.FAIL ? known.maximumCount(1).build() : known.build()));
        });
        for (int i = 1; i <= 5; i++) {
            fold.add(incident(Severity.WARN, "y", i, i));
        }
        fold.add(incident(Severity.FAIL, "x", 9, 9));
        assertEquals(Severity.PASS, fold.worst());
        fold.add(incident(Severity.FAIL, "z", 9, 10));
        assertEquals(
                List.of(Severity.FAIL, Severity.FAIL, Severity.PASS),
                fold.list(9).groups().stream().map(IncidentGroup::severity).toList());
    }

    @Test
    void aGroupHasSoManyPartsAndTheRestCountsAsItWasRaised() {
        IncidentFold fold = new IncidentFold(incident -> Optional.of(new Classified(
                "known",
                Classification.builder(Severity.PASS, "expected")
                        .owner("team " + incident.metadata().get("line"))
                        .build())));
        for (int i = 0; i < 40; i++) {
            fold.add(incident(Severity.FAIL, "x", i, 100 + i));
        }
        List<IncidentGroup> parts = fold.list(50).groups();
        assertEquals(IncidentGroupBuilder.MAX_PARTS + 1, parts.size());
        assertEquals(Severity.FAIL, parts.get(0).severity());
        assertEquals(40 - IncidentGroupBuilder.MAX_PARTS, parts.get(0).count());
        assertEquals(Optional.empty(), parts.get(0).classification());
        assertEquals(40, fold.list(50).count());
    }

    @Test
    void whatAClassifierMakesWorseIsNotLostAmongManyOthers() {
        Classified.Source known = incident -> {
            int line = ((Number) incident.metadata().get("line")).intValue();
            Severity severity = line == 40 ? Severity.FAIL : Severity.PASS;
            return Optional.of(new Classified(
                    "known",
                    Classification.builder(severity, "known")
                            .owner("team " + line)
                            .build()));
        };
        IncidentFold parts = new IncidentFold(known);
        IncidentFold beyond = new IncidentFold(known, 3);
        for (int i = 1; i <= 40; i++) {
            parts.add(incident(Severity.WARN, "x", i, i));
            beyond.add(incident(Severity.WARN, "x " + letters(i), i, i));
        }
        assertEquals(Severity.FAIL, parts.worst());
        assertEquals(Severity.FAIL, beyond.worst());
        assertEquals(Severity.FAIL, beyond.list(9).worst());
        assertEquals(1, parts.list(50).totals().groups());
    }

    @Test
    void equalIncidentsAreOneWithTheEarliestFirst() {
        IncidentFold fold = new IncidentFold();
        fold.add(incident(Severity.FAIL, "order 17 failed", 9, 2));
        fold.add(incident(Severity.FAIL, "order 4 failed", 3, 1));
        IncidentGroup group = fold.list(5).groups().get(0);
        assertEquals(2, group.count());
        assertEquals("order 4 failed", group.first().summary());
        assertEquals(Instant.ofEpochSecond(9), group.lastAt());
        assertEquals(12, group.id().length());
        assertEquals(1, group.excerpts().get(0).ref().line());
    }

    @Test
    void aFloodOfDistinctErrorsIsCountedExactlyAndQuickToAskAbout() {
        IncidentFold fold = new IncidentFold();
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            for (int i = 1; i <= 200_000; i++) {
                fold.add(incident(Severity.FAIL, "error " + letters(i), i, i));
                if (i % 100 == 0) {
                    fold.list(100);
                }
            }
        });
        assertEquals(IncidentFold.CAPACITY, fold.groups());
        assertEquals(200_000, fold.count());
        assertEquals(200_000, fold.list(1_000).count());
        assertEquals(199_000L, fold.list(1_000).totals().omittedByDetector().get("d/fail"));
    }

    @Test
    void aClassificationThatExpiresOrIsExceededFallsBack() {
        Classification known = Classification.builder(Severity.PASS, "expected")
                .owner("ops")
                .expiresAt(Instant.ofEpochSecond(10))
                .maximumCount(3)
                .build();
        IncidentFold fold = new IncidentFold(incident -> Optional.of(new Classified("known", known)));
        fold.add(incident(Severity.FAIL, "x", 1, 1));
        assertEquals(Severity.PASS, fold.worst());
        fold.add(incident(Severity.FAIL, "x", 11, 2));
        assertEquals(Severity.FAIL, fold.worst());
        assertEquals(Severity.FAIL, fold.list(1).groups().get(0).severity());
        for (int i = 0; i < 4; i++) {
            fold.add(incident(Severity.WARN, "y", 2, 3 + i));
            IncidentGroup last = fold.list(5).groups().get(2);
            assertEquals(i < 2 ? Severity.PASS : Severity.WARN, last.severity());
        }
    }

    @Test
    void aClassificationThatHadExpiredOrAllowsNoneChangesNothing() {
        Classification worse = Classification.builder(Severity.FAIL, "worse")
                .owner("ops")
                .expiresAt(Instant.ofEpochSecond(10))
                .build();
        assertEquals(Severity.FAIL, classified(worse, 10));
        assertEquals(Severity.WARN, classified(worse, 11));
        Classification milder = Classification.builder(Severity.PASS, "expected")
                .owner("ops")
                .maximumCount(1)
                .build();
        assertEquals(Severity.PASS, classified(milder, 11));
        assertEquals(Severity.WARN, classified(milder, 11, 12));
    }

    private static Severity classified(Classification known, int... seconds) {
        IncidentFold fold = new IncidentFold(incident -> Optional.of(new Classified("known", known)));
        for (int second : seconds) {
            fold.add(incident(Severity.WARN, "x", second, second));
        }
        return fold.worst();
    }

    @Test
    void whatIsBeyondTheCapacityStillCountsForTheWorst() {
        IncidentFold fold = new IncidentFold(
                incident -> incident.severity() == Severity.FAIL
                        ? Optional.of(new Classified(
                                "known",
                                Classification.builder(Severity.PASS, "known").build()))
                        : Optional.empty(),
                1);
        fold.add(incident(Severity.WARN, "y", 1, 1));
        fold.add(incident(Severity.FAIL, "x", 1, 2));
        assertEquals(Severity.WARN, fold.worst());
        assertEquals(Severity.WARN, fold.list(5).worst());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "order 17 took 3.5 ms|order 4 took 12.25 ms",
                "at 2026-01-02T03:04:05.123Z x|at 2026-01-03 04:05:06 x",
                "id 123e4567-e89b-12d3-a456-426614174000 gone|id fedcba98-0000-4000-8000-abcdefabcdef gone",
                "ptr 0x7f3a9c|ptr 0x1",
                "peer 10.0.0.1:8080 lost|peer 192.168.1.20:443 lost",
                "commit deadbeefcafe|commit 0123456789ab",
                "user 'a17' x|user 'bc9' x",
                "delta -5|delta 7",
                "shard12 down|shard3 down",
                "order ord-4f2a9 bad|order ord-77b11 bad"
            })
    void numbersIdsAndAddressesAreFoldedAway(String one, String two) {
        assertEquals(SummaryFolding.fold(one), SummaryFolding.fold(two));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"margin call|margin calls", "feed BTC down|feed ETH down", "'alpha' lost|'beta' lost", "a b|ab"})
    void differentWordsStayApart(String one, String two) {
        assertNotEquals(SummaryFolding.fold(one), SummaryFolding.fold(two));
    }

    @Test
    void longSummariesAreKeptShort() {
        IncidentFold fold = new IncidentFold();
        fold.add(incident(Severity.FAIL, "x".repeat(100_000), 1, 1));
        assertEquals(1_001, fold.list(1).groups().get(0).first().summary().length());
    }
}

package org.alphatrade.dryrun.engine.trial;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.alphatrade.dryrun.evidence.incident.IncidentFold;
import org.alphatrade.dryrun.plugin.guard.GuardedDetector;
import org.alphatrade.dryrun.spi.IncidentGroup;
import org.alphatrade.dryrun.spi.IncidentList;
import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.spi.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Holds a detector to the scope it declares: what it raises must not depend on how an audit splits its work. One that
 * judges each record alone is shown them in any order and by several instances; one that looks back some time begins
 * anywhere, with that much replayed first; one that needs the whole stream need only do the same twice.
 */
final class SplitCheck {
    private static final int ROUNDS = 12;
    private static final int LISTED = 1_000;

    private final Trial trial;
    private final Random random;

    SplitCheck(Trial trial, long seed) {
        this.trial = trial;
        this.random = new Random(seed);
    }

    /** Returns a sentence on what differs, or empty when nothing does. */
    Optional<String> difference(List<TrialStep> steps) {
        Optional<Scope> scope = trial.scope();
        if (scope.isEmpty()) {
            return Optional.empty();
        }
        TrialResult one = trial.run(steps, 1_000);
        if (!one.problems().isEmpty()) {
            return Optional.of(one.problems().get(0));
        }
        Optional<String> batches = compare(
                "in one batch and in many", one.incidents(), trial.run(steps, 7).incidents());
        return batches.or(() -> split(scope.get(), Delivery.of(steps)));
    }

    private Optional<String> split(Scope scope, List<Delivery> seen) {
        List<Delivery> ordered = new ArrayList<>(seen);
        if (scope.lookback().isPresent()) {
            ordered.sort(Comparator.comparing(Delivery::at));
        }
        IncidentList whole = whole(ordered);
        int rounds = scope.isSingle() || scope.lookback().isPresent() ? ROUNDS : 1;
        for (int round = 0; round < rounds; round++) {
            Optional<String> difference = compare(how(scope), whole, parts(scope, ordered));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static String how(Scope scope) {
        if (scope.isSingle()) {
            return "in order and shuffled over several instances (its scope is record())";
        }
        return scope.lookback()
                .map(time -> "as a whole and in parts, each after " + time + " of replay (its scope is window())")
                .orElse("the first time and the second");
    }

    private IncidentList whole(List<Delivery> seen) {
        IncidentFold fold = trial.fold();
        for (GuardedDetector detector : trial.fresh()) {
            seen.forEach(delivery -> delivery.to(detector, fold::add));
            detector.finish(end(seen), fold::add);
        }
        return fold.list(LISTED);
    }

    private IncidentList parts(Scope scope, List<Delivery> seen) {
        if (scope.isSingle()) {
            return dealt(seen);
        }
        return scope.lookback().map(time -> cut(seen, time)).orElseGet(() -> whole(seen));
    }

    /** Shuffles the records and deals them to several instances; one of them sees the observations. */
    private IncidentList dealt(List<Delivery> seen) {
        IncidentFold fold = trial.fold();
        List<Delivery> observations = new ArrayList<>(seen);
        observations.removeIf(delivery -> !(delivery instanceof Delivery.OfObservation));
        List<Delivery> records = new ArrayList<>(seen);
        records.removeAll(observations);
        Collections.shuffle(records, random);
        int hands = 2 + random.nextInt(3);
        for (int hand = 0; hand < hands; hand++) {
            for (GuardedDetector detector : trial.fresh()) {
                if (hand == 0) {
                    observations.forEach(delivery -> delivery.to(detector, fold::add));
                }
                for (int i = hand; i < records.size(); i += hands) {
                    records.get(i).to(detector, fold::add);
                }
                detector.finish(end(seen), fold::add);
            }
        }
        return fold.list(LISTED);
    }

    /** Cuts the stream in two or more; each part begins with a replay, and the last one ends the stream. */
    private IncidentList cut(List<Delivery> seen, Duration lookback) {
        IncidentFold fold = trial.fold();
        int from = 0;
        while (from < seen.size()) {
            int to = Math.min(seen.size(), from + 1 + random.nextInt(Math.max(1, seen.size() / 2)));
            for (GuardedDetector detector : trial.fresh()) {
                Instant since = seen.get(from).at().minus(lookback);
                replay(seen.subList(0, from), since, detector);
                seen.subList(from, to).forEach(delivery -> delivery.to(detector, fold::add));
                if (to == seen.size()) {
                    detector.finish(end(seen), fold::add);
                }
            }
            from = to;
        }
        return fold.list(LISTED);
    }

    private static void replay(List<Delivery> before, Instant since, GuardedDetector detector) {
        IncidentSink nowhere = incident -> {};
        before.stream()
                .filter(delivery -> !delivery.at().isBefore(since))
                .forEach(delivery -> delivery.to(detector, nowhere));
    }

    private static Instant end(List<Delivery> seen) {
        return seen.isEmpty() ? Instant.EPOCH : seen.get(seen.size() - 1).at();
    }

    private static Optional<String> compare(String how, IncidentList one, IncidentList other) {
        if (one.equals(other)) {
            return Optional.empty();
        }
        Map<String, IncidentGroup> left = byId(one);
        Map<String, IncidentGroup> right = byId(other);
        List<IncidentGroup> all = new ArrayList<>(one.groups());
        all.addAll(other.groups());
        return all.stream()
                .filter(group -> !same(left.get(group.id()), right.get(group.id())))
                .findFirst()
                .map(group -> "'" + group.first().summary() + "' differs " + how + ": " + shown(left.get(group.id()))
                        + ", " + shown(right.get(group.id())));
    }

    private static boolean same(@Nullable IncidentGroup one, @Nullable IncidentGroup other) {
        return one != null && one.equals(other);
    }

    private static Map<String, IncidentGroup> byId(IncidentList list) {
        Map<String, IncidentGroup> map = new LinkedHashMap<>();
        list.groups().forEach(group -> map.put(group.id(), group));
        return map;
    }

    private static String shown(@Nullable IncidentGroup group) {
        return group == null
                ? "raised 0 times"
                : "raised " + group.count() + " times from " + group.firstAt() + " to " + group.lastAt();
    }
}

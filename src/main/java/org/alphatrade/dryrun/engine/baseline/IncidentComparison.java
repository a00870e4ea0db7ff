package org.alphatrade.dryrun.engine.baseline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.alphatrade.dryrun.engine.baseline.KnownKinds.OneKind;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Status;

/**
 * The kinds of incidents of a run beside those of its baseline.
 *
 * @param fresh those that only the run has
 * @param known those that both have, as the run has them
 * @param gone those that only the baseline has
 * @param oftener those of the known ones, by id, that surely are more often than the tolerance allows
 * @param before how often each known one was in the baseline
 */
record IncidentComparison(
        List<OneKind> fresh,
        List<OneKind> known,
        List<OneKind> gone,
        Set<String> oftener,
        Map<String, Long> before,
        String lack) {
    private static final int FEW = 3;
    static final IncidentComparison NONE =
            new IncidentComparison(List.of(), List.of(), List.of(), Set.of(), Map.of(), "");

    static IncidentComparison of(KnownKinds run, KnownKinds baseline, Tolerances tolerances) {
        Map<String, Long> before = new LinkedHashMap<>();
        baseline.kinds().forEach((id, kind) -> before.put(id, kind.count()));
        List<OneKind> known = those(run, kind -> before.containsKey(kind.id()));
        return new IncidentComparison(
                those(run, kind -> !before.containsKey(kind.id())),
                known,
                those(baseline, kind -> !run.kinds().containsKey(kind.id())),
                oftener(known, run, baseline, tolerances),
                before,
                lack(run.lack(), baseline.lack()));
    }

    /** At a confidence that holds for all of them at once; without times nobody can tell. */
    private static Set<String> oftener(
            List<OneKind> known, KnownKinds run, KnownKinds baseline, Tolerances tolerances) {
        double confidence = 1 - (1 - tolerances.confidence()) / Math.max(1, known.size());
        Set<String> oftener = new TreeSet<>();
        for (OneKind kind : known) {
            OneKind then = Objects.requireNonNull(baseline.kinds().get(kind.id()), "it is known");
            if (run.time().isPresent() && baseline.time().isPresent()) {
                Amount now = new Amount(kind.count(), run.time().get(), false);
                Amount was = new Amount(then.count(), baseline.time().get(), false);
                if (new RateComparison(now, was, tolerances.eventRates(), confidence).decision() == Decision.DIFFERS
                        && now.perDay() > was.perDay()) {
                    oftener.add(kind.id());
                }
            }
        }
        return oftener;
    }

    private static String lack(String run, String baseline) {
        if (run.isEmpty()) {
            return baseline.isEmpty() ? "" : "the baseline " + baseline;
        }
        return "the run " + run;
    }

    private static List<OneKind> those(KnownKinds of, Predicate<OneKind> which) {
        List<OneKind> kinds = new ArrayList<>(of.kinds().values());
        kinds.removeIf(which.negate());
        kinds.sort((a, b) -> b.severity().compareTo(a.severity()));
        return List.copyOf(kinds);
    }

    ComparedFigure figure(Severity newKinds) {
        return new ComparedFigure(
                ComparedKind.INCIDENTS.phrase(),
                status(newKinds),
                kinds(fresh.size() + known.size()),
                kinds(known.size() + gone.size()),
                "",
                "",
                reason(),
                new TreeMap<>(Map.of(
                        "new", (double) fresh.size(), "known", (double) known.size(), "gone", (double) gone.size())));
    }

    /** What is accepted counts for what it was accepted as; what may be hidden is not known. */
    private Status status(Severity newKinds) {
        boolean isNew = fresh.stream().anyMatch(kind -> kind.severity() != Status.PASS);
        boolean isMore = known.stream().anyMatch(kind -> oftener.contains(kind.id()) && kind.severity() != Status.PASS);
        Status found = isNew || isMore ? Status.of(newKinds) : Status.PASS;
        return lack.isEmpty() ? found : found.worst(Status.UNKNOWN);
    }

    private static String kinds(int count) {
        return count == 1 ? "1 kind" : count + " kinds";
    }

    private String reason() {
        String counts = fresh.size() + " new, " + known.size() + " known"
                + (oftener.isEmpty() ? "" : " (" + oftener.size() + " more often)") + ", " + gone.size() + " gone";
        return lack.isEmpty() ? counts : counts + " of those listed, but " + lack;
    }

    /** Returns the first of the new ones by what happened. */
    String named() {
        String first = fresh.stream()
                .limit(FEW)
                .map(kind -> kind.count() + " times " + kind.text())
                .collect(Collectors.joining(", "));
        return fresh.size() > FEW ? first + ", " + (fresh.size() - FEW) + " kinds more" : first;
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("new", fresh.stream().map(this::tree).toList());
        tree.put("known", known.stream().map(this::tree).toList());
        tree.put("gone", gone.stream().map(this::tree).toList());
        tree.put("not_known", lack.isEmpty() ? null : lack);
        return tree;
    }

    private Map<String, Object> tree(OneKind kind) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", kind.id());
        tree.put("severity", kind.severity().word());
        tree.put("summary", kind.text());
        tree.put("more_often", oftener.contains(kind.id()));
        boolean isGone = gone.contains(kind);
        tree.put("count", isGone ? 0 : kind.count());
        tree.put("baseline_count", before.getOrDefault(kind.id(), 0L));
        return tree;
    }
}

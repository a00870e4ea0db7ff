package org.alphatrade.dryrun.engine.baseline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * @param before how often each known one was in the baseline
 */
record IncidentComparison(
        List<OneKind> fresh, List<OneKind> known, List<OneKind> gone, Map<String, Long> before, String lack) {
    private static final int FEW = 3;
    static final IncidentComparison NONE = new IncidentComparison(List.of(), List.of(), List.of(), Map.of(), "");

    static IncidentComparison of(KnownKinds run, KnownKinds baseline) {
        Map<String, Long> before = new LinkedHashMap<>();
        baseline.kinds().forEach((id, kind) -> before.put(id, kind.count()));
        return new IncidentComparison(
                those(run, kind -> !before.containsKey(kind.id())),
                those(run, kind -> before.containsKey(kind.id())),
                those(baseline, kind -> !run.kinds().containsKey(kind.id())),
                before,
                lack(run.lack(), baseline.lack()));
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
                fresh.size() + known.size() + " kinds",
                known.size() + gone.size() + " kinds",
                "",
                "",
                reason(),
                Map.of("new", (double) fresh.size(), "known", (double) known.size(), "gone", (double) gone.size()));
    }

    /** What is new and accepted counts for what it was accepted as; what may be hidden is not known. */
    private Status status(Severity newKinds) {
        Status found =
                fresh.stream().anyMatch(kind -> kind.severity() != Status.PASS) ? Status.of(newKinds) : Status.PASS;
        return lack.isEmpty() ? found : found.worst(Status.UNKNOWN);
    }

    private String reason() {
        String counts = fresh.size() + " new, " + known.size() + " known, " + gone.size() + " gone";
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
        boolean isGone = gone.contains(kind);
        tree.put("count", isGone ? 0 : kind.count());
        tree.put("baseline_count", before.getOrDefault(kind.id(), 0L));
        return tree;
    }
}

package org.alphatrade.dryrun.evidence.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentGroup;
import org.alphatrade.dryrun.spi.IncidentList;
import org.alphatrade.dryrun.spi.IncidentTotals;
import org.alphatrade.dryrun.spi.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Folds incidents into groups of equal ones, and those into parts of which the same was said, in bounded memory, with the
 * same result however they are split and ordered: it keeps the groups that come first in the order of fingerprints and
 * counts all others exactly by detector and severity. Adding and asking are cheap at any size, so a live run can ask
 * after every incident.
 *
 * <p>Not thread-safe: confined to the thread that judges. What {@link #list} returns may go anywhere.
 */
public final class IncidentFold {
    /** How many parts of groups are told apart. */
    public static final int CAPACITY = 10_000;

    private final Classified.Source classifiers;
    private final int capacity;
    private final TreeMap<Fingerprint, IncidentGroupBuilder> groups = new TreeMap<>();
    private final TreeSet<IncidentPart> ordered = new TreeSet<>(order(Set.of()));
    private final TreeMap<String, Long> totals = new TreeMap<>();
    private final Acceptances acceptances = new Acceptances();
    /** The first fingerprint for which there was no room; it and all behind it are only counted. */
    private @Nullable Fingerprint beyond;

    private long count;
    private Severity worstBeyond = Severity.PASS;

    /** Makes a fold in which every incident counts as it was raised. */
    public IncidentFold() {
        this(Classified.Source.NONE);
    }

    /** Makes a fold that asks classifiers about each incident; what they answer is to depend on it alone. */
    public IncidentFold(Classified.Source classifiers) {
        this(classifiers, CAPACITY);
    }

    IncidentFold(Classified.Source classifiers, int capacity) {
        this.classifiers = Objects.requireNonNull(classifiers, "classifiers");
        this.capacity = capacity;
    }

    /** The order of lists: worst first, then by time, then by id, then by what was said. */
    private static Comparator<IncidentPart> order(Set<String> exceeded) {
        return Comparator.comparing((IncidentPart part) -> part.severity(exceeded), Comparator.reverseOrder())
                .thenComparing(IncidentPart::firstAt)
                .thenComparing(part -> part.group().fingerprint())
                .thenComparing(IncidentPart::key);
    }

    /** Adds an incident that carries its detector's id. Returns the fingerprint's id. */
    public String add(Incident incident) {
        List<String> symbols = new ArrayList<>();
        Fingerprint fingerprint = Fingerprint.of(incident, symbols::add);
        count++;
        totals.merge(total(fingerprint), 1L, Long::sum);
        Optional<Classified> classified = classifiers.apply(incident);
        classified.filter(known -> !known.isExpired(incident)).ifPresent(acceptances::add);
        if (isBeyond(fingerprint)) {
            PartKey said = PartKey.of(incident, classified);
            worstBeyond = worstBeyond.worst(fingerprint.severity()).worst(said.severity());
        } else {
            IncidentGroupBuilder group = taken(fingerprint);
            group.add(incident, classified, symbols);
            put(group);
        }
        return fingerprint.id();
    }

    /** Returns a fold of what is in both; neither is changed. This one's classifiers hold. */
    public IncidentFold merge(IncidentFold other) {
        IncidentFold merged = new IncidentFold(classifiers, Math.min(capacity, other.capacity));
        merged.absorb(this);
        merged.absorb(other);
        return merged;
    }

    private void absorb(IncidentFold other) {
        other.totals.forEach((name, number) -> totals.merge(name, number, Long::sum));
        count += other.count;
        worstBeyond = worstBeyond.worst(other.worstBeyond);
        acceptances.add(other.acceptances);
        if (other.beyond != null) {
            cut(other.beyond);
        }
        for (IncidentGroupBuilder group : other.groups.values()) {
            if (isBeyond(group.fingerprint())) {
                worstBeyond = worstBeyond.worst(group.worst());
            } else {
                IncidentGroupBuilder known = taken(group.fingerprint());
                known.add(group);
                put(known);
            }
        }
    }

    private boolean isBeyond(Fingerprint fingerprint) {
        return beyond != null && fingerprint.compareTo(beyond) >= 0;
    }

    /** Returns a group to be changed, which is in no list until it is put back. */
    private IncidentGroupBuilder taken(Fingerprint fingerprint) {
        IncidentGroupBuilder group = groups.computeIfAbsent(fingerprint, IncidentGroupBuilder::new);
        ordered.removeAll(group.parts());
        return group;
    }

    private void put(IncidentGroupBuilder group) {
        ordered.addAll(group.parts());
        while (ordered.size() > capacity) {
            cut(groups.lastKey());
        }
    }

    /** From now on only counts what has this fingerprint or one behind it. */
    private void cut(Fingerprint from) {
        if (isBeyond(from)) {
            return;
        }
        beyond = from;
        Map<Fingerprint, IncidentGroupBuilder> let = groups.tailMap(from);
        for (IncidentGroupBuilder group : let.values()) {
            ordered.removeAll(group.parts());
            worstBeyond = worstBeyond.worst(group.worst());
        }
        let.clear();
    }

    private static String total(Fingerprint fingerprint) {
        return fingerprint.detector() + "/" + fingerprint.severity().word();
    }

    /** Returns how many incidents there are in all. */
    public long count() {
        return count;
    }

    /** Returns the worst severity after classification; {@link Severity#PASS} when there is no incident. */
    public Severity worst() {
        Set<String> exceeded = acceptances.exceeded();
        return worst(ordered(exceeded), exceeded);
    }

    private Collection<IncidentPart> ordered(Set<String> exceeded) {
        if (exceeded.isEmpty()) {
            return ordered;
        }
        Collection<IncidentPart> anew = new TreeSet<>(order(exceeded));
        anew.addAll(ordered);
        return anew;
    }

    private Severity worst(Collection<IncidentPart> sorted, Set<String> exceeded) {
        return sorted.isEmpty()
                ? worstBeyond
                : sorted.iterator().next().severity(exceeded).worst(worstBeyond);
    }

    /** Returns how many groups are told apart. */
    public int groups() {
        return groups.size();
    }

    /** Returns all incidents by {@code detector/severity} as they were raised. */
    public Map<String, Long> totals() {
        return new TreeMap<>(totals);
    }

    /** Returns the classifiers that answered for more incidents of these folds together than they may. */
    public static Set<String> exceeded(Collection<IncidentFold> folds) {
        Acceptances all = new Acceptances();
        folds.forEach(fold -> all.add(fold.acceptances));
        return all.exceeded();
    }

    /** Returns the first {@code cap} groups, worst first, then by time; the rest as totals. */
    public IncidentList list(int cap) {
        return list(cap, acceptances.exceeded());
    }

    /** Returns the list for which no answer of these classifiers counts, since they gave more than they may. */
    public IncidentList list(int cap, Set<String> exceeded) {
        Collection<IncidentPart> sorted = ordered(exceeded);
        List<IncidentGroup> listed = new ArrayList<>(Math.min(cap, sorted.size()));
        TreeMap<String, Long> omitted = new TreeMap<>(totals);
        long left = count;
        for (IncidentPart part : sorted) {
            if (listed.size() >= cap) {
                break;
            }
            listed.add(part.listed(exceeded));
            left -= part.count();
            omitted.merge(total(part.group().fingerprint()), -part.count(), Long::sum);
        }
        omitted.values().removeIf(number -> number == 0);
        return IncidentList.of(listed, IncidentTotals.of(groups.size(), left, omitted), worst(sorted, exceeded));
    }
}

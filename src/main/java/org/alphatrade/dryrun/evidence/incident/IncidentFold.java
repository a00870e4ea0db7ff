package org.alphatrade.dryrun.evidence.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.alphatrade.dryrun.spi.Classification;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentGroup;
import org.alphatrade.dryrun.spi.IncidentList;
import org.alphatrade.dryrun.spi.IncidentTotals;
import org.alphatrade.dryrun.spi.Severity;

/**
 * Folds incidents into groups of equal ones, in bounded memory, with the same result however they are split and
 * ordered: it keeps the groups that come first in the order of fingerprints and counts all others exactly by detector
 * and severity. Adding and asking are cheap at any size, so a live run can ask after every incident.
 *
 * <p>Not thread-safe: confined to the thread that judges. What {@link #list} returns may go anywhere.
 */
@SuppressWarnings("CollectionIncompatibleType") // groups are ordered and found by a comparator
public final class IncidentFold {
    /** How many groups are told apart. */
    public static final int CAPACITY = 10_000;

    private final Function<Incident, Optional<Classification>> classifier;
    private final int capacity;
    private final TreeMap<Fingerprint, IncidentGroupBuilder> groups = new TreeMap<>();
    private final TreeSet<IncidentGroupBuilder> ordered = new TreeSet<>(IncidentGroupBuilder.LISTED);
    private final TreeMap<String, Long> totals = new TreeMap<>();
    private long count;
    private Severity worstBeyond = Severity.PASS;

    /** Makes a fold in which every incident counts as it was raised. */
    public IncidentFold() {
        this(incident -> Optional.empty());
    }

    /** Makes a fold that asks a classifier once a group; it is to depend on the incident alone. */
    public IncidentFold(Function<Incident, Optional<Classification>> classifier) {
        this(classifier, CAPACITY);
    }

    IncidentFold(Function<Incident, Optional<Classification>> classifier, int capacity) {
        this.classifier = Objects.requireNonNull(classifier, "classifier");
        this.capacity = capacity;
    }

    /** Adds an incident that carries its detector's id. Returns the fingerprint's id. */
    public String add(Incident incident) {
        List<String> symbols = new ArrayList<>();
        Fingerprint fingerprint = Fingerprint.of(incident, symbols::add);
        count(fingerprint, 1);
        IncidentGroupBuilder group = groups.get(fingerprint);
        if (group != null) {
            ordered.remove(group);
            group.add(incident);
            group.about(symbols);
            place(group);
        } else if (hasRoomFor(fingerprint)) {
            IncidentGroupBuilder begun = new IncidentGroupBuilder(fingerprint, incident);
            begun.about(symbols);
            keep(begun);
        } else {
            worstBeyond = worstBeyond.worst(fingerprint.severity());
        }
        return fingerprint.id();
    }

    /** Returns a fold of what is in both; neither is changed. This one's classifier holds. */
    public IncidentFold merge(IncidentFold other) {
        IncidentFold merged = new IncidentFold(classifier, Math.min(capacity, other.capacity));
        merged.absorb(this);
        merged.absorb(other);
        return merged;
    }

    private void absorb(IncidentFold other) {
        other.totals.forEach((name, number) -> totals.merge(name, number, Long::sum));
        count += other.count;
        worstBeyond = worstBeyond.worst(other.worstBeyond);
        for (IncidentGroupBuilder group : other.groups.values()) {
            absorb(group);
        }
    }

    private void absorb(IncidentGroupBuilder group) {
        IncidentGroupBuilder known = groups.get(group.fingerprint());
        if (known != null) {
            ordered.remove(known);
            known.add(group);
            place(known);
        } else if (hasRoomFor(group.fingerprint())) {
            keep(new IncidentGroupBuilder(group));
        } else {
            worstBeyond = worstBeyond.worst(group.fingerprint().severity());
        }
    }

    private boolean hasRoomFor(Fingerprint fingerprint) {
        return groups.size() < capacity || fingerprint.compareTo(groups.lastKey()) < 0;
    }

    private void keep(IncidentGroupBuilder group) {
        groups.put(group.fingerprint(), group);
        place(group);
        if (groups.size() > capacity) {
            IncidentGroupBuilder last = groups.pollLastEntry().getValue();
            ordered.remove(last);
            worstBeyond = worstBeyond.worst(last.fingerprint().severity());
        }
    }

    private void place(IncidentGroupBuilder group) {
        group.judge(classifier);
        ordered.add(group);
    }

    private void count(Fingerprint fingerprint, long number) {
        count += number;
        totals.merge(total(fingerprint), number, Long::sum);
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
        return ordered.isEmpty() ? worstBeyond : ordered.first().severity().worst(worstBeyond);
    }

    /** Returns how many groups are told apart. */
    public int groups() {
        return groups.size();
    }

    /** Returns all incidents by {@code detector/severity} as they were raised. */
    public Map<String, Long> totals() {
        return new TreeMap<>(totals);
    }

    /** Returns the first {@code cap} groups, worst first, then by time; the rest as totals. */
    public IncidentList list(int cap) {
        List<IncidentGroup> listed = new ArrayList<>(Math.min(cap, groups.size()));
        TreeMap<String, Long> omitted = new TreeMap<>(totals);
        long left = count;
        for (IncidentGroupBuilder group : ordered) {
            if (listed.size() >= cap) {
                break;
            }
            listed.add(group.listed());
            left -= group.count();
            omitted.merge(total(group.fingerprint()), -group.count(), Long::sum);
        }
        omitted.values().removeIf(number -> number == 0);
        return IncidentList.of(listed, IncidentTotals.of(groups.size(), left, omitted), worst());
    }
}

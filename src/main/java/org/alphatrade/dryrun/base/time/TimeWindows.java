package org.alphatrade.dryrun.base.time;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Times that count: those within one of some windows (any time when there is none), and outside of others. It remembers
 * the stretch that was asked about last, since moments come in about their order; not for several threads.
 */
public final class TimeWindows {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int MOST_EDGES = 1_000;
    private static final Instant ANY_WEEK = Instant.parse("2026-06-01T00:00:00Z");

    private final List<Openings> during;
    private final List<Openings> outside;
    private Instant from = Instant.MAX;
    private Instant to = Instant.MIN;
    private Instant opened = Instant.MIN;
    private boolean open = true;

    /** Makes windows. */
    public TimeWindows(List<? extends Openings> during, List<? extends Openings> outside) {
        this.during = List.copyOf(during);
        this.outside = List.copyOf(outside);
    }

    /** Tells whether every moment counts. */
    public boolean always() {
        return during.isEmpty() && outside.isEmpty();
    }

    /** Tells whether a moment counts. */
    public boolean contains(Instant at) {
        if (always()) {
            return true;
        }
        if (at.isBefore(from) || !at.isBefore(to)) {
            look(at);
        }
        return open;
    }

    /** Returns from when on all moments until this one count, a week back at the most; of one that does not count itself. */
    public Instant openedAt(Instant at) {
        return contains(at) ? opened : at;
    }

    /** Returns when it next begins to count behind a moment and not behind another; {@link Instant#MAX} when it does not. */
    public Instant openingAfter(Instant at, Instant last) {
        boolean before = contains(at);
        Instant next = at;
        for (int edges = 0; edges < MOST_EDGES && !always() && !to.isAfter(last); edges++) {
            contains(next);
            next = to;
            boolean now = contains(next);
            if (now && !before) {
                return next;
            }
            before = now;
        }
        return Instant.MAX;
    }

    /** Returns how long the longest time that counts may be, a week at the most, which it is where weeks differ. */
    public Duration longest() {
        if (!during.stream().allMatch(Openings::weekly) || !outside.stream().allMatch(Openings::weekly)) {
            return WEEK;
        }
        Duration longest = always() ? WEEK : Duration.ZERO;
        for (Instant at = ANY_WEEK; !always() && at.isBefore(ANY_WEEK.plus(WEEK)); at = to) {
            Duration counted = contains(at) ? Duration.between(opened, to) : Duration.ZERO;
            longest = counted.compareTo(longest) > 0 ? counted : longest;
        }
        return longest.compareTo(WEEK) > 0 ? WEEK : longest;
    }

    private void look(Instant at) {
        TreeSet<Instant> edges = new TreeSet<>();
        Stream.concat(during.stream(), outside.stream())
                .flatMap(window -> window.around(at).stream())
                .forEach(span -> {
                    edges.add(span.from());
                    edges.add(span.to());
                });
        from = edges.floor(at) == null ? at : edges.floor(at);
        to = edges.higher(at) == null ? at.plus(WEEK) : edges.higher(at);
        open = counts(at);
        opened = from;
        Instant before = edges.lower(opened);
        while (open && before != null && opened.isAfter(at.minus(WEEK)) && counts(before)) {
            opened = before;
            before = edges.lower(opened);
        }
    }

    private boolean counts(Instant at) {
        return (during.isEmpty() || isIn(during, at)) && !isIn(outside, at);
    }

    private static boolean isIn(List<Openings> windows, Instant at) {
        return windows.stream()
                .flatMap(window -> window.around(at).stream())
                .anyMatch(span -> !at.isBefore(span.from()) && at.isBefore(span.to()));
    }
}

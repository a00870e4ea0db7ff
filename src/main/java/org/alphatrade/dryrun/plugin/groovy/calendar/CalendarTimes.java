package org.alphatrade.dryrun.plugin.groovy.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.alphatrade.dryrun.base.time.Openings;
import org.alphatrade.dryrun.base.time.Span;

/** When the events of a calendar take place. Immutable. */
public final class CalendarTimes implements Openings {
    private static final Duration NEAR = Duration.ofDays(8);

    private final String name;
    private final Instant horizon;
    private final List<Span> spans;

    /** Makes one of stretches in any order; what takes place from the horizon on is not known. */
    CalendarTimes(String name, List<Span> all, Instant horizon) {
        this.name = name;
        this.horizon = horizon;
        this.spans = List.copyOf(joined(all));
    }

    /** What overlaps or touches becomes one, so that none holds another and both ends rise. */
    private static List<Span> joined(List<Span> all) {
        List<Span> joined = new ArrayList<>();
        all.stream().sorted(Comparator.comparing(Span::from)).forEach(span -> {
            int last = joined.size() - 1;
            if (last >= 0 && !span.from().isAfter(joined.get(last).to())) {
                Span before = joined.get(last);
                joined.set(last, new Span(before.from(), before.to().isAfter(span.to()) ? before.to() : span.to()));
            } else {
                joined.add(span);
            }
        });
        return joined;
    }

    /** Tells whether an event takes place at a moment. */
    public boolean contains(Instant at) {
        known(at);
        int first = firstEndingAfter(at);
        return first < spans.size() && !spans.get(first).from().isAfter(at);
    }

    @Override
    public List<Span> around(Instant at) {
        known(at);
        int first = firstEndingAfter(at.minus(NEAR));
        int end = first;
        Instant last = at.plus(NEAR);
        while (end < spans.size() && !spans.get(end).from().isAfter(last)) {
            end++;
        }
        return spans.subList(first, end);
    }

    @Override
    public boolean weekly() {
        return false;
    }

    private void known(Instant at) {
        if (!at.isBefore(horizon)) {
            throw new IllegalStateException(
                    "the calendar '" + name + "' repeats an event so often that it is read until " + horizon
                            + " only; give its rule an end, or fewer repetitions");
        }
    }

    private int firstEndingAfter(Instant at) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).to().isAfter(at)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}

package org.alphatrade.dryrun.plugin.groovy.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.alphatrade.dryrun.base.time.TimeWindows;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.plugin.groovy.scope.EvidenceClock;
import org.alphatrade.dryrun.plugin.groovy.spec.DetectorSpec;
import org.alphatrade.dryrun.plugin.groovy.value.RateWindow;
import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.spi.LogRecord;

/**
 * Fewer than so many records within a time are an incident: one when their number falls below, the next when it has
 * recovered and fallen again. It counts from the beginning of what is judged or from the first of them, and what the records do not show until its
 * end is shown by {@link EvidenceClock}.
 */
final class AtLeastRule implements Rule {
    /** Of a silence of more of its times the first so many are told. */
    private static final int MOST_OPENINGS = 1_000;

    private final RecordConditions conditions;
    private final IncidentFactory finding;
    private final EvidenceClock time;
    private final TimeWindows times;
    private final Duration within;
    private final RateWindow window;
    private final boolean fromTheFirst;
    private Optional<Instant> first = Optional.empty();
    /** From when on it counts without a break; while it does not count, nothing. */
    private Optional<Instant> opened = Optional.empty();

    /** The last moment that was seen. */
    private Optional<Instant> seen = Optional.empty();

    private boolean counted;
    private boolean raised;

    AtLeastRule(
            DetectorSpec block,
            RecordConditions conditions,
            IncidentFactory finding,
            EvidenceClock time,
            TimeWindows times) {
        this.conditions = conditions;
        this.finding = finding;
        this.time = time;
        this.times = times;
        this.within = block.within;
        this.fromTheFirst = block.fromTheFirst;
        this.window = new RateWindow((int) Math.min(block.limit, RateWindow.MAX_COUNT));
    }

    @Override
    public void look(LogRecord record, IncidentSink out) {
        time(time.now(), out);
        if (times.contains(time.now()) && conditions.means(record)) {
            first = first.or(() -> Optional.of(time.now()));
            window.add(Timestamps.nanos(time.now()));
            if (window.full() && window.oldest() > Timestamps.nanos(time.now()) - within.toNanos()) {
                window.falls();
            }
        }
    }

    @Override
    public void time(Instant now, IncidentSink out) {
        judge(now, out);
        if (seen.isEmpty()) {
            opened = times.contains(now) ? Optional.of(times.openedAt(now)) : Optional.empty();
            judge(now, out);
        } else if (now.isAfter(seen.get())) {
            openings(seen.get(), now, out);
        }
        seen = Optional.of(now);
    }

    /** Each of its times that began since the last moment that was seen is judged, though nothing may have been read in it. */
    private void openings(Instant from, Instant now, IncidentSink out) {
        Instant next = times.openingAfter(from, now);
        for (int n = 0; n < MOST_OPENINGS && !next.isAfter(now); n++) {
            opened = Optional.of(next);
            window.falls();
            judge(now, out);
            next = times.openingAfter(next, now);
        }
        if (!times.contains(now)) {
            window.falls();
            opened = Optional.empty();
        }
    }

    private void judge(Instant now, IncidentSink out) {
        if (opened.isEmpty() || fromTheFirst && first.isEmpty()) {
            return;
        }
        counted = true;
        Instant start = later(fromTheFirst ? first.get() : time.start(), opened.get());
        Instant from = window.full() ? later(Timestamps.instant(window.oldest()), start) : start;
        Instant dry = from.plus(within);
        boolean due =
                now.isAfter(dry) && times.contains(dry) && !times.openedAt(dry).isAfter(from);
        if (window.rises(window.high() || due)) {
            raised = true;
            out.raise(finding.missing(window.after(Timestamps.nanos(dry) - within.toNanos()), from, dry));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    @Override
    public String unchecked() {
        if (!counted && !times.always()) {
            return "no time of those that it names was judged";
        }
        return !raised && first.isEmpty() ? "nothing that it counts was seen" : "";
    }
}

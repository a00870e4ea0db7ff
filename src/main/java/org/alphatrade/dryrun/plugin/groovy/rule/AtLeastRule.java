package org.alphatrade.dryrun.plugin.groovy.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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
    private final RecordConditions conditions;
    private final IncidentFactory finding;
    private final EvidenceClock time;
    private final Duration within;
    private final RateWindow window;
    private final boolean fromTheFirst;
    private Optional<Instant> first = Optional.empty();
    private boolean raised;

    AtLeastRule(DetectorSpec block, RecordConditions conditions, IncidentFactory finding, EvidenceClock time) {
        this.conditions = conditions;
        this.finding = finding;
        this.time = time;
        this.within = block.within;
        this.fromTheFirst = block.fromTheFirst;
        this.window = new RateWindow((int) Math.min(block.limit, RateWindow.MAX_COUNT));
    }

    @Override
    public void look(LogRecord record, IncidentSink out) {
        time(time.now(), out);
        if (conditions.means(record)) {
            first = first.or(() -> Optional.of(time.now()));
            window.add(Timestamps.nanos(time.now()));
            if (window.full() && window.oldest() > Timestamps.nanos(time.now()) - within.toNanos()) {
                window.falls();
            }
        }
    }

    @Override
    public void time(Instant now, IncidentSink out) {
        if (fromTheFirst && first.isEmpty()) {
            return;
        }
        Instant start = fromTheFirst ? first.get() : time.start();
        Instant from = window.full() ? Timestamps.instant(window.oldest()) : start;
        Instant dry = from.plus(within);
        if (window.rises(window.high() || now.isAfter(dry))) {
            raised = true;
            out.raise(finding.missing(window.after(Timestamps.nanos(dry) - within.toNanos()), from, dry));
        }
    }

    @Override
    public String unchecked() {
        return !raised && first.isEmpty() ? "nothing that it counts was seen" : "";
    }
}

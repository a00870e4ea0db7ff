package org.alphatrade.dryrun.plugin.groovy.rule;

import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.plugin.groovy.spec.DetectorSpec;
import org.alphatrade.dryrun.plugin.groovy.value.RateWindow;
import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.spi.LogRecord;

/**
 * So many records within a time are an incident: one when their number rises to the limit, the next when it has fallen
 * below and risen again.
 */
final class ThresholdRule implements Rule {
    private static final int MAX_KEYS = 10_000;
    private static final int MAX_TIMES = 2_000_000;

    private final RecordConditions conditions;
    private final IncidentFactory finding;
    private final int limit;
    private final long within;
    private final KeyedState<RateWindow> windows;
    private long latest = Long.MIN_VALUE;

    ThresholdRule(DetectorSpec block, RecordConditions conditions, IncidentFactory finding) {
        this.conditions = conditions;
        this.finding = finding;
        this.limit = (int) Math.min(block.limit, RateWindow.MAX_COUNT);
        this.within = block.within.toNanos();
        this.windows = new KeyedState<>(block.id(), Math.min(MAX_KEYS, MAX_TIMES / limit), true);
    }

    @Override
    public void look(LogRecord record, IncidentSink out) {
        if (!conditions.means(record)) {
            return;
        }
        long now = Math.max(latest, Timestamps.nanos(record.time()));
        latest = now;
        String key = conditions.key(record);
        RateWindow window = windows.get(key);
        if (window == null) {
            window = new RateWindow(limit);
            windows.put(key, window, old -> old.newest() < now - within, record.time(), out);
        } else if (window.newest() < now - within) {
            window.falls();
        }
        window.add(now);
        if (window.rises(window.full() && window.oldest() >= now - within)) {
            out.raise(finding.about(record, limit, key, Timestamps.instant(window.oldest()), record.time()));
        }
    }
}

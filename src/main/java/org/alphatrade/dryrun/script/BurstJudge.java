package org.alphatrade.dryrun.script;

import org.alphatrade.dryrun.spi.IncidentSink;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.time.Timestamps;

/**
 * So many records within a time are an incident: one when their number rises to the limit, the next when it has fallen
 * below and risen again.
 */
final class BurstJudge implements Judge {
    private static final int MAX_KEYS = 10_000;
    private static final int MAX_TIMES = 2_000_000;

    private final Conditions conditions;
    private final Finding finding;
    private final int limit;
    private final long within;
    private final Keyed<RateWindow> windows;
    private long latest = Long.MIN_VALUE;

    BurstJudge(DetectorBlock block, Conditions conditions, Finding finding) {
        this.conditions = conditions;
        this.finding = finding;
        this.limit = (int) Math.min(block.limit, RateWindow.MAX_COUNT);
        this.within = block.within.toNanos();
        this.windows = new Keyed<>(block.id(), Math.min(MAX_KEYS, MAX_TIMES / limit), true);
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

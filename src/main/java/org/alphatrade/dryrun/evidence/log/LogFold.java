package org.alphatrade.dryrun.evidence.log;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.evidence.BoundedCounts;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Window;

/**
 * What log records add up to: counts, the time they span, the silences between them. The same for any split and order
 * of the records. Records of the shutdown phase count like any other: they are signs of life. Not thread-safe: one fold
 * a worker, merged at the end.
 */
public final class LogFold {
    private static final int MAX_EVENTS = 10_000;
    /** How many names of levels are counted apart. */
    public static final int MAX_LEVELS = 1_000;

    private final GapRules rules;
    private final IntervalUnion islands;
    private final BoundedCounts levels = new BoundedCounts(MAX_LEVELS);
    private final BoundedCounts unknownLevels = new BoundedCounts(MAX_LEVELS);
    private final BoundedCounts events = new BoundedCounts(MAX_EVENTS);
    private long records;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    public LogFold(GapRules rules) {
        this.rules = rules;
        this.islands = new IntervalUnion(rules.longestPassNanos());
    }

    /** Adds a record. */
    public void add(LogRecord record) {
        add(nanos(record.time()), record.level(), record.levelName(), record.event());
    }

    /** Adds a record by what counts here. */
    public void add(long timeNanos, Level level, String levelName, String event) {
        records++;
        first = Math.min(first, timeNanos);
        last = Math.max(last, timeNanos);
        islands.add(timeNanos);
        levels.add(levelName, 1);
        if (level == Level.OTHER) {
            unknownLevels.add(levelName, 1);
        }
        if (!event.isEmpty()) {
            events.add(event, 1);
        }
    }

    /** Takes a record away that turned out to be a part of another; that something came at its time stays. */
    public void take(Level level, String levelName, String event) {
        records--;
        levels.add(levelName, -1);
        if (level == Level.OTHER) {
            unknownLevels.add(levelName, -1);
        }
        if (!event.isEmpty()) {
            events.add(event, -1);
        }
    }

    /** Returns a fold of what is in both; neither is changed. */
    public LogFold merge(LogFold other) {
        if (!rules.equals(other.rules)) {
            throw new IllegalArgumentException("folds with different gap thresholds cannot be merged");
        }
        LogFold merged = new LogFold(rules);
        merged.absorb(this);
        merged.absorb(other);
        return merged;
    }

    private void absorb(LogFold other) {
        records += other.records;
        first = Math.min(first, other.first);
        last = Math.max(last, other.last);
        islands.addAll(other.islands);
        levels.addAll(other.levels);
        unknownLevels.addAll(other.unknownLevels);
        events.addAll(other.events);
    }

    /** Returns how many records were added. */
    public long records() {
        return records;
    }

    /** Returns the time from the first to the last record; empty when there is none. */
    public Optional<Window> window() {
        if (records == 0) {
            return Optional.empty();
        }
        Instant start = instant(first);
        Instant end = instant(last);
        return Optional.of(Window.of(start, end, Duration.between(start, end), false));
    }

    /**
     * Returns the silences; that they are unknown when there are more than memory should hold.
     *
     * @param live the window of a live run, whose start and end count as records; empty for bare files
     */
    public GapResult gaps(Optional<Window> live) {
        return live.filter(Window::live).map(this::gapsOfRun).orElseGet(this::gapsOfFiles);
    }

    private GapResult gapsOfFiles() {
        GapAnalysis analysis = new GapAnalysis(rules, first, last);
        if (!islands.silences(analysis::silence)) {
            return GapResult.TOO_MANY;
        }
        return analysis.result(records > 0, records > 0 ? (double) last - first : 0);
    }

    private GapResult gapsOfRun(Window window) {
        long from = nanos(window.start());
        long to = nanos(window.end());
        if (to < from) {
            // The clock was set back during the run; its length is known all the same.
            to = from + window.duration().toNanos();
        }
        GapAnalysis analysis = new GapAnalysis(rules, from, to);
        IntervalUnion all = new IntervalUnion(rules.longestPassNanos());
        all.addAll(islands);
        all.add(from);
        all.add(to);
        if (!all.silences(analysis::silence)) {
            return GapResult.TOO_MANY;
        }
        return analysis.result(records > 0, window.duration().toNanos());
    }

    /** Returns how often each event occurred; of too many names the rest together. */
    public Map<String, Long> eventCounts() {
        return events.toMap();
    }

    BoundedCounts levels() {
        return levels;
    }

    BoundedCounts unknownLevels() {
        return unknownLevels;
    }

    BoundedCounts events() {
        return events;
    }

    private static long nanos(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
    }

    private static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L));
    }
}

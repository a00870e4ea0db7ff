package org.alphatrade.dryrun.evidence.figure;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.alphatrade.dryrun.spi.Figure;
import org.alphatrade.dryrun.spi.FigureSpec;
import org.alphatrade.dryrun.spi.FigureSpec.Kind;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Window;
import org.jspecify.annotations.Nullable;

/**
 * One figure while records come, in any order: a cell for each window by the time of the record, or one for all. Memory is
 * bounded; when the bounds are passed nothing is kept, and that is said. One thread at a time.
 */
public final class FigureFold {
    static final int MOST_WINDOWS = 10_000;
    static final int MOST_BUCKETS = 1_000_000;

    private final FigureSpec spec;
    private final long windowNanos;
    private final Map<Long, FigureCell> cells = new HashMap<>();
    private long lastWindow;
    private @Nullable FigureCell last;
    private long buckets;
    private boolean full;
    private long texts;

    public FigureFold(FigureSpec spec) {
        this.spec = spec;
        this.windowNanos = spec.worstPer().map(java.time.Duration::toNanos).orElse(0L);
    }

    public FigureSpec spec() {
        return spec;
    }

    /** Counts a record that is meant. */
    public void add(LogRecord record) {
        if (full) {
            return;
        }
        FigureCell cell = cell(record);
        if (spec.kind() == Kind.COUNT || spec.kind() == Kind.RATE) {
            cell.count();
        } else if (spec.kind() == Kind.SHARE) {
            cell.countPart();
        } else {
            int before = cell.size();
            cell.add(record.field(spec.field()));
            buckets += cell.size() - before;
            bound();
        }
    }

    /** Counts a record of those of which a share is taken. */
    public void addToWhole(LogRecord record) {
        if (!full) {
            cell(record).count();
        }
    }

    /** Counts a record of text that was asked for an event or a field, which none has, and is not meant. */
    public void addText() {
        texts++;
    }

    private FigureCell cell(LogRecord record) {
        long window = windowNanos == 0 ? 0 : window(record.time());
        FigureCell known = last;
        if (known == null || window != lastWindow) {
            known = cells.computeIfAbsent(window, number -> new FigureCell(spec));
            last = known;
            lastWindow = window;
            bound();
        }
        return known;
    }

    private long window(Instant time) {
        return WindowGrid.number(time, windowNanos);
    }

    /** What is too much for all is too much for every part that holds as many; so parts and whole say the same. */
    private void bound() {
        full = full || cells.size() > MOST_WINDOWS || buckets > MOST_BUCKETS;
        if (full) {
            cells.clear();
            buckets = 0;
            last = null;
        }
    }

    /** Adds what another fold of the same figure counted, which is not changed. */
    public void merge(FigureFold other) {
        full |= other.full;
        texts += other.texts;
        other.cells.forEach((window, cell) -> {
            FigureCell own = cells.computeIfAbsent(window, number -> new FigureCell(spec));
            int before = own.size();
            own.add(cell);
            buckets += own.size() - before;
        });
        last = null;
        bound();
    }

    /**
     * Returns what came of it.
     *
     * @param window the time that is judged
     */
    public Figure figure(String objective, Optional<Window> window, RecordsRead records) {
        RecordsRead concerned = new RecordsRead(records.all(), isOfJson() ? records.texts() : texts);
        FigureText text = new FigureText(objective, spec, concerned);
        if (records.all() == 0) {
            return text.unknown("there is no log record", 0, 0);
        }
        if (full) {
            return text.unknown(
                    "it takes more than " + MOST_WINDOWS + " windows or " + MOST_BUCKETS
                            + " buckets of numbers, and is not kept; use longer windows or fewer records",
                    0,
                    0);
        }
        return new FigureJudge(spec, text, new TreeMap<>(cells), window).figure();
    }

    /** Tells whether nothing in a record of text can count. */
    private boolean isOfJson() {
        return !spec.field().isEmpty() || !spec.interest().events().isEmpty();
    }
}

package org.alphatrade.dryrun.evidence.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.alphatrade.dryrun.base.time.Durations;
import org.alphatrade.dryrun.evidence.figure.FigureWindows.Extreme;
import org.alphatrade.dryrun.spi.FigureSpec;
import org.alphatrade.dryrun.spi.FigureSpec.Kind;
import org.alphatrade.dryrun.spi.Window;

/** Looks for the lowest and the highest window. Every sample is in one that is looked at. */
final class WindowJudge {
    private final FigureSpec spec;
    private final SortedMap<Long, FigureCell> cells;
    private final Optional<Window> judged;
    private final WindowGrid grid;

    WindowJudge(FigureSpec spec, SortedMap<Long, FigureCell> cells, Optional<Window> judged) {
        this.spec = spec;
        this.cells = cells;
        this.judged = judged;
        this.grid = new WindowGrid(spec.worstPer().orElseThrow().toNanos());
    }

    FigureWindows windows() {
        return switch (spec.kind()) {
            case COUNT, RATE, SUM -> ofTime();
            case PERCENTILE, MEAN, MIN, MAX, SHARE -> ofSamples();
        };
    }

    // ---- a window without a record counts as nothing, and one that is cut off as what it has reached

    private FigureWindows ofTime() {
        List<Extreme> low = new ArrayList<>();
        List<Extreme> high = new ArrayList<>();
        cells.forEach((number, cell) -> {
            Extreme window = new Extreme(scaled(cell), Optional.of(grid.window(number)));
            boolean whole = grid.inside(number, judged);
            if (whole || window.bracket().low() < 0) {
                low.add(window);
            }
            if (whole || window.bracket().high() > 0) {
                high.add(window);
            }
        });
        empty().ifPresent(window -> {
            low.add(window);
            high.add(window);
        });
        Optional<Extreme> highest = high.stream().reduce(Extreme::higher);
        String none = low.isEmpty() ? "no whole window of " + length() + " lies in the evidence" : "";
        return new FigureWindows(
                low.stream().reduce(Extreme::lower),
                highest.or(() -> Optional.of(new Extreme(Bracket.exact(0, 0), Optional.empty()))),
                none);
    }

    private Bracket scaled(FigureCell cell) {
        Bracket bracket = Bracket.of(spec, cell);
        return spec.kind() == Kind.RATE ? bracket.times((double) spec.per().toNanos() / grid.nanos()) : bracket;
    }

    /** Returns the first whole window in which there is no record. */
    private Optional<Extreme> empty() {
        Optional<Long> first = grid.first(judged);
        Optional<Long> last = grid.last(judged);
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        long next = first.get();
        for (long number : cells.tailMap(next).keySet()) {
            if (number != next) {
                break;
            }
            next++;
        }
        return next > last.get()
                ? Optional.empty()
                : Optional.of(new Extreme(Bracket.exact(0, 0), Optional.of(grid.window(next))));
    }

    // ---- a window with too few samples is looked at together with others

    private FigureWindows ofSamples() {
        long needed = Math.max(1, spec.minimumSamples());
        List<Extreme> found = new ArrayList<>();
        List<FigureCell> small = new ArrayList<>();
        List<FigureCell> others = new ArrayList<>();
        for (Map.Entry<Long, FigureCell> entry : cells.entrySet()) {
            FigureCell cell = entry.getValue();
            if (cell.samples() + cell.unread() < needed) {
                small.add(cell);
            } else {
                others.add(cell);
                found.add(new Extreme(own(cell), Optional.of(grid.window(entry.getKey()))));
            }
        }
        if (!small.isEmpty()) {
            found.add(new Extreme(Bracket.of(spec, together(small, others, needed)), Optional.empty()));
        }
        return new FigureWindows(
                found.stream().reduce(Extreme::lower), found.stream().reduce(Extreme::higher), remark(small, needed));
    }

    /** What was not read of a window says nothing about others, and they say nothing about it. */
    private Bracket own(FigureCell cell) {
        return cell.samples() == 0 ? Bracket.any(0, 0) : Bracket.of(spec, cell);
    }

    /** Puts those that are too small together, and the smallest of the others with them until there are enough samples. */
    private FigureCell together(List<FigureCell> small, List<FigureCell> others, long needed) {
        FigureCell together = FigureJudge.sum(spec, small);
        others.sort(Comparator.comparingLong(FigureCell::samples));
        for (FigureCell next : others) {
            if (together.samples() >= needed) {
                break;
            }
            together.add(next);
        }
        return together;
    }

    private String remark(List<FigureCell> small, long needed) {
        if (small.isEmpty()) {
            return "";
        }
        boolean one = small.size() == 1;
        return FigureText.counted(small.size()) + (one ? " window of " : " windows of ") + length()
                + (one ? " has" : " have")
                + " fewer than " + FigureText.counted(needed) + " samples and "
                + (one ? "is" : "are") + " looked at together"
                + (one ? " with others" : "");
    }

    private String length() {
        return Durations.brief(spec.worstPer().orElseThrow());
    }
}

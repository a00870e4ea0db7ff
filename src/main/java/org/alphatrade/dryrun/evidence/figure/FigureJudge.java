package org.alphatrade.dryrun.evidence.figure;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.alphatrade.dryrun.spi.Figure;
import org.alphatrade.dryrun.spi.FigureSpec;
import org.alphatrade.dryrun.spi.FigureSpec.Kind;
import org.alphatrade.dryrun.spi.Window;

/** Makes of what was counted a figure, or says why there is none. */
final class FigureJudge {
    private final FigureSpec spec;
    private final FigureText text;
    private final SortedMap<Long, FigureCell> cells;
    private final Optional<Window> judged;
    private final FigureCell all;

    FigureJudge(FigureSpec spec, FigureText text, SortedMap<Long, FigureCell> cells, Optional<Window> judged) {
        this.spec = spec;
        this.text = text;
        this.cells = cells;
        this.judged = judged;
        this.all = sum(spec, cells.values());
    }

    static FigureCell sum(FigureSpec spec, Collection<FigureCell> cells) {
        FigureCell sum = new FigureCell(spec);
        cells.forEach(sum::add);
        return sum;
    }

    Figure figure() {
        String missing = missing();
        if (!missing.isEmpty()) {
            return text.unknown(FigureText.joined(missing, text.texts()), all.samples(), all.unread());
        }
        Bracket whole = whole();
        FigureWindows windows =
                spec.worstPer().isEmpty() ? FigureWindows.none(whole) : new WindowJudge(spec, cells, judged).windows();
        return isSure(windows, whole)
                ? known(windows, whole)
                : text.unknown(text.unread(all) + ", enough to turn the answer", all.samples(), all.unread());
    }

    /** Whoever does not say what it is held against may ask for any of these, and hold it against whatever it likes. */
    private boolean isSure(FigureWindows windows, Bracket whole) {
        Stream<Bracket> extremes = Stream.of(windows.lowest(), windows.highest())
                .flatMap(Optional::stream)
                .map(FigureWindows.Extreme::bracket);
        return spec.limits().isEmpty()
                ? Stream.concat(extremes, Stream.of(whole)).allMatch(Bracket::isExact)
                : extremes.allMatch(bracket -> bracket.isSure(spec.limits()));
    }

    private Figure known(FigureWindows windows, Bracket whole) {
        String remark = FigureText.joined(text.unread(all), text.texts(), windows.remark());
        return text.known(all, remark, windows, Figure.Reading.of(whole.value(), whole.samples(), Optional.empty()));
    }

    private String missing() {
        boolean counts = spec.kind() == Kind.COUNT || spec.kind() == Kind.RATE;
        if (all.samples() + all.unread() == 0 && (!counts || text.areTexts())) {
            return "no record that is meant was logged";
        }
        if (!all.isMostlyRead()) {
            return text.unread(all);
        }
        long needed = Math.max(spec.minimumSamples(), counts ? 0 : 1);
        if (all.samples() < needed) {
            return FigureText.counted(all.samples()) + " of the " + FigureText.counted(needed) + " samples needed";
        }
        boolean time = judged.map(window -> !window.duration().isZero()).orElse(false);
        return spec.kind() == Kind.RATE && !time ? "the evidence lasts no time" : "";
    }

    private Bracket whole() {
        Bracket bracket = Bracket.of(spec, all);
        return spec.kind() == Kind.RATE
                ? bracket.times((double) spec.per().toNanos()
                        / judged.orElseThrow().duration().toNanos())
                : bracket;
    }
}

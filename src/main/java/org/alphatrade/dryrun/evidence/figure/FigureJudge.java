package org.alphatrade.dryrun.evidence.figure;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import org.alphatrade.dryrun.spi.Figure;
import org.alphatrade.dryrun.spi.FigureSpec;
import org.alphatrade.dryrun.spi.FigureSpec.Kind;
import org.alphatrade.dryrun.spi.Window;

/** Makes of what was counted a figure, or says why there is none. */
final class FigureJudge {
    /** Of so many records one may have no number; with more, those that have one stand for too little. */
    private static final int FEW = 100;

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
            return text.unknown(missing, all.samples(), all.unread());
        }
        Bracket whole = whole();
        FigureWindows windows =
                spec.worstPer().isEmpty() ? FigureWindows.none(whole) : new WindowJudge(spec, cells, judged).windows();
        boolean sure = windows.lowest()
                        .map(found -> found.bracket().isSure(spec.limits()))
                        .orElse(true)
                && windows.highest()
                        .map(found -> found.bracket().isSure(spec.limits()))
                        .orElse(true);
        return sure
                ? known(windows, whole)
                : text.unknown(text.unread(all) + ", enough to turn the answer", all.samples(), all.unread());
    }

    private Figure known(FigureWindows windows, Bracket whole) {
        String unread = text.unread(all);
        String remark = unread.isEmpty() || windows.remark().isEmpty()
                ? unread + windows.remark()
                : unread + "; " + windows.remark();
        return text.known(all, remark, windows, Figure.Reading.of(whole.value(), whole.samples(), Optional.empty()));
    }

    private String missing() {
        boolean counts = spec.kind() == Kind.COUNT || spec.kind() == Kind.RATE;
        if (!counts && all.samples() + all.unread() == 0) {
            return "no record that is meant was logged";
        }
        if (all.unread() * FEW > all.samples() + all.unread()) {
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

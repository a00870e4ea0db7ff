package org.alphatrade.dryrun.evidence.figure;

import java.util.Optional;
import org.alphatrade.dryrun.spi.Figure;
import org.alphatrade.dryrun.spi.Window;

/**
 * The extremes of a figure's windows.
 *
 * @param lowest empty when no window can be too low, as when none lies wholly in what is judged
 * @param remark what is to be said of the windows; empty for nothing
 */
record FigureWindows(Optional<Extreme> lowest, Optional<Extreme> highest, String remark) {
    /** One of them; without a window when it is of all records, or of windows that were put together. */
    record Extreme(Bracket bracket, Optional<Window> window) {
        Figure.Reading reading() {
            return Figure.Reading.of(bracket.value(), bracket.samples(), window);
        }

        Extreme lower(Extreme other) {
            return with(
                    other,
                    other.bracket().with(bracket, Math::min),
                    other.bracket().value() < bracket.value());
        }

        Extreme higher(Extreme other) {
            return with(
                    other,
                    other.bracket().with(bracket, Math::max),
                    other.bracket().value() > bracket.value());
        }

        private Extreme with(Extreme other, Bracket joined, boolean isOther) {
            Extreme shown = isOther ? other : this;
            return new Extreme(
                    new Bracket(
                            joined.low(),
                            joined.value(),
                            joined.high(),
                            shown.bracket().samples()),
                    shown.window());
        }
    }

    static FigureWindows none(Bracket whole) {
        Optional<Extreme> one = Optional.of(new Extreme(whole, Optional.empty()));
        return new FigureWindows(one, one, "");
    }
}

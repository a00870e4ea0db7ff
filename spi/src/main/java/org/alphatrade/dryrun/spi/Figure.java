package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.PREVIEW;

import java.util.Objects;
import java.util.Optional;

/**
 * What came of a {@link FigureSpec}: one reading of all records, or the lowest and the highest of its windows. Immutable;
 * any thread may ask.
 *
 * <pre>{@code
 * public Assessment assess(Evidence evidence) {
 *     Figure p99 = evidence.figure("p99");
 *     Figure.Reading worst = p99.highest();
 *     return Assessment.builder(worst.value() <= 50 ? Status.PASS : Status.FAIL, p99.about() + " is " + worst.value())
 *             .observed(String.valueOf(worst.value())).unit("ms").sampleSize(worst.samples()).build();
 * }
 * }</pre>
 *
 * @since 0.3
 */
@Stability(value = PREVIEW, since = "0.3")
public sealed interface Figure {
    /** Returns the id of the objective that declared it. */
    String objective();

    /** Returns the name it was declared with. */
    String name();

    /** Returns what it is, in a few words: {@code p99 of 'latency_ms'}. */
    String about();

    /** Returns its unit; empty for a bare number. */
    String unit();

    /** Returns why there is no figure, in one sentence: no record, too few, too many without a number; empty when there is. */
    String unknown();

    /** Returns what is to be said beside it, such as how many records had no number; empty when there is nothing. */
    String remark();

    /** Returns how many samples there were in all, those of windows that are too small included. */
    long samples();

    /** Returns how many records were meant and had no number in the field. */
    long unread();

    /**
     * Returns the lowest of its windows, or what all records give when there are no windows.
     *
     * @throws MissingEvidenceException when there is no figure; it says why
     */
    Reading lowest();

    /**
     * Returns the highest of its windows, or what all records give when there are no windows.
     *
     * @throws MissingEvidenceException when there is no figure; it says why
     */
    Reading highest();

    /**
     * Returns the figure of all records, whatever its windows are.
     *
     * @throws MissingEvidenceException when there is no figure; it says why
     */
    Reading whole();

    /** Returns what {@link #whole()} says. */
    default double value() {
        return whole().value();
    }

    /** Returns a figure; where an extreme is empty, no window of it lies wholly in what is judged. */
    static Figure of(
            String objective,
            String name,
            String about,
            String unit,
            String remark,
            long samples,
            long unread,
            Optional<Reading> lowest,
            Optional<Reading> highest,
            Reading whole) {
        return new FigureValue(
                objective, name, about, unit, "", remark, samples, unread, lowest, highest, Optional.of(whole));
    }

    /** Returns one that there is not; {@code why} is a sentence. */
    static Figure unknown(
            String objective, String name, String about, String unit, String why, long samples, long unread) {
        return new FigureValue(
                objective,
                name,
                about,
                unit,
                why,
                "",
                samples,
                unread,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * One value, and what it comes from.
     *
     * @since 0.3
     */
    @Stability(value = PREVIEW, since = "0.3")
    sealed interface Reading {
        double value();

        /** Returns from how many records it comes; of a share, how many the whole is. */
        long samples();

        /** Returns the window it is of; empty for all records, and for the windows that were put together. */
        Optional<Window> window();

        /** Returns a reading. */
        static Reading of(double value, long samples, Optional<Window> window) {
            return new FigureReadingValue(value, samples, window);
        }
    }
}

record FigureReadingValue(double value, long samples, Optional<Window> window) implements Figure.Reading {
    FigureReadingValue {
        Objects.requireNonNull(window, "window");
    }
}

record FigureValue(
        String objective,
        String name,
        String about,
        String unit,
        String unknown,
        String remark,
        long samples,
        long unread,
        Optional<Figure.Reading> low,
        Optional<Figure.Reading> high,
        Optional<Figure.Reading> all)
        implements Figure {
    FigureValue {
        Objects.requireNonNull(objective, "objective");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(unknown, "unknown");
        Objects.requireNonNull(remark, "remark");
        if (all.isEmpty() && unknown.isEmpty()) {
            throw new IllegalArgumentException("figure '" + name + "' says neither what it is nor why there is none");
        }
    }

    @Override
    public Reading lowest() {
        return low.orElseThrow(this::missing);
    }

    @Override
    public Reading highest() {
        return high.orElseThrow(this::missing);
    }

    @Override
    public Reading whole() {
        return all.orElseThrow(this::missing);
    }

    private MissingEvidenceException missing() {
        return new MissingEvidenceException(
                unknown.isEmpty() ? "no whole window lies in the evidence, so " + about + " is not known" : unknown);
    }
}

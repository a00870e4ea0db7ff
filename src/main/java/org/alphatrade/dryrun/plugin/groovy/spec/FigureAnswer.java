package org.alphatrade.dryrun.plugin.groovy.spec;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.alphatrade.dryrun.base.time.Durations;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.plugin.groovy.value.ReportedFigures;
import org.alphatrade.dryrun.spi.Assessment;
import org.alphatrade.dryrun.spi.Figure;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Status;

/**
 * A figure over records, held against limits: of its windows the lowest against the one side, the highest against the other.
 *
 * @param missed how bad it is to miss a limit
 * @param sampled what samples are called
 */
record FigureAnswer(Figure figure, ObjectiveLimits limits, Severity missed, String sampled, List<String> sources) {
    /** The figures are within 1 %: more digits would say more than is known. */
    private static final MathContext DIGITS = new MathContext(4);

    /** What a reading is worth. */
    private record Judged(Status status, Figure.Reading reading) {}

    /** Answers; {@code said} replaces the sentence when it is not empty. */
    Assessment assessment(String said) {
        if (!figure.unknown().isEmpty()) {
            return Assessment.builder(
                            Status.UNKNOWN, figure.unknown().replace(" samples needed", " " + sampled + " needed"))
                    .threshold(limits.threshold())
                    .unit(figure.unit())
                    .sampleSize(figure.samples())
                    .sources(sources)
                    .build();
        }
        Judged worst = worst();
        String remark = figure.remark().isEmpty() ? "" : "; " + figure.remark();
        return Assessment.builder(worst.status(), (said.isBlank() ? sentence(worst) : said) + remark)
                .observed(shown(worst.reading().value()))
                .threshold(limits.threshold())
                .unit(figure.unit())
                .sampleSize(worst.reading().samples())
                .sources(sources)
                .build();
    }

    private Judged worst() {
        if (!limits.least().set()) {
            return high();
        }
        Judged low = new Judged(limits.tooLow(figure.lowest().value(), missed), figure.lowest());
        if (!limits.most().set()) {
            return low;
        }
        return high().status().compareTo(low.status()) > 0 ? high() : low;
    }

    private Judged high() {
        return new Judged(limits.tooHigh(figure.highest().value(), missed), figure.highest());
    }

    private String sentence(Judged worst) {
        Figure.Reading reading = worst.reading();
        String window = reading.window()
                .map(time -> ", worst " + Durations.brief(time.duration()) + " from " + Timestamps.iso(time.start()))
                .orElse("");
        String from = String.format(Locale.ROOT, "%,d", reading.samples()) + " " + sampled;
        return shown(reading.value()) + (figure.unit().isEmpty() ? "" : " " + figure.unit())
                + (worst.status() == Status.PASS ? " meets " : " misses ") + limits.threshold() + ": " + figure.about()
                + window + ", " + from;
    }

    /** Returns few digits, and more where these would be on another side of a limit than the figure is. */
    private String shown(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        double few = exact.round(DIGITS).doubleValue();
        boolean same =
                DoubleStream.of(limits.all()).allMatch(limit -> Math.signum(few - limit) == Math.signum(value - limit));
        if (same) {
            return ReportedFigures.text(few);
        }
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }
}

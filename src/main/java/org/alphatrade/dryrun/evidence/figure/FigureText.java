package org.alphatrade.dryrun.evidence.figure;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.TreeSet;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.base.time.Durations;
import org.alphatrade.dryrun.spi.Figure;
import org.alphatrade.dryrun.spi.FigureSpec;
import org.alphatrade.dryrun.spi.Interest;

/** What is said of a figure, in words. */
final class FigureText {
    private static final int MOST_EVENTS = 3;

    private final String objective;
    private final FigureSpec spec;

    FigureText(String objective, FigureSpec spec) {
        this.objective = objective;
        this.spec = spec;
    }

    /** Returns what it is: {@code p99 of 'latency_ms' of order_filled}. */
    String about() {
        String what =
                switch (spec.kind()) {
                    case PERCENTILE -> "p" + plain(spec.percent()) + " of '" + spec.field() + "'";
                    case MEAN -> "mean of '" + spec.field() + "'";
                    case MIN -> "least '" + spec.field() + "'";
                    case MAX -> "greatest '" + spec.field() + "'";
                    case SUM -> "sum of '" + spec.field() + "'";
                    case COUNT -> "number";
                    case RATE -> "number per " + Durations.brief(spec.per());
                    case SHARE -> "share";
                };
        String whole = events(spec.wholeInterest());
        String part = events(spec.interest());
        return what + (part.isEmpty() ? "" : " of " + part) + (whole.isEmpty() ? "" : " among " + whole);
    }

    private static String events(Interest interest) {
        TreeSet<String> events = new TreeSet<>(interest.events());
        return events.size() > MOST_EVENTS ? "" : Text.visible(String.join(", ", events), 200);
    }

    private String unit() {
        return spec.unit().isEmpty() && spec.kind() == FigureSpec.Kind.RATE
                ? "per " + Durations.brief(spec.per())
                : spec.unit();
    }

    private static String plain(double percent) {
        return BigDecimal.valueOf(percent).stripTrailingZeros().toPlainString();
    }

    Figure unknown(String why, long samples, long unread) {
        return Figure.unknown(
                objective, spec.name(), about(), unit(), why + ", so " + about() + " is not known", samples, unread);
    }

    Figure known(FigureCell all, String remark, FigureWindows windows, Figure.Reading whole) {
        return Figure.of(
                objective,
                spec.name(),
                about(),
                unit(),
                remark,
                all.samples(),
                all.unread(),
                windows.lowest().map(FigureWindows.Extreme::reading),
                windows.highest().map(FigureWindows.Extreme::reading),
                whole);
    }

    /** Says how many records had no number, with one that they had instead; empty when all had one. */
    String unread(FigureCell all) {
        if (all.unread() == 0) {
            return "";
        }
        String example = all.example();
        return counted(all.unread()) + " of " + counted(all.samples() + all.unread()) + " records had no number in '"
                + spec.field() + "'" + (example == null ? "" : ", such as '" + Text.visible(example, 60) + "'");
    }

    static String counted(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}

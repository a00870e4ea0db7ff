package org.alphatrade.dryrun.evidence.figure;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final RecordsRead records;

    /** @param records those of text among them are such as had no chance to count */
    FigureText(String objective, FigureSpec spec, RecordsRead records) {
        this.objective = objective;
        this.spec = spec;
        this.records = records;
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

    /** Says how many records were text, which has neither events nor fields; empty when that concerns nobody. */
    String texts() {
        if (records.texts() == 0) {
            return "";
        }
        String of = records.texts() == records.all() ? "all " : counted(records.texts()) + " of ";
        return of + counted(records.all()) + " records " + (records.texts() == 1 ? "is" : "are")
                + " text, in which no event or field is read";
    }

    /** Tells whether a number of none says nothing, because next to nothing could count. */
    boolean areTexts() {
        return records.texts() > 0 && records.areTexts();
    }

    /** Puts together what there is to say. */
    static String joined(String... sentences) {
        return Stream.of(sentences).filter(each -> !each.isEmpty()).collect(Collectors.joining("; "));
    }

    static String counted(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}

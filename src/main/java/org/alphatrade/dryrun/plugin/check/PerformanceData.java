package org.alphatrade.dryrun.plugin.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.spi.Observation.CheckResult.Measure;
import org.jspecify.annotations.Nullable;

/**
 * Figures as Nagios plugins write them: {@code 'label'=value[unit];[warn];[crit];[min];[max]}, separated by blanks. A label
 * in quotes may hold blanks, and a quote that is written twice.
 *
 * @param measures in the order of writing, 200 at most
 * @param unread what is no such figure, cut; empty when all could be read
 */
public record PerformanceData(List<Measure> measures, String unread) {
    private static final int MOST = 200;
    private static final int LONGEST = 1_000;
    private static final int LONGEST_LABEL = 200;
    private static final String NUMBER =
            "[-+]?(?:[0-9]{1,40}(?:\\.[0-9]{0,40})?|\\.[0-9]{1,40})(?:[eE][-+]?[0-9]{1,3})?";
    private static final String RANGE = "@?(?:(?:~|" + NUMBER + ")?:)?(?:" + NUMBER + ")?";
    private static final Pattern FIGURE = Pattern.compile("(?:'((?:[^']|'')*+)'|([^=\\s']++))=(?:(U)|(" + NUMBER
            + "))([A-Za-z%°µ/]{0,20})(?:;(" + RANGE + ")(?:;(" + RANGE + ")(?:;(" + NUMBER + ")?(?:;(" + NUMBER
            + ")?)?)?)?)?;?(?=\\s|$)");
    private static final Pattern WORD = Pattern.compile("(?:'[^']*+'|[^\\s'])++|\\S");

    public PerformanceData {
        measures = List.copyOf(measures);
    }

    static PerformanceData of(String text) {
        List<Measure> measures = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        Matcher figure = FIGURE.matcher(text);
        Matcher word = WORD.matcher(text);
        for (int at = 0; word.find(at); ) {
            at = word.start();
            if (measures.size() < MOST && figure.region(at, text.length()).lookingAt()) {
                measures.add(measure(figure));
                at = figure.end();
            } else {
                unread.add(word.group());
                at = word.end();
            }
        }
        return new PerformanceData(measures, Text.cut(String.join(" ", unread), LONGEST));
    }

    private static Measure measure(Matcher figure) {
        String quoted = figure.group(1);
        String label = quoted == null ? figure.group(2) : quoted.replace("''", "'");
        return Measure.of(
                Text.cut(label, LONGEST_LABEL),
                number(figure.group(4)),
                figure.group(5),
                text(figure.group(6)),
                text(figure.group(7)),
                number(figure.group(8)),
                number(figure.group(9)));
    }

    private static String text(@Nullable String range) {
        return range == null ? "" : range;
    }

    private static Optional<BigDecimal> number(@Nullable String number) {
        return number == null || number.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(number));
    }
}

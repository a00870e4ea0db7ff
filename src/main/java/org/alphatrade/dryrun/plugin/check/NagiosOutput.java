package org.alphatrade.dryrun.plugin.check;

import java.util.List;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.spi.Observation.CheckResult;
import org.alphatrade.dryrun.spi.Status;

/**
 * What a Nagios plugin wrote: a line, performance data behind a bar, further lines, and behind a bar in one of these more
 * performance data to the end. It is kept within bounds; what a program that floods says beyond them is cut.
 */
public record NagiosOutput(String summary, String details, PerformanceData performance) {
    private static final List<Status> BY_CODE = List.of(Status.PASS, Status.WARN, Status.FAIL, Status.UNKNOWN);
    private static final int LONGEST_LINE = 1_000;
    private static final int LONGEST_DETAILS = 4_000;

    /** Reads it. */
    public static NagiosOutput of(String text) {
        StringBuilder details = new StringBuilder();
        StringBuilder figures = new StringBuilder();
        String summary = "";
        boolean first = true;
        boolean figuresOnly = false;
        for (String line : text.strip().lines().toList()) {
            int bar = figuresOnly ? -1 : line.indexOf('|');
            String words = figuresOnly ? "" : (bar < 0 ? line : line.substring(0, bar)).strip();
            figures.append(' ').append(figuresOnly ? line : bar < 0 ? "" : line.substring(bar + 1));
            if (first) {
                summary = words;
            } else if (!words.isEmpty()) {
                details.append(details.isEmpty() ? "" : "\n").append(words);
            }
            figuresOnly |= !first && bar >= 0;
            first = false;
        }
        return new NagiosOutput(
                Text.flat(summary, LONGEST_LINE),
                Text.cut(details.toString(), LONGEST_DETAILS),
                PerformanceData.of(figures.toString()));
    }

    /** Returns what a check said that ended with this code; no line, or a code of none, is no answer. */
    public CheckResult.Builder result(String check, int exit) {
        boolean known = exit >= 0 && exit < BY_CODE.size();
        String problem = known
                ? summary.isEmpty() ? "it ended with exit code " + exit + " and said nothing" : ""
                : "it ended with exit code " + exit + ", which is none of 0, 1, 2 and 3";
        return CheckResult.builder(check, problem.isEmpty() ? BY_CODE.get(exit) : Status.UNKNOWN)
                .summary(summary)
                .details(details)
                .problem(problem)
                .measures(performance.measures())
                .unread(performance.unread());
    }
}

package org.alphatrade.dryrun.plugin.check;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.spi.Assessment;
import org.alphatrade.dryrun.spi.Status;

/** An answer in the way of Nagios plugins: an exit code, a line, and figures behind a bar. */
public final class NagiosAnswer {
    private static final List<Status> BY_CODE = List.of(Status.PASS, Status.WARN, Status.FAIL, Status.UNKNOWN);
    private static final Pattern FIGURE =
            Pattern.compile("\\s*(?:'[^']*'|[^=\\s]+)=(-?[0-9.]+)([A-Za-z%]*)(?:;([^;\\s]*))?(?:;([^;\\s]*))?\\S*.*");

    private NagiosAnswer() {}

    /** Returns what it says, or throws an IllegalArgumentException when it says nothing usable. */
    public static Assessment read(int exit, String text) {
        if (exit < 0 || exit >= BY_CODE.size()) {
            throw new IllegalArgumentException("it ended with exit code " + exit);
        }
        String line = text.strip().lines().findFirst().orElse("");
        if (line.isBlank()) {
            throw new IllegalArgumentException("it ended with exit code " + exit + " and said nothing");
        }
        int bar = line.indexOf('|');
        String reason = (bar < 0 ? line : line.substring(0, bar)).strip();
        Matcher figure = FIGURE.matcher(bar < 0 ? "" : line.substring(bar + 1));
        Status status = BY_CODE.get(exit);
        if (!figure.matches()) {
            return Assessment.of(status, reason);
        }
        String warn = figure.group(3) == null ? "" : figure.group(3);
        String fail = figure.group(4) == null ? "" : figure.group(4);
        String threshold = status == Status.WARN || fail.isEmpty() ? warn : fail;
        return Assessment.builder(status, reason)
                .observed(figure.group(1))
                .threshold(threshold)
                .unit(figure.group(2))
                .build();
    }
}

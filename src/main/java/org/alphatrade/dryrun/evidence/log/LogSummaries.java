package org.alphatrade.dryrun.evidence.log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alphatrade.dryrun.evidence.SizeLimit;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.IncidentList;
import org.alphatrade.dryrun.spi.LogSummary;
import org.alphatrade.dryrun.spi.Status;
import org.alphatrade.dryrun.spi.Window;

/** Judges a log fold: its silences, its levels, and what the detectors found in the records. */
public final class LogSummaries {
    private static final int NAMED_LEVELS = 10;

    private LogSummaries() {}

    /**
     * Returns the summary of a fold.
     *
     * @param live the window of a live run; empty for bare files
     * @param ignoredLines lines that are no record
     * @param findings what the reading of the files found
     */
    public static LogSummary of(
            LogFold fold,
            Optional<Window> live,
            IncidentList content,
            IncidentList warnings,
            IncidentList errors,
            long ignoredLines,
            List<Finding> findings) {
        GapResult gaps = fold.gaps(live);
        List<Finding> all = new ArrayList<>(findings);
        unknownLevels(fold).ifPresent(all::add);
        noRecord(fold, ignoredLines).ifPresent(all::add);
        tooManyGaps(gaps).ifPresent(all::add);
        return LogSummary.builder(status(gaps, List.of(content, warnings, errors), all))
                .records(fold.records())
                .ignoredLines(ignoredLines)
                .levelCounts(fold.levels().toMap())
                .eventCounts(fold.events().toMap())
                .window(live.or(fold::window))
                .uptimeRatio(gaps.uptimeRatio())
                .gaps(gaps.gaps())
                .gapsOmitted(gaps.omitted())
                .content(content)
                .warnings(warnings)
                .errors(errors)
                .findings(all)
                .build();
    }

    private static Status status(GapResult gaps, List<IncidentList> lists, List<Finding> findings) {
        Status status = Status.of(gaps.worst());
        for (IncidentList list : lists) {
            status = status.worst(Status.of(list.worst()));
        }
        for (Finding finding : findings) {
            status = status.worst(finding.status());
        }
        return status;
    }

    private static Optional<Finding> noRecord(LogFold fold, long ignoredLines) {
        return fold.records() > 0
                ? Optional.empty()
                : Optional.of(Finding.of(
                        Status.UNKNOWN, "There is no log record to judge.", Map.of("ignored_lines", ignoredLines)));
    }

    private static Optional<Finding> tooManyGaps(GapResult gaps) {
        return !gaps.tooMany()
                ? Optional.empty()
                : Optional.of(Finding.of(
                        Status.UNKNOWN,
                        "There are more than " + IntervalUnion.MOST
                                + " gaps in the logs, too many to judge: gaps and uptime"
                                + " are unknown. Raise --warn-gap if shorter silences are usual.",
                        Map.of("most_gaps", IntervalUnion.MOST)));
    }

    private static Optional<Finding> unknownLevels(LogFold fold) {
        long number = fold.unknownLevels().total();
        if (number == 0) {
            return Optional.empty();
        }
        Map<String, Long> counts = fold.unknownLevels().toMap();
        String names = counts.keySet().stream()
                .limit(NAMED_LEVELS)
                .map(name -> "'" + name + "'")
                .collect(Collectors.joining(", "));
        String more = counts.size() > NAMED_LEVELS ? " and " + (counts.size() - NAMED_LEVELS) + " more" : "";
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("records", number);
        metadata.put("levels", SizeLimit.map(counts));
        return Optional.of(Finding.of(
                Status.WARN,
                number + (number == 1 ? " record has" : " records have") + " a level nobody understands, so nothing"
                        + " judged them by it: " + names + more + ".",
                metadata));
    }
}

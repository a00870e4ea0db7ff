package org.alphatrade.dryrun.evidence.foreign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What SARIF shows.
 *
 * @param errors results of this level that are not suppressed, and so on for each level
 * @param undecided results that the tool left open or to a review
 * @param suppressed results that somebody accepted, of whatever level
 * @param times when the tools ran, as they say
 * @param sources the files
 */
public record SarifReport(
        long errors,
        long warnings,
        long notes,
        long none,
        long undecided,
        long suppressed,
        List<Instant> times,
        List<String> sources)
        implements ToolReports.Read {
    static final SarifReport NONE = new SarifReport(0, 0, 0, 0, 0, 0, List.of(), List.of());

    public SarifReport {
        times = List.copyOf(times);
        sources = List.copyOf(sources);
    }

    /** Returns all results that are not suppressed and say that something is wrong. */
    public long results() {
        return errors + warnings + notes + undecided;
    }

    SarifReport and(SarifReport other) {
        List<Instant> both = new ArrayList<>(times);
        both.addAll(other.times);
        return new SarifReport(
                errors + other.errors,
                warnings + other.warnings,
                notes + other.notes,
                none + other.none,
                undecided + other.undecided,
                suppressed + other.suppressed,
                both,
                sources);
    }

    SarifReport from(List<String> files) {
        return new SarifReport(errors, warnings, notes, none, undecided, suppressed, times, files);
    }
}

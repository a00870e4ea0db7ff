package org.alphatrade.dryrun.evidence.foreign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What JUnit XML shows.
 *
 * @param tests all of them, the skipped ones as well
 * @param failures tests whose expectation was not met
 * @param errors tests that ended otherwise, and what went wrong outside a test
 * @param skipped tests that were not run
 * @param flaky tests that passed when they were run again
 * @param times when its suites were run, as they say
 * @param sources the files
 */
public record JunitReport(
        long tests, long failures, long errors, long skipped, long flaky, List<Instant> times, List<String> sources)
        implements ToolReports.Read {
    static final JunitReport NONE = new JunitReport(0, 0, 0, 0, 0, List.of(), List.of());

    public JunitReport {
        times = List.copyOf(times);
        sources = List.copyOf(sources);
    }

    JunitReport and(JunitReport other) {
        List<Instant> both = new ArrayList<>(times);
        both.addAll(other.times);
        return new JunitReport(
                tests + other.tests,
                failures + other.failures,
                errors + other.errors,
                skipped + other.skipped,
                flaky + other.flaky,
                both,
                sources);
    }

    JunitReport from(List<String> files) {
        return new JunitReport(tests, failures, errors, skipped, flaky, times, files);
    }
}

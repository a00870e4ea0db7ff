package org.alphatrade.dryrun.rehearsal.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.Status;

/** What went wrong in the harness itself and stands in no journal, for the verdict. Safe for many threads. */
final class HarnessProblems {
    private final List<String> problems = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    /** Adds something without which the evidence cannot be trusted. */
    synchronized void problem(String what) {
        problems.add(what);
    }

    /** Adds something that leaves the evidence as it is. */
    synchronized void remark(String what) {
        remarks.add(what);
    }

    synchronized List<String> problems() {
        return List.copyOf(problems);
    }

    /** Says that the journal tells of the problems so far, so that the audit does. */
    synchronized void sealed() {
        problems.clear();
    }

    synchronized List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        problems.forEach(
                problem -> findings.add(Finding.of(Status.FAIL, "The harness had a problem: " + problem, Map.of())));
        remarks.forEach(remark -> findings.add(Finding.of(Status.WARN, remark, Map.of())));
        return findings;
    }
}

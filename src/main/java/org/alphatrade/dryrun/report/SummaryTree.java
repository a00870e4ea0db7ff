package org.alphatrade.dryrun.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.ObjectiveResult;
import org.alphatrade.dryrun.spi.SignOff;
import org.alphatrade.dryrun.spi.Status;

/** The content of {@code summary.json} as a tree of maps and lists, with its names and its order. */
public final class SummaryTree {
    private SummaryTree() {}

    /** Returns the tree without review, wrap-up and packet, which {@link #with} adds. */
    public static Map<String, Object> of(
            RunFacts facts,
            Evidence evidence,
            Optional<SignOff> signOff,
            List<ObjectiveResult> objectives,
            Status verdict,
            List<String> reasons) {
        throw new UnsupportedOperationException();
    }

    /** Returns {@code tree} with its {@code review}, {@code wrap_up} or {@code evidence_packet} set, in its place. */
    public static Map<String, Object> with(Map<String, Object> tree, String name, Object subtree) {
        throw new UnsupportedOperationException();
    }
}

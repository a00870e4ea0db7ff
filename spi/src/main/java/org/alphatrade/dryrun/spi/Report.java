package org.alphatrade.dryrun.spi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a reporter writes from: the headline typed, and the whole summary as a read-only tree with the names of
 * {@code summary.json}.
 *
 * @param title the run's label or name
 * @param mode {@code run}, {@code demo}, {@code smoke}, {@code audit} or {@code review}
 * @param status the verdict
 * @param reasons why it is no pass, worst first, a sentence each
 * @param signOff empty when none was asked for
 * @param tree the content of {@code summary.json}: maps, lists, strings, numbers, booleans, nulls
 * @since 0.1
 */
public record Report(
        String title,
        String mode,
        Status status,
        List<String> reasons,
        Evidence evidence,
        Optional<SignOff> signOff,
        List<ObjectiveResult> objectives,
        Map<String, Object> tree) {
    public Report {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(status, "status");
        reasons = List.copyOf(reasons);
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(signOff, "signOff");
        objectives = List.copyOf(objectives);
        Objects.requireNonNull(tree, "tree");
    }
}

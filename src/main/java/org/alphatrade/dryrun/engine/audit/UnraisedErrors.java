package org.alphatrade.dryrun.engine.audit;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.IncidentList;
import org.alphatrade.dryrun.spi.Status;

/**
 * Compares what was counted with what was raised: the two go different ways through the program, and an error that only one
 * of them knows was lost on the other.
 */
final class UnraisedErrors {
    private UnraisedErrors() {}

    /**
     * Returns what is wrong when there are errors and not one incident.
     *
     * @param errors how many records that are judged say that they are one
     * @param lists all incidents of records, also those that a classifier accepted
     */
    static Optional<Finding> of(long errors, IncidentList... lists) {
        boolean raised = Stream.of(lists).anyMatch(list -> list.count() > 0);
        return errors <= 0 || raised
                ? Optional.empty()
                : Optional.of(Finding.of(
                        Status.UNKNOWN,
                        errors + (errors == 1 ? " record is an error" : " records are errors")
                                + ", and nothing was raised: please report this as a fault of the toolkit.",
                        Map.of("errors", errors)));
    }
}

package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.util.Objects;
import java.util.Optional;

/**
 * One objective in a report.
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public sealed interface ObjectiveResult {
    /** Returns what the objective is called. */
    String name();

    /** Returns its outcome. */
    Status status();

    /** Returns what was said with it; empty for nothing. */
    String note();

    /** Returns the evidence, when a plugin judged it and not a person. */
    Optional<Assessment> assessment();

    /** Returns a result. */
    static ObjectiveResult of(String name, Status status, String note, Optional<Assessment> assessment) {
        return new ObjectiveResultValue(name, status, note, assessment);
    }
}

record ObjectiveResultValue(String name, Status status, String note, Optional<Assessment> assessment)
        implements ObjectiveResult {
    ObjectiveResultValue {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(assessment, "assessment");
    }
}

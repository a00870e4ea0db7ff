package org.alphatrade.dryrun.spi;

import java.util.Objects;
import java.util.Optional;

/**
 * One objective in a report.
 *
 * @param name what the objective is called
 * @param status its outcome
 * @param note what was said with it; empty for nothing
 * @param assessment the evidence, when a plugin judged it and not a person
 * @since 0.1
 */
public record ObjectiveResult(String name, Status status, String note, Optional<Assessment> assessment) {
    public ObjectiveResult {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(assessment, "assessment");
    }
}

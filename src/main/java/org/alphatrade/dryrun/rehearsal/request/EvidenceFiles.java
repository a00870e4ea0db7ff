package org.alphatrade.dryrun.rehearsal.request;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * The files that the child writes beside its log. Whether they are required is a term of the sign-off.
 *
 * @param diary the decision diary; empty for the default of the mode
 * @param performance the performance file; empty for the default of the mode
 * @param skipDiary whether the diary is neither wired into the child nor read
 * @param skipPerformance the same for the performance file
 */
public record EvidenceFiles(
        Optional<Path> diary, Optional<Path> performance, boolean skipDiary, boolean skipPerformance) {
    public EvidenceFiles {
        Objects.requireNonNull(diary, "diary");
        Objects.requireNonNull(performance, "performance");
    }
}

package org.alphatrade.dryrun.report.backlog;

import java.util.Objects;
import org.alphatrade.dryrun.spi.Severity;

/**
 * Which follow-ups a backlog lists.
 *
 * @param minSeverity the least that is listed
 * @param includePass lists what passed too, whatever the minimum
 */
public record BacklogRequest(Severity minSeverity, boolean includePass) {
    public static final BacklogRequest DEFAULT = new BacklogRequest(Severity.WARN, false);

    public BacklogRequest {
        Objects.requireNonNull(minSeverity, "minSeverity");
    }
}

package org.alphatrade.dryrun.report.entry;

import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.alphatrade.dryrun.report.tree.StatedStatus;
import org.alphatrade.dryrun.spi.Classification;
import org.alphatrade.dryrun.spi.IncidentGroup;

/**
 * What somebody knew about an incident that a summary lists.
 *
 * @param original how it counted before
 * @param severity how it was to count
 * @param expiresAt until when; empty for ever
 * @param maximumCount for how many; empty for any number
 */
public record ListedClassification(
        StatedStatus original, StatedStatus severity, String reason, String expiresAt, String maximumCount) {

    static ListedClassification of(IncidentGroup group, Classification known) {
        return new ListedClassification(
                StatedStatus.of(group.first().severity()),
                StatedStatus.of(known.severity()),
                Text.cut(known.reason(), IncidentTrees.REASON_CHARS),
                known.expiresAt().map(Timestamps::iso).orElse(""),
                known.maximumCount().isPresent()
                        ? String.valueOf(known.maximumCount().getAsLong())
                        : "");
    }
}

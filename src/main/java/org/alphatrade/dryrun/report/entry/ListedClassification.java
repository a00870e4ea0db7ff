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
 * @param owner who looks after it; empty for nobody
 * @param expiresAt until when; empty for ever
 * @param maximumCount for how many; empty for any number
 * @param classifiedBy the classifier's id; empty when the summary does not say it
 * @param groupCount how many incidents are equal to it but for what was said of them, it included; 0 when it is not said
 */
public record ListedClassification(
        StatedStatus original,
        StatedStatus severity,
        String owner,
        String reason,
        String expiresAt,
        String maximumCount,
        String classifiedBy,
        long groupCount) {

    static ListedClassification of(IncidentGroup group, Classification known) {
        return new ListedClassification(
                StatedStatus.of(group.first().severity()),
                StatedStatus.of(known.severity()),
                known.owner(),
                Text.cut(known.reason(), IncidentTrees.REASON_CHARS),
                known.expiresAt().map(Timestamps::iso).orElse(""),
                known.maximumCount().isPresent()
                        ? String.valueOf(known.maximumCount().getAsLong())
                        : "",
                group.classifiedBy(),
                group.groupCount());
    }
}

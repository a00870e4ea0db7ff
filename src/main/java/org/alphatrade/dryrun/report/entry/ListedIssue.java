package org.alphatrade.dryrun.report.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.report.tree.JsonTrees;
import org.alphatrade.dryrun.report.tree.Stated;
import org.alphatrade.dryrun.report.tree.StatedStatus;
import org.alphatrade.dryrun.spi.DiaryIssue;

/**
 * An issue of the decision diary as a summary lists it.
 *
 * @param reason empty when it gives none
 * @param tree all that the summary holds of it
 */
public record ListedIssue(
        StatedStatus severity,
        String entryId,
        String policyId,
        Stated<Instant> recordedAt,
        String reason,
        Map<String, Object> tree) {
    public ListedIssue {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(entryId, "entryId");
        Objects.requireNonNull(policyId, "policyId");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(reason, "reason");
        tree = Collections.unmodifiableMap(tree);
    }

    public static ListedIssue of(DiaryIssue issue) {
        return new ListedIssue(
                StatedStatus.of(issue.severity()),
                issue.entryId(),
                issue.policyId(),
                Stated.at(issue.recordedAt()),
                JsonTrees.first("", Text.cut(issue.reason(), EvidenceTrees.ISSUE_CHARS)),
                EvidenceTrees.issue(issue));
    }

    /** Returns it in one sentence. */
    public String described() {
        List<String> parts = new ArrayList<>();
        if (!policyId.isBlank()) {
            parts.add("Policy " + policyId);
        }
        if (!entryId.isBlank()) {
            parts.add("entry " + entryId);
        }
        String who = parts.isEmpty() ? "Diary" : String.join(", ", parts);
        return who + ": " + JsonTrees.first("no reason given", reason);
    }
}

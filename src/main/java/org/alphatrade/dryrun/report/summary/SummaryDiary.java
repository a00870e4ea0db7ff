package org.alphatrade.dryrun.report.summary;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.report.entry.EvidenceTrees;
import org.alphatrade.dryrun.report.entry.IncidentTrees;
import org.alphatrade.dryrun.report.entry.ListedIssue;
import org.alphatrade.dryrun.report.tree.Listing;
import org.alphatrade.dryrun.report.tree.Stated;
import org.alphatrade.dryrun.report.tree.StatedStatus;
import org.alphatrade.dryrun.spi.DiarySummary;

/**
 * The decision diary, as a summary holds it.
 *
 * @param generatedAt when it was looked at; ours do not say
 * @param problem why it could not be judged; empty when it could
 * @param tree all that the summary holds of it; empty when there is none
 */
public record SummaryDiary(
        StatedStatus status,
        Stated<Instant> generatedAt,
        Stated<BigDecimal> totalEntries,
        Stated<Instant> firstRecordedAt,
        Stated<Instant> lastRecordedAt,
        Listing<ListedIssue> issues,
        String problem,
        Map<String, Object> tree)
        implements SummaryPart {
    public SummaryDiary {
        Objects.requireNonNull(status, "status");
        tree = Collections.unmodifiableMap(tree);
    }

    public static SummaryDiary of(Optional<DiarySummary> diary) {
        return diary.map(SummaryDiary::of).orElseGet(() -> SummaryPartReader.diary(Map.of()));
    }

    private static SummaryDiary of(DiarySummary diary) {
        Listing<ListedIssue> issues = issues(diary);
        return new SummaryDiary(
                StatedStatus.of(diary.status()),
                Stated.none(),
                Stated.readNumber(diary.totalEntries()),
                Stated.at(diary.firstRecordedAt()),
                Stated.at(diary.lastRecordedAt()),
                issues,
                diary.problem(),
                EvidenceTrees.diary(diary, issues));
    }

    private static Listing<ListedIssue> issues(DiarySummary diary) {
        var listed = diary.issues().stream()
                .limit(IncidentTrees.CAP)
                .map(ListedIssue::of)
                .toList();
        return new Listing<>(
                listed, Stated.count(diary.issuesOmitted() + diary.issues().size() - listed.size()));
    }

    @Override
    public boolean given() {
        return !tree.isEmpty();
    }
}

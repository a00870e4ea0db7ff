package org.alphatrade.dryrun.evidence.diary;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.alphatrade.dryrun.spi.DiaryIssue;
import org.alphatrade.dryrun.spi.Severity;

/** The issues of a diary: of too many the worst and earliest are kept, the others counted. */
final class DiaryIssues {
    static final int CAP = 1_000;

    private record Numbered(DiaryIssue issue, long number) {
        Instant at() {
            return issue.recordedAt().orElse(Instant.MAX);
        }
    }

    private static final Comparator<Numbered> IN_TIME =
            Comparator.comparing(Numbered::at).thenComparing(Numbered::number);

    private final PriorityQueue<Numbered> kept = new PriorityQueue<>(
            Comparator.comparing((Numbered numbered) -> numbered.issue().severity())
                    .thenComparing(IN_TIME.reversed()));
    private Severity worst = Severity.PASS;
    private long count;

    void add(DiaryIssue issue) {
        worst = worst.worst(issue.severity());
        kept.add(new Numbered(issue, count++));
        if (kept.size() > CAP) {
            kept.remove();
        }
    }

    Severity worst() {
        return worst;
    }

    long omitted() {
        return count - kept.size();
    }

    List<DiaryIssue> inTime() {
        List<Numbered> sorted = new ArrayList<>(kept);
        sorted.sort(IN_TIME);
        return sorted.stream().map(Numbered::issue).toList();
    }
}

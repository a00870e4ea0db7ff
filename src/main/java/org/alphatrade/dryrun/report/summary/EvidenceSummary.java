package org.alphatrade.dryrun.report.summary;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.report.entry.ListedFinding;
import org.alphatrade.dryrun.report.entry.ListedName;
import org.alphatrade.dryrun.report.tree.JsonTrees;
import org.alphatrade.dryrun.report.tree.Listing;
import org.alphatrade.dryrun.report.tree.Stated;
import org.alphatrade.dryrun.report.tree.StatedStatus;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.SignOff;

/**
 * What the evidence shows, as a summary holds it: its part {@code summary}.
 *
 * @param neverSeen names that plugins watch for and that never occurred
 */
public record EvidenceSummary(
        boolean given,
        Stated<Instant> generatedAt,
        StatedStatus status,
        Map<String, Object> metadata,
        ShutdownRecords shutdown,
        SummaryLogs logs,
        SummaryDiary diary,
        SummaryPerformance performance,
        List<ListedFinding> findings,
        Listing<ListedName> neverSeen)
        implements SummaryPart {

    /** What was logged after the runtime was asked to stop. */
    public record ShutdownRecords(long records, long problems, boolean judged) {
        static ShutdownRecords of(Map<String, Object> metadata) {
            return new ShutdownRecords(
                    JsonTrees.count(metadata, "shutdown_records"),
                    JsonTrees.count(metadata, "shutdown_problems"),
                    Boolean.TRUE.equals(metadata.get("shutdown_judged")));
        }
    }

    public EvidenceSummary {
        Objects.requireNonNull(status, "status");
        metadata = Collections.unmodifiableMap(metadata);
        findings = List.copyOf(findings);
    }

    static EvidenceSummary of(RunFacts facts, Evidence evidence, Optional<SignOff> signOff) {
        Map<String, Object> metadata = RunFactsTree.metadata(facts, evidence);
        return new EvidenceSummary(
                true,
                Stated.at(facts.generatedAt()),
                StatedStatus.of(evidence.status()),
                metadata,
                ShutdownRecords.of(metadata),
                SummaryLogs.of(evidence, ErrorBudget.of(evidence, signOff)),
                SummaryDiary.of(evidence.diary()),
                SummaryPerformance.of(evidence.performance()),
                ListedFinding.of(evidence.findings()),
                new Listing<>(List.of(), Stated.count(0)));
    }

    EvidenceSummary withNeverSeen(Listing<ListedName> names) {
        return new EvidenceSummary(
                given, generatedAt, status, metadata, shutdown, logs, diary, performance, findings, names);
    }

    /** Returns it with the names of the file. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("generated_at", generatedAt.orNull());
        tree.put("status", status.orNull());
        tree.put("metadata", metadata);
        tree.put("logs", logs.given() ? logs.tree() : null);
        tree.put("diary", diary.given() ? diary.tree() : null);
        tree.put("performance", performance.given() ? performance.tree() : null);
        tree.put("findings", ListedFinding.trees(findings));
        tree.put(
                "watched_never_seen",
                neverSeen.entries().stream().map(ListedName::tree).toList());
        tree.put("watched_never_seen_omitted", neverSeen.omitted().orNull());
        return tree;
    }
}

package org.alphatrade.dryrun.report.entry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.report.tree.JsonTrees;
import org.alphatrade.dryrun.report.tree.StatedStatus;
import org.alphatrade.dryrun.spi.Finding;

/**
 * A finding as a summary lists it.
 *
 * @param message empty when it has none
 * @param metadata its figures
 */
public record ListedFinding(StatedStatus severity, String message, Map<String, Object> metadata) {
    private static final int MESSAGE_CHARS = 1_000;
    private static final int DETAIL_CHARS = 500;

    public ListedFinding {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(message, "message");
        metadata = Collections.unmodifiableMap(metadata);
    }

    public static List<ListedFinding> of(List<Finding> findings) {
        return findings.stream()
                .limit(IncidentTrees.CAP)
                .map(finding -> new ListedFinding(
                        StatedStatus.of(finding.status()),
                        Text.cut(finding.message(), MESSAGE_CHARS),
                        JsonTrees.asMap(JsonTrees.plain(finding.metadata(), DETAIL_CHARS))))
                .toList();
    }

    public static List<Map<String, Object>> trees(List<ListedFinding> findings) {
        List<Map<String, Object>> trees = new ArrayList<>();
        for (ListedFinding finding : findings) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("severity", finding.severity().orNull());
            tree.put("message", finding.message());
            tree.put("metadata", finding.metadata());
            trees.add(tree);
        }
        return trees;
    }
}

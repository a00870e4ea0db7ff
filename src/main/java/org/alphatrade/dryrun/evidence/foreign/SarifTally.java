package org.alphatrade.dryrun.evidence.foreign;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.base.text.Text;

/** Results of SARIF, counted by level; accepted ones apart, and those that are gone not at all. */
final class SarifTally {
    private long errors;
    private long warnings;
    private long notes;
    private long none;
    private long undecided;
    private long suppressed;

    void add(Map<?, ?> result, SarifRules rules) throws ReportException {
        if ("absent".equals(result.get("baselineState"))) {
            return;
        }
        if (isSuppressed(result)) {
            suppressed++;
            return;
        }
        Object kind = result.get("kind");
        if ("open".equals(kind) || "review".equals(kind)) {
            undecided++;
        } else if (kind != null && !"fail".equals(kind)) {
            none++;
        } else {
            count(rules.level(result));
        }
    }

    /** One suppression that is under review or was rejected keeps the result. */
    private static boolean isSuppressed(Map<?, ?> result) {
        return result.get("suppressions") instanceof List<?> list
                && !list.isEmpty()
                && list.stream().allMatch(SarifTally::isAccepted);
    }

    private static boolean isAccepted(Object suppression) {
        return suppression instanceof Map<?, ?> map
                && (map.get("status") == null || "accepted".equals(map.get("status")));
    }

    private void count(String level) throws ReportException {
        switch (level) {
            case "error" -> errors++;
            case "warning" -> warnings++;
            case "note" -> notes++;
            case "none" -> none++;
            default -> throw new ReportException("a result has the unknown level '" + Text.visible(level, 60) + "'");
        }
    }

    SarifReport report(List<Instant> times) {
        return new SarifReport(errors, warnings, notes, none, undecided, suppressed, times, List.of());
    }
}

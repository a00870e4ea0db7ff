package org.alphatrade.dryrun.plugin.check;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alphatrade.dryrun.spi.Observation.CheckResult;
import org.alphatrade.dryrun.spi.Observation.CheckResult.Measure;
import org.alphatrade.dryrun.spi.Status;
import org.jspecify.annotations.Nullable;

/** What a live check answered in all, and what it said last. */
final class CheckAccount {
    private static final int MOST_MEASURES = 20;

    private final Map<Status, Long> answers = new EnumMap<>(Status.class);
    private long passed;
    private @Nullable CheckResult last;

    void add(CheckResult result) {
        answers.merge(result.status(), 1L, Long::sum);
        last = result;
    }

    /** Is told how many answers that were not OK came too seldom in a row to be raised. */
    void passed(long answers) {
        passed += answers;
    }

    /** Returns figures and units by label; {@code U} for one that is not known. */
    static Map<String, String> measures(CheckResult result) {
        Map<String, String> measures = new LinkedHashMap<>();
        for (Measure measure : result.measures()) {
            String value = measure.value().map(number -> number.toPlainString()).orElse("U");
            measures.put(measure.label(), value + measure.unit());
        }
        return measures;
    }

    Map<String, Object> tree(String id, long due) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("check", id);
        tree.put("runs", answers.values().stream().mapToLong(Long::longValue).sum());
        tree.put("due", due);
        tree.put("ok", answers.getOrDefault(Status.PASS, 0L));
        tree.put("warning", answers.getOrDefault(Status.WARN, 0L));
        tree.put("critical", answers.getOrDefault(Status.FAIL, 0L));
        tree.put("unknown", answers.getOrDefault(Status.UNKNOWN, 0L));
        tree.put("not_raised", passed);
        CheckResult result = last;
        if (result != null) {
            tree.put("last_at", result.at());
            tree.put("last_status", result.status().word());
            tree.put("last_summary", CheckDetector.said(result));
            Map<String, String> figures = new LinkedHashMap<>();
            measures(result).entrySet().stream()
                    .limit(MOST_MEASURES)
                    .forEach(figure -> figures.put(figure.getKey(), figure.getValue()));
            tree.put("last_figures", figures);
        }
        return tree;
    }
}

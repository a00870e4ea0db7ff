package org.alphatrade.dryrun.plugin.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.report.headline.Headline;
import org.alphatrade.dryrun.report.headline.SummaryNames;
import org.alphatrade.dryrun.spi.Report;

/** What a template sees: the names of the summary, and {@code headline}, as maps, lists, texts, numbers and booleans. */
final class TemplateModel {
    private final RenderBudget budget;

    private TemplateModel(RenderBudget budget) {
        this.budget = budget;
    }

    static Map<String, Object> of(Report report, RenderBudget budget) {
        Map<String, Object> tree = new LinkedHashMap<>(report.tree());
        tree.put(SummaryNames.HEADLINE, Headline.of(report.tree()));
        return new TemplateModel(budget).map(tree);
    }

    /** Returns a copy of plain values only: whatever else stands there, a template gets its text and no object. */
    private Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        if (value instanceof Iterable<?> items && !(value instanceof java.nio.file.Path)) {
            List<Object> list = new ArrayList<>();
            items.forEach(item -> list.add(plain(item)));
            return new CountedList(list, budget);
        }
        return value == null || value instanceof Number || value instanceof Boolean ? value : value.toString();
    }

    private Map<String, Object> map(Map<?, ?> from) {
        Map<String, Object> copy = new LinkedHashMap<>();
        from.forEach((key, value) -> copy.put(String.valueOf(key), plain(value)));
        return Collections.unmodifiableMap(copy);
    }
}

package org.alphatrade.dryrun.plugin.template;

import io.pebbletemplates.pebble.extension.Filter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.base.text.Text;

/** The filters that briefs need, by name. */
final class BriefFilters {
    private final RenderBudget budget;
    private final Map<String, Filter> filters = new LinkedHashMap<>();

    private BriefFilters(RenderBudget budget) {
        this.budget = budget;
    }

    static Map<String, Filter> all(RenderBudget budget) {
        BriefFilters all = new BriefFilters(budget);
        all.figures();
        all.words();
        all.lists();
        return all.filters;
    }

    private void figures() {
        add("duration", List.of(), (value, args) -> FigureFormat.duration(value));
        add(
                "percent",
                List.of("digits"),
                (value, args) -> FigureFormat.percent(value, FigureFormat.whole(args, "digits", 2)));
        add(
                "number",
                List.of("digits"),
                (value, args) -> FigureFormat.number(value, FigureFormat.whole(args, "digits", -1)));
        add("time", List.of(), (value, args) -> FigureFormat.time(value, "yyyy-MM-dd HH:mm:ss 'UTC'"));
        add("date", List.of(), (value, args) -> FigureFormat.time(value, "yyyy-MM-dd"));
    }

    private void words() {
        add("word", List.of(), (value, args) -> value.toString()
                .replace('_', ' ')
                .toUpperCase(java.util.Locale.ROOT));
        add(
                "cut",
                List.of("chars"),
                (value, args) -> Text.cut(value.toString(), FigureFormat.whole(args, "chars", 160)));
        add("place", List.of(), (value, args) -> ListFilters.place(value));
    }

    private void lists() {
        add("limit", List.of("count"), (value, args) -> {
            List<?> items = ListFilters.list(value);
            return counted(items.subList(0, Math.min(items.size(), FigureFormat.whole(args, "count", 10))));
        });
        add("more", List.of("shown", "beyond"), (value, args) -> {
            long all = ListFilters.list(value).size() + (long) FigureFormat.whole(args, "beyond", 0);
            long more = all - FigureFormat.whole(args, "shown", 10);
            return more > 0 ? "and " + more + " more" : null;
        });
        add("worst", List.of(), (value, args) -> counted(ListFilters.worstFirst(ListFilters.list(value))));
        add(
                "sorted",
                List.of("key"),
                (value, args) -> counted(ListFilters.sorted(ListFilters.list(value), args.get("key"))));
        add(
                "where",
                List.of("key", "value"),
                (value, args) ->
                        counted(ListFilters.where(ListFilters.list(value), args.get("key"), args.get("value"))));
    }

    private CountedList counted(List<?> items) {
        return new CountedList(new ArrayList<>(items), budget);
    }

    private void add(String name, List<String> arguments, BriefFilter.Body body) {
        filters.put(name, new BriefFilter(name, budget, arguments, body));
    }
}

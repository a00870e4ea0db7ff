package org.alphatrade.dryrun.template;

import io.pebbletemplates.pebble.extension.Filter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.alphatrade.dryrun.text.Text;

/** The filters that briefs need, by name. */
final class BriefFilters {
    private final Budget budget;
    private final Map<String, Filter> filters = new LinkedHashMap<>();

    private BriefFilters(Budget budget) {
        this.budget = budget;
    }

    static Map<String, Filter> all(Budget budget) {
        BriefFilters all = new BriefFilters(budget);
        all.figures();
        all.words();
        all.lists();
        return all.filters;
    }

    private void figures() {
        add("duration", List.of(), (value, args) -> Figures.duration(value));
        add("percent", List.of("digits"), (value, args) -> Figures.percent(value, Figures.whole(args, "digits", 2)));
        add("number", List.of("digits"), (value, args) -> Figures.number(value, Figures.whole(args, "digits", -1)));
        add("time", List.of(), (value, args) -> Figures.time(value, "yyyy-MM-dd HH:mm:ss 'UTC'"));
        add("date", List.of(), (value, args) -> Figures.time(value, "yyyy-MM-dd"));
    }

    private void words() {
        add("word", List.of(), (value, args) -> value.toString()
                .replace('_', ' ')
                .toUpperCase(java.util.Locale.ROOT));
        add("cut", List.of("chars"), (value, args) -> Text.cut(value.toString(), Figures.whole(args, "chars", 160)));
        add("place", List.of(), (value, args) -> Items.place(value));
    }

    private void lists() {
        add("limit", List.of("count"), (value, args) -> {
            List<?> items = Items.list(value);
            return counted(items.subList(0, Math.min(items.size(), Figures.whole(args, "count", 10))));
        });
        add("more", List.of("shown", "beyond"), (value, args) -> {
            long all = Items.list(value).size() + (long) Figures.whole(args, "beyond", 0);
            long more = all - Figures.whole(args, "shown", 10);
            return more > 0 ? "and " + more + " more" : null;
        });
        add("worst", List.of(), (value, args) -> counted(Items.worstFirst(Items.list(value))));
        add("sorted", List.of("key"), (value, args) -> counted(Items.sorted(Items.list(value), args.get("key"))));
        add(
                "where",
                List.of("key", "value"),
                (value, args) -> counted(Items.where(Items.list(value), args.get("key"), args.get("value"))));
    }

    private CountedList counted(List<?> items) {
        return new CountedList(new ArrayList<>(items), budget);
    }

    private void add(String name, List<String> arguments, BiFunction<Object, Map<String, Object>, Object> body) {
        filters.put(name, new BriefFilter(name, budget, arguments, body));
    }
}

package org.alphatrade.dryrun.plugin.template;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A filter made of a function of what it is given and its arguments; nothing in gives nothing out. */
final class BriefFilter implements Filter {
    private final String name;
    private final RenderBudget budget;
    private final List<String> arguments;
    private final Body body;

    /** What a filter makes of something and its arguments: perhaps nothing. */
    interface Body {
        @Nullable Object apply(Object value, Map<String, Object> arguments);
    }

    BriefFilter(String name, RenderBudget budget, List<String> arguments, Body body) {
        this.name = name;
        this.budget = budget;
        this.arguments = arguments;
        this.body = body;
    }

    @Override
    public List<String> getArgumentNames() {
        return arguments;
    }

    @Override
    public @Nullable Object apply(
            @Nullable Object input,
            Map<String, Object> args,
            PebbleTemplate self,
            EvaluationContext context,
            int line) {
        budget.step();
        if (input == null) {
            return null;
        }
        try {
            return body.apply(input, args);
        } catch (IllegalArgumentException e) {
            throw new PebbleException(e, "filter '" + name + "': " + e.getMessage(), line, self.getName());
        }
    }
}

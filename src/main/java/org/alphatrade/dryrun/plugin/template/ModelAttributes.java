package org.alphatrade.dryrun.plugin.template;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.node.ForNode.LoopVariables;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a dot: a key of a map, a place in a list, the parts of an entry and of {@code loop}. Anything else
 * fails, so that no template reaches an object or a method; whatever it asks of nothing is nothing.
 */
final class ModelAttributes implements AttributeResolver {
    private final RenderBudget budget;

    ModelAttributes(RenderBudget budget) {
        this.budget = budget;
    }

    @Override
    public ResolvedAttribute resolve(
            @Nullable Object instance,
            Object name,
            Object[] arguments,
            ArgumentsNode args,
            EvaluationContextImpl context,
            String file,
            int line) {
        budget.step();
        if (arguments != null) {
            throw new PebbleException(null, "'" + name + "(...)': a template calls no methods", line, file);
        }
        return new ResolvedAttribute(value(instance, name, file, line));
    }

    private static @Nullable Object value(@Nullable Object instance, Object name, String file, int line) {
        if (instance == null) {
            return null;
        }
        if (instance instanceof Map<?, ?> map) {
            return map.get(String.valueOf(name));
        }
        if (instance instanceof Map.Entry<?, ?> entry && "key".equals(name)) {
            return entry.getKey();
        }
        if (instance instanceof Map.Entry<?, ?> entry && "value".equals(name)) {
            return entry.getValue();
        }
        if (instance instanceof List<?> list && name instanceof Number index) {
            long at = index.longValue();
            return at >= 0 && at < list.size() ? list.get((int) at) : null;
        }
        if (instance instanceof LoopVariables loop) {
            return loop(loop, String.valueOf(name));
        }
        throw new PebbleException(null, "a " + kind(instance) + " has no '" + name + "'", line, file);
    }

    private static @Nullable Object loop(LoopVariables loop, String name) {
        return switch (name) {
            case "index" -> loop.getIndex();
            case "first" -> loop.isFirst();
            case "last" -> loop.isLast();
            case "length" -> loop.getLength().intValue();
            case "revindex" -> loop.getRevindex().intValue();
            default -> null;
        };
    }

    private static String kind(Object instance) {
        return instance instanceof List ? "list" : instance instanceof Number ? "number" : "text";
    }
}

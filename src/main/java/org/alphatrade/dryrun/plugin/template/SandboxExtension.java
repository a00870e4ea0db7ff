package org.alphatrade.dryrun.plugin.template;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.extension.Extension;
import io.pebbletemplates.pebble.extension.ExtensionCustomizer;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.operator.BinaryOperator;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The template language without what reads other files, looks into objects, starts threads or makes lists out of
 * nothing. Everything is listed that stays, so that a later version of the library opens nothing by itself.
 */
final class SandboxExtension extends ExtensionCustomizer {
    static final Set<String> TAGS = Set.of("if", "for", "set", "macro", "filter", "autoescape");
    static final Set<String> FILTERS = Set.of(
            "abbreviate",
            "abs",
            "capitalize",
            "default",
            "escape",
            "first",
            "join",
            "last",
            "length",
            "lower",
            "raw",
            "replace",
            "title",
            "trim",
            "upper");
    static final Set<String> FUNCTIONS = Set.of("max", "min");

    SandboxExtension(Extension extension) {
        super(extension);
    }

    @Override
    public Map<String, Filter> getFilters() {
        return kept(super.getFilters(), FILTERS);
    }

    @Override
    public Map<String, Function> getFunctions() {
        return kept(super.getFunctions(), FUNCTIONS);
    }

    @Override
    public List<TokenParser> getTokenParsers() {
        List<TokenParser> all = super.getTokenParsers();
        return all == null
                ? List.of()
                : all.stream().filter(tag -> TAGS.contains(tag.getTag())).toList();
    }

    @Override
    public List<BinaryOperator> getBinaryOperators() {
        List<BinaryOperator> all = super.getBinaryOperators();
        return all == null
                ? List.of()
                : all.stream()
                        .filter(operator -> !operator.getSymbol().equals(".."))
                        .toList();
    }

    @Override
    public List<AttributeResolver> getAttributeResolver() {
        return List.of();
    }

    private static <T> Map<String, T> kept(Map<String, T> all, Set<String> names) {
        Map<String, T> kept = new HashMap<>();
        if (all != null) {
            all.forEach((name, value) -> {
                if (names.contains(name)) {
                    kept.put(name, value);
                }
            });
        }
        return kept;
    }
}

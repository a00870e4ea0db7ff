package org.alphatrade.dryrun.plugin.template;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.NodeVisitorFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What briefs need beyond the template language: its filters, its own way behind a dot, a look at the parsed template. */
final class BriefLanguage extends AbstractExtension {
    private final Map<String, Filter> filters;
    private final ModelAttributes attributes;
    private final Optional<NodeVisitorFactory> visitor;

    BriefLanguage(RenderBudget budget, Optional<NodeVisitorFactory> visitor) {
        this.filters = BriefFilters.all(budget);
        this.attributes = new ModelAttributes(budget);
        this.visitor = visitor;
    }

    @Override
    public Map<String, Filter> getFilters() {
        return filters;
    }

    @Override
    public List<AttributeResolver> getAttributeResolver() {
        return List.of(attributes);
    }

    @Override
    public List<NodeVisitorFactory> getNodeVisitors() {
        return visitor.map(List::of).orElseGet(List::of);
    }
}

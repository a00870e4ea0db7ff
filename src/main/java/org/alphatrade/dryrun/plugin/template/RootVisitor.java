package org.alphatrade.dryrun.plugin.template;

import io.pebbletemplates.pebble.extension.AbstractNodeVisitor;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.extension.NodeVisitorFactory;
import io.pebbletemplates.pebble.node.RootNode;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.util.function.Consumer;

/** Hands over the root of a template when it has been parsed. */
final class RootVisitor implements NodeVisitorFactory {
    private final Consumer<RootNode> taker;

    RootVisitor(Consumer<RootNode> taker) {
        this.taker = taker;
    }

    @Override
    public NodeVisitor createVisitor(PebbleTemplate template) {
        return new AbstractNodeVisitor((PebbleTemplateImpl) template) {
            @Override
            public void visit(RootNode root) {
                taker.accept(root);
            }
        };
    }
}

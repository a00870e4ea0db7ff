package org.alphatrade.dryrun.plugin.template;

import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.node.TestInvocationExpression;
import io.pebbletemplates.pebble.node.expression.ArrayExpression;
import io.pebbletemplates.pebble.node.expression.BinaryExpression;
import io.pebbletemplates.pebble.node.expression.ContextVariableExpression;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.FilterExpression;
import io.pebbletemplates.pebble.node.expression.FilterInvocationExpression;
import io.pebbletemplates.pebble.node.expression.FunctionOrMacroInvocationExpression;
import io.pebbletemplates.pebble.node.expression.GetAttributeExpression;
import io.pebbletemplates.pebble.node.expression.LiteralStringExpression;
import io.pebbletemplates.pebble.node.expression.MapExpression;
import io.pebbletemplates.pebble.node.expression.RenderableNodeExpression;
import io.pebbletemplates.pebble.node.expression.TernaryExpression;
import io.pebbletemplates.pebble.node.expression.UnaryExpression;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.alphatrade.dryrun.base.text.DidYouMean;
import org.alphatrade.dryrun.report.headline.SummarySchema;

/** Follows the names in an expression and tells of each that can never be there. */
final class ExpressionCheck {
    private static final Set<String> SAME = Set.of("limit", "worst", "where", "sorted", "escape", "raw");
    private static final Set<String> ONE_OF_LIST = Set.of("first", "last");

    private final TemplateVocabulary vocabulary;
    private final Findings findings;
    private final Consumer<io.pebbletemplates.pebble.node.Node> nodes;

    /** Where problems go. */
    interface Findings {
        void add(int line, String sentence);
    }

    ExpressionCheck(
            TemplateVocabulary vocabulary, Findings findings, Consumer<io.pebbletemplates.pebble.node.Node> nodes) {
        this.vocabulary = vocabulary;
        this.findings = findings;
        this.nodes = nodes;
    }

    /** Returns what the expression gives, as far as that is known. */
    SummarySchema check(Expression<?> expression, TemplateScope scope) {
        if (expression instanceof ContextVariableExpression variable) {
            return variable(variable, scope);
        }
        if (expression instanceof GetAttributeExpression attribute) {
            return attribute(attribute, scope);
        }
        if (expression instanceof FilterExpression filter) {
            return filter(filter, scope);
        }
        if (expression instanceof FunctionOrMacroInvocationExpression call) {
            known("function or macro", call.getFunctionName(), vocabulary.functions(), call.getLineNumber());
            arguments(call.getArguments(), scope);
            return SummarySchema.ANY;
        }
        if (expression instanceof TestInvocationExpression test) {
            known("test", test.getTestName(), vocabulary.tests(), test.getLineNumber());
            arguments(test.getArgs(), scope);
            return SummarySchema.VALUE;
        }
        return expression instanceof LiteralStringExpression ? SummarySchema.VALUE : parts(expression, scope);
    }

    private SummarySchema parts(Expression<?> expression, TemplateScope scope) {
        if (expression instanceof BinaryExpression<?> binary) {
            check(binary.getLeftExpression(), scope);
            check(binary.getRightExpression(), scope);
        } else if (expression instanceof RenderableNodeExpression body) {
            nodes.accept(body.getNode());
        } else if (expression instanceof UnaryExpression unary) {
            check(unary.getChildExpression(), scope);
        } else if (expression instanceof TernaryExpression ternary) {
            check(ternary.getExpression1(), scope);
            check(ternary.getExpression2(), scope);
            check(ternary.getExpression3(), scope);
        } else if (expression instanceof ArrayExpression array) {
            array.getValues().forEach(value -> check(value, scope));
        } else if (expression instanceof MapExpression map) {
            map.getEntries().forEach((key, value) -> {
                check(key, scope);
                check(value, scope);
            });
        }
        return SummarySchema.ANY;
    }

    private SummarySchema variable(ContextVariableExpression variable, TemplateScope scope) {
        return scope.find(variable.getName()).orElseGet(() -> {
            findings.add(
                    variable.getLineNumber(),
                    "there is no '" + variable.getName() + "' here; "
                            + DidYouMean.hint(variable.getName(), scope.names()));
            return SummarySchema.ANY;
        });
    }

    private SummarySchema attribute(GetAttributeExpression attribute, TemplateScope scope) {
        SummarySchema of = check(attribute.getNode(), scope);
        if (attribute.getArgumentsNode() != null) {
            findings.add(
                    attribute.getLineNumber(), "a template calls no methods; use a filter, as in {{ value | upper }}");
            return SummarySchema.ANY;
        }
        if (!(attribute.getAttributeNameExpression() instanceof LiteralStringExpression literal)) {
            check(attribute.getAttributeNameExpression(), scope);
            return of.is(SummarySchema.Kind.LIST) ? of.element().get() : SummarySchema.ANY;
        }
        return named(of, literal.getValue(), attribute.getLineNumber());
    }

    private SummarySchema named(SummarySchema of, String name, int line) {
        switch (of.kind()) {
            case RECORD -> {
                if (of.fields().containsKey(name)) {
                    return of.fields().get(name).get();
                }
                findings.add(
                        line,
                        "there is no '" + name + "' in it; "
                                + DidYouMean.hint(name, of.fields().keySet()));
            }
            case LIST ->
                findings.add(line, "a list has no '" + name + "': loop over it with for, or take one with | first");
            case VALUE -> findings.add(line, "what stands before '." + name + "' is a single value with nothing in it");
            case ANY -> {}
        }
        return SummarySchema.ANY;
    }

    private SummarySchema filter(FilterExpression expression, TemplateScope scope) {
        SummarySchema left = check(expression.getLeftExpression(), scope);
        if (!(expression.getRightExpression() instanceof FilterInvocationExpression filter)) {
            return SummarySchema.ANY;
        }
        known("filter", filter.getFilterName(), vocabulary.filters(), filter.getLineNumber());
        arguments(filter.getArgs(), scope);
        if (SAME.contains(filter.getFilterName())) {
            return left;
        }
        return ONE_OF_LIST.contains(filter.getFilterName()) && left.is(SummarySchema.Kind.LIST)
                ? left.element().get()
                : SummarySchema.ANY;
    }

    private void arguments(ArgumentsNode arguments, TemplateScope scope) {
        if (arguments == null) {
            return;
        }
        if (arguments.getPositionalArgs() != null) {
            arguments.getPositionalArgs().forEach(arg -> check(arg.getValueExpression(), scope));
        }
        if (arguments.getNamedArgs() != null) {
            arguments.getNamedArgs().stream()
                    .filter(arg -> arg.getValueExpression() != null)
                    .forEach(arg -> check(arg.getValueExpression(), scope));
        }
    }

    private void known(String what, String name, Set<String> all, int line) {
        if (!all.contains(name)) {
            findings.add(line, "there is no " + what + " '" + name + "'; " + DidYouMean.hint(name, List.copyOf(all)));
        }
    }
}

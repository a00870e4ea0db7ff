package org.alphatrade.dryrun.template;

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
import org.alphatrade.dryrun.plugin.Nearest;
import org.alphatrade.dryrun.report.Shape;

/** Follows the names in an expression and tells of each that can never be there. */
final class ExpressionCheck {
    private static final Set<String> SAME = Set.of("limit", "worst", "where", "sorted", "escape", "raw");
    private static final Set<String> ONE_OF_LIST = Set.of("first", "last");

    private final Vocabulary vocabulary;
    private final Findings findings;
    private final Consumer<io.pebbletemplates.pebble.node.Node> nodes;

    /** Where problems go. */
    interface Findings {
        void add(int line, String sentence);
    }

    ExpressionCheck(Vocabulary vocabulary, Findings findings, Consumer<io.pebbletemplates.pebble.node.Node> nodes) {
        this.vocabulary = vocabulary;
        this.findings = findings;
        this.nodes = nodes;
    }

    /** Returns what the expression gives, as far as that is known. */
    Shape check(Expression<?> expression, Scope scope) {
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
            return Shape.ANY;
        }
        if (expression instanceof TestInvocationExpression test) {
            known("test", test.getTestName(), vocabulary.tests(), test.getLineNumber());
            arguments(test.getArgs(), scope);
            return Shape.VALUE;
        }
        return expression instanceof LiteralStringExpression ? Shape.VALUE : parts(expression, scope);
    }

    private Shape parts(Expression<?> expression, Scope scope) {
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
        return Shape.ANY;
    }

    private Shape variable(ContextVariableExpression variable, Scope scope) {
        return scope.find(variable.getName()).orElseGet(() -> {
            findings.add(
                    variable.getLineNumber(),
                    "there is no '" + variable.getName() + "' here; "
                            + Nearest.hint(variable.getName(), scope.names()));
            return Shape.ANY;
        });
    }

    private Shape attribute(GetAttributeExpression attribute, Scope scope) {
        Shape of = check(attribute.getNode(), scope);
        if (attribute.getArgumentsNode() != null) {
            findings.add(
                    attribute.getLineNumber(), "a template calls no methods; use a filter, as in {{ value | upper }}");
            return Shape.ANY;
        }
        if (!(attribute.getAttributeNameExpression() instanceof LiteralStringExpression literal)) {
            check(attribute.getAttributeNameExpression(), scope);
            return of.is(Shape.Kind.LIST) ? of.element().get() : Shape.ANY;
        }
        return named(of, literal.getValue(), attribute.getLineNumber());
    }

    private Shape named(Shape of, String name, int line) {
        switch (of.kind()) {
            case RECORD -> {
                if (of.fields().containsKey(name)) {
                    return of.fields().get(name).get();
                }
                findings.add(
                        line,
                        "there is no '" + name + "' in it; "
                                + Nearest.hint(name, of.fields().keySet()));
            }
            case LIST ->
                findings.add(line, "a list has no '" + name + "': loop over it with for, or take one with | first");
            case VALUE -> findings.add(line, "what stands before '." + name + "' is a single value with nothing in it");
            case ANY -> {}
        }
        return Shape.ANY;
    }

    private Shape filter(FilterExpression expression, Scope scope) {
        Shape left = check(expression.getLeftExpression(), scope);
        if (!(expression.getRightExpression() instanceof FilterInvocationExpression filter)) {
            return Shape.ANY;
        }
        known("filter", filter.getFilterName(), vocabulary.filters(), filter.getLineNumber());
        arguments(filter.getArgs(), scope);
        if (SAME.contains(filter.getFilterName())) {
            return left;
        }
        return ONE_OF_LIST.contains(filter.getFilterName()) && left.is(Shape.Kind.LIST)
                ? left.element().get()
                : Shape.ANY;
    }

    private void arguments(ArgumentsNode arguments, Scope scope) {
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
            findings.add(line, "there is no " + what + " '" + name + "'; " + Nearest.hint(name, List.copyOf(all)));
        }
    }
}

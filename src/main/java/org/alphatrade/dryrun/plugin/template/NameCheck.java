package org.alphatrade.dryrun.plugin.template;

import io.pebbletemplates.pebble.node.AutoEscapeNode;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.node.IfNode;
import io.pebbletemplates.pebble.node.MacroNode;
import io.pebbletemplates.pebble.node.Node;
import io.pebbletemplates.pebble.node.PrintNode;
import io.pebbletemplates.pebble.node.RootNode;
import io.pebbletemplates.pebble.node.SetNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alphatrade.dryrun.plugin.model.PluginProblem;
import org.alphatrade.dryrun.report.headline.SummaryNames;
import org.alphatrade.dryrun.report.headline.SummarySchema;

/** Follows every name of a parsed template: what can never be there is a problem now and not at the end of a run. */
final class NameCheck {
    private static final Set<String> LOOP = Set.of("index", "first", "last", "length", "revindex");

    private final TemplateFile template;
    private final List<PluginProblem> problems = new ArrayList<>();
    private final ExpressionCheck expressions;
    private TemplateScope scope;

    private NameCheck(TemplateFile template, SummaryNames names, TemplateVocabulary vocabulary) {
        this.template = template;
        this.scope = TemplateScope.of(names.roots()).inner();
        this.expressions = new ExpressionCheck(
                vocabulary, (line, sentence) -> problems.add(template.problem(line, sentence)), this::walk);
    }

    /** Returns every problem, each once, in the order of the lines. */
    static List<PluginProblem> of(TemplateFile template, RootNode root) {
        Set<String> macros = new HashSet<>();
        macros(root.getBody(), macros);
        NameCheck check = new NameCheck(template, SummaryNames.read(), TemplateVocabulary.with(macros));
        check.walk(root.getBody());
        return check.problems.stream().distinct().toList();
    }

    private static void macros(Node node, Set<String> names) {
        if (node instanceof BodyNode body) {
            body.getChildren().forEach(child -> macros(child, names));
        } else if (node instanceof MacroNode macro) {
            names.add(macro.getName());
        }
    }

    private void walk(Node node) {
        if (node instanceof BodyNode body) {
            body.getChildren().forEach(this::walk);
        } else if (node instanceof PrintNode print) {
            print(print);
        } else if (node instanceof IfNode condition) {
            condition(condition);
        } else if (node instanceof ForNode loop) {
            loop(loop);
        } else if (node instanceof SetNode set) {
            scope.put(set.getName(), shape(set.getValue()));
        } else if (node instanceof AutoEscapeNode escape) {
            walk(escape.getBody());
        } else if (node instanceof MacroNode macro) {
            macro(macro);
        }
    }

    private void print(PrintNode print) {
        SummarySchema shape = shape(print.getExpression());
        if (shape.is(SummarySchema.Kind.LIST)) {
            problem(print.getLineNumber(), "this is a list: loop over it with for, or join it with | join(\", \")");
        } else if (shape.is(SummarySchema.Kind.RECORD)) {
            problem(print.getLineNumber(), "this has parts (" + parts(shape) + "): name the one to print");
        }
    }

    private void condition(IfNode condition) {
        condition.getConditionsWithBodies().forEach(pair -> {
            SummarySchema shape = shape(pair.getLeft());
            if (shape.is(SummarySchema.Kind.LIST) || shape.is(SummarySchema.Kind.RECORD)) {
                problem(condition.getLineNumber(), "if asks for a yes or no: write 'if ... is not empty'");
            }
            walk(pair.getRight());
        });
        if (condition.getElseBody() != null) {
            walk(condition.getElseBody());
        }
    }

    private void loop(ForNode loop) {
        SummarySchema over = shape(loop.getIterable());
        if (over.is(SummarySchema.Kind.VALUE)) {
            problem(loop.getLineNumber(), "for loops over a list, and this is a single value");
        }
        TemplateScope outer = scope;
        scope = outer.inner();
        scope.put("loop", SummarySchema.values(LOOP));
        scope.put(
                loop.getIterationVariable(),
                over.is(SummarySchema.Kind.LIST) ? over.element().get() : SummarySchema.ANY);
        walk(loop.getBody());
        scope = outer;
        if (loop.getElseBody() != null) {
            walk(loop.getElseBody());
        }
    }

    /** A macro sees its arguments and nothing else. */
    private void macro(MacroNode macro) {
        TemplateScope outer = scope;
        scope = TemplateScope.of(java.util.Map.of());
        macro.getArgs().getNamedArgs().forEach(argument -> scope.put(argument.getName(), SummarySchema.ANY));
        walk(macro.getBody());
        scope = outer;
    }

    private SummarySchema shape(Expression<?> expression) {
        return expressions.check(expression, scope);
    }

    private void problem(int line, String sentence) {
        problems.add(template.problem(line, sentence));
    }

    private static String parts(SummarySchema shape) {
        return String.join(
                ", ", shape.fields().keySet().stream().sorted().limit(8).toList());
    }
}

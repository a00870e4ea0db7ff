package org.alphatrade.dryrun.plugin.groovy.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alphatrade.dryrun.plugin.model.PluginProblem;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.ReturnStatement;
import org.codehaus.groovy.ast.stmt.Statement;

/** The statements of a script and of the plugins in it: what can be taken out, so that the rest may still be understood. */
public final class ScriptParts {
    private static final Set<String> PLUGINS = Set.of("detector", "classifier", "objective");

    private final List<Part> parts = new ArrayList<>();

    /**
     * Where a statement stands.
     *
     * @param plugin the line in which the statement of the file begins that holds it
     */
    public record Part(int line, int column, int lastLine, int lastColumn, int plugin) {
        private static Part of(ASTNode node, int plugin) {
            return new Part(
                    node.getLineNumber(),
                    node.getColumnNumber(),
                    node.getLastLineNumber(),
                    node.getLastColumnNumber(),
                    plugin);
        }

        private boolean holds(PluginProblem problem) {
            int place = problem.column();
            boolean after = problem.line() > line || problem.line() == line && (place == 0 || place >= column);
            boolean before = problem.line() < lastLine || problem.line() == lastLine && place < lastColumn;
            return after && before;
        }

        private boolean holds(int atLine, int atColumn) {
            boolean after = atLine > line || atLine == line && atColumn >= column;
            return after && (atLine < lastLine || atLine == lastLine && atColumn < lastColumn);
        }
    }

    void read(ClassNode script) {
        for (MethodNode method : script.getDeclaredMethods("run")) {
            if (method.getCode() instanceof BlockStatement block) {
                block.getStatements().forEach(this::add);
            }
        }
    }

    private void add(Statement statement) {
        parts.add(Part.of(statement, statement.getLineNumber()));
        if (expression(statement) instanceof MethodCallExpression call
                && PLUGINS.contains(String.valueOf(call.getMethodAsString()))
                && call.getArguments() instanceof TupleExpression arguments) {
            for (Expression argument : arguments.getExpressions()) {
                if (argument instanceof ClosureExpression closure && closure.getCode() instanceof BlockStatement body) {
                    body.getStatements().forEach(one -> parts.add(Part.of(one, statement.getLineNumber())));
                }
            }
        }
    }

    private static Object expression(Statement statement) {
        return statement instanceof ExpressionStatement alone
                ? alone.getExpression()
                : statement instanceof ReturnStatement last ? last.getExpression() : statement;
    }

    /** Returns the smallest part that holds a problem. */
    public Optional<Part> of(PluginProblem problem) {
        return parts.stream()
                .filter(part -> part.holds(problem))
                .min(Comparator.comparingInt((Part part) -> part.lastLine() - part.line())
                        .thenComparingInt(part -> part.lastColumn() - part.column()));
    }

    /** Returns a source with blanks where some of its parts were; all else stays in its line and column. */
    public static String without(String source, List<Part> some) {
        StringBuilder rest = new StringBuilder(source);
        int line = 1;
        int column = 1;
        for (int i = 0; i < rest.length(); i++) {
            if (rest.charAt(i) == '\n') {
                line++;
                column = 1;
                continue;
            }
            int atLine = line;
            int atColumn = column++;
            if (some.stream().anyMatch(part -> part.holds(atLine, atColumn))) {
                rest.setCharAt(i, ' ');
            }
        }
        return rest.toString();
    }
}

package org.alphatrade.dryrun.plugin.groovy.check;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.EmptyStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.IfStatement;
import org.codehaus.groovy.ast.stmt.ReturnStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.ast.stmt.SwitchStatement;
import org.codehaus.groovy.ast.stmt.SynchronizedStatement;
import org.codehaus.groovy.ast.stmt.ThrowStatement;
import org.codehaus.groovy.ast.stmt.TryCatchStatement;
import org.codehaus.groovy.syntax.Types;

/** Finds the ways through a closure on which it gives no answer. */
final class ReturnPathCheck {
    private static final Set<String> SILENT = Set.of("println", "print", "printf", "sleep", "raise", "line", "sort");
    private static final Set<String> CONDITIONS = Set.of("when", "expect", "then");

    private final String word;
    private final BiConsumer<ASTNode, String> problem;

    ReturnPathCheck(String word, BiConsumer<ASTNode, String> problem) {
        this.word = word;
        this.problem = problem;
    }

    void of(ClosureExpression closure) {
        if (closure.getCode() instanceof BlockStatement block && block.isEmpty()) {
            none(closure, "is empty and gives no answer");
        } else {
            last(closure.getCode(), closure);
        }
    }

    private void none(ASTNode at, String how) {
        problem.accept(at, word + " { } " + how + "; " + wanted());
    }

    private String wanted() {
        return CONDITIONS.contains(word)
                ? "end it with a condition such as event == 'margin_call'"
                : "end it with the value it stands for";
    }

    private void last(Statement statement, ASTNode around) {
        if (statement instanceof BlockStatement block) {
            List<Statement> statements = block.getStatements();
            if (statements.isEmpty()) {
                none(around, "gives no answer here");
            } else {
                Statement last = statements.get(statements.size() - 1);
                last(last, last);
            }
        } else if (statement instanceof IfStatement branch) {
            both(branch);
        } else if (statement instanceof TryCatchStatement attempt) {
            last(attempt.getTryStatement(), attempt);
            attempt.getCatchStatements().forEach(caught -> last(caught.getCode(), caught));
        } else if (statement instanceof SwitchStatement choice) {
            choice(choice);
        } else if (statement instanceof SynchronizedStatement synced) {
            last(synced.getCode(), synced);
        } else if (statement instanceof ReturnStatement returned) {
            expression(returned.getExpression(), returned);
        } else if (statement instanceof ExpressionStatement alone) {
            expression(alone.getExpression(), alone);
        } else if (!(statement instanceof ThrowStatement)) {
            none(statement.getLineNumber() > 0 ? statement : around, "ends with a loop and gives no answer");
        }
    }

    private void both(IfStatement branch) {
        last(branch.getIfBlock(), branch);
        if (branch.getElseBlock() instanceof EmptyStatement || branch.getElseBlock() == null) {
            none(branch, "gives no answer when this 'if' is not true");
        } else {
            last(branch.getElseBlock(), branch);
        }
    }

    private void choice(SwitchStatement choice) {
        if (choice.getDefaultStatement() instanceof EmptyStatement) {
            none(choice, "gives no answer when no case applies");
        }
        Statement otherwise = choice.getDefaultStatement();
        if (!(otherwise instanceof EmptyStatement)) {
            last(otherwise, choice);
        }
    }

    private void expression(Expression expression, ASTNode at) {
        if (expression instanceof DeclarationExpression) {
            none(at, "ends with a declaration and gives no answer");
        } else if (expression instanceof BinaryExpression binary
                && binary.getOperation().getType() == Types.EQUAL) {
            problem.accept(
                    at,
                    CONDITIONS.contains(word)
                            ? "= sets a value; write == to compare"
                            : word + " { } ends with = which sets a value; " + wanted());
        } else if (expression instanceof MethodCallExpression call
                && call.isImplicitThis()
                && SILENT.contains(call.getMethodAsString())) {
            none(at, "ends with " + call.getMethodAsString() + ", which gives no answer");
        } else if (expression instanceof ConstantExpression constant) {
            constant(constant, at);
        } else if (CONDITIONS.contains(word) && expression instanceof ClosureExpression) {
            problem.accept(at, "a closure is no condition; take its braces away");
        }
    }

    private void constant(ConstantExpression constant, ASTNode at) {
        if (constant.isNullExpression() && at instanceof ReturnStatement) {
            none(at, "returns nothing here");
        } else if (CONDITIONS.contains(word) && constant.getValue() instanceof String text) {
            problem.accept(
                    at, "a text alone is always true; write event == '" + text + "' or contains('" + text + "')");
        }
    }
}

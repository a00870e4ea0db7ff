package org.alphatrade.dryrun.plugin.groovy.check;

import org.alphatrade.dryrun.plugin.groovy.value.Comparisons;
import org.alphatrade.dryrun.plugin.groovy.value.Matching;
import org.codehaus.groovy.ast.ClassCodeExpressionTransformer;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.StaticMethodCallExpression;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.syntax.Types;

/** Gives comparisons in a script the meaning they have in {@link Comparisons}, and patterns that of {@link Matching}. */
final class ComparisonRewriter extends ClassCodeExpressionTransformer {
    private static final ClassNode COMPARISONS = ClassHelper.make(Comparisons.class);
    private static final ClassNode MATCHING = ClassHelper.make(Matching.class);

    private final SourceUnit source;

    ComparisonRewriter(SourceUnit source) {
        this.source = source;
    }

    @Override
    protected SourceUnit getSourceUnit() {
        return source;
    }

    @Override
    public Expression transform(Expression expression) {
        if (expression instanceof ClosureExpression closure) {
            visitClosureExpression(closure);
            return closure;
        }
        if (!(expression instanceof BinaryExpression binary)) {
            return super.transform(expression);
        }
        return switch (binary.getOperation().getType()) {
            case Types.COMPARE_GREATER_THAN ->
                call(COMPARISONS, "above", binary.getLeftExpression(), binary.getRightExpression(), binary);
            case Types.COMPARE_GREATER_THAN_EQUAL ->
                call(COMPARISONS, "from", binary.getLeftExpression(), binary.getRightExpression(), binary);
            case Types.COMPARE_LESS_THAN ->
                call(COMPARISONS, "above", binary.getRightExpression(), binary.getLeftExpression(), binary);
            case Types.COMPARE_LESS_THAN_EQUAL ->
                call(COMPARISONS, "from", binary.getRightExpression(), binary.getLeftExpression(), binary);
            case Types.FIND_REGEX ->
                call(MATCHING, "find", binary.getLeftExpression(), binary.getRightExpression(), binary);
            case Types.MATCH_REGEX ->
                call(MATCHING, "whole", binary.getLeftExpression(), binary.getRightExpression(), binary);
            default -> super.transform(expression);
        };
    }

    private Expression call(ClassNode owner, String name, Expression a, Expression b, BinaryExpression from) {
        Expression call =
                new StaticMethodCallExpression(owner, name, new ArgumentListExpression(transform(a), transform(b)));
        call.setSourcePosition(from);
        return call;
    }
}

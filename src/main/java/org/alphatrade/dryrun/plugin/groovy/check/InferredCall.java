package org.alphatrade.dryrun.plugin.groovy.check;

import java.util.Collection;
import java.util.List;
import org.alphatrade.dryrun.plugin.groovy.value.InferredInterest;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.Level;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.ArrayExpression;
import org.codehaus.groovy.ast.expr.ClassExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.StaticMethodCallExpression;

/** Writes an interest into a script as the call of {@link InferredInterest} that makes it. */
final class InferredCall {
    private static final ClassNode LEVEL = ClassHelper.make(Level.class);

    private InferredCall() {}

    static Expression of(Interest interest) {
        return interest.isNothing()
                ? call("nothing", new ArgumentListExpression())
                : call(
                        "of",
                        new ArgumentListExpression(List.of(
                                levels(interest.levels()),
                                texts(interest.events().stream().sorted().toList()),
                                texts(interest.literals()))));
    }

    private static Expression call(String name, ArgumentListExpression arguments) {
        return new StaticMethodCallExpression(ClassHelper.make(InferredInterest.class), name, arguments);
    }

    private static Expression levels(Collection<Level> levels) {
        return array(
                LEVEL,
                levels.stream()
                        .sorted()
                        .<Expression>map(level -> new PropertyExpression(new ClassExpression(LEVEL), level.name()))
                        .toList());
    }

    private static Expression texts(List<String> texts) {
        return array(
                ClassHelper.STRING_TYPE,
                texts.stream().<Expression>map(ConstantExpression::new).toList());
    }

    private static Expression array(ClassNode type, List<Expression> values) {
        return new ArrayExpression(type, values);
    }
}

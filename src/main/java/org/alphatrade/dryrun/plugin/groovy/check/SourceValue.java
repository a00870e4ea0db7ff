package org.alphatrade.dryrun.plugin.groovy.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.codehaus.groovy.ast.expr.ArrayExpression;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.BitwiseNegationExpression;
import org.codehaus.groovy.ast.expr.CastExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.TernaryExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.syntax.Types;

/** The texts that an expression of a script can be, as far as its source tells: itself, or each in a list. */
final class SourceValue {
    private static final Set<String> SAME_TEXTS = Set.of(
            "toSet",
            "toList",
            "asImmutable",
            "asUnmodifiable",
            "toString",
            "trim",
            "intern",
            "keySet",
            "unique",
            "sort");
    private static final Set<String> MAKERS = Set.of("of", "asList");

    private final Set<String> texts = new TreeSet<>();
    private final Set<String> variables = new TreeSet<>();
    private final Set<String> open = new HashSet<>();
    private final Set<String> known;
    private final EventReading reading;
    private boolean whole = true;

    private SourceValue(Set<String> known, EventReading reading) {
        this.known = known;
        this.reading = reading;
    }

    /** @param known the variables that can be asked when the script is loaded */
    static SourceValue of(Expression expression, Set<String> known, EventReading reading) {
        SourceValue value = new SourceValue(known, reading);
        value.read(expression);
        return value;
    }

    Set<String> texts() {
        return texts;
    }

    Set<String> variables() {
        return variables;
    }

    /** Tells whether there are no others. */
    boolean isWhole() {
        return whole;
    }

    private void read(Expression expression) {
        Optional<String> text = text(expression);
        if (text.isPresent()) {
            texts.add(text.get());
        } else if (expression instanceof ListExpression list) {
            list.getExpressions().forEach(this::read);
        } else if (expression instanceof ArrayExpression array) {
            array.getExpressions().forEach(this::read);
        } else if (expression instanceof MapExpression map) {
            map.getMapEntryExpressions().forEach(entry -> read(entry.getKeyExpression()));
        } else if (expression instanceof TernaryExpression choice) {
            read(choice.getTrueExpression());
            read(choice.getFalseExpression());
        } else if (expression instanceof CastExpression cast) {
            read(cast.getExpression());
        } else if (expression instanceof BitwiseNegationExpression pattern) {
            read(pattern.getExpression());
        } else if (expression instanceof VariableExpression variable) {
            variable(variable);
        } else if (expression instanceof MethodCallExpression call) {
            call(call);
        } else if (!(expression instanceof ConstantExpression)) {
            whole = whole && reading.form(expression).isPresent();
        }
    }

    private void variable(VariableExpression variable) {
        String name = variable.getName();
        List<Expression> values = reading.values(name);
        if (known.contains(name)) {
            variables.add(name);
        } else if (values.isEmpty()) {
            whole = whole && reading.form(variable).isPresent();
        } else if (open.add(name)) {
            values.forEach(this::read);
        }
    }

    private void call(MethodCallExpression call) {
        String word = String.valueOf(call.getMethodAsString());
        if (SAME_TEXTS.contains(word) && NameReader.given(call).isEmpty() && !call.isImplicitThis()) {
            read(call.getObjectExpression());
        } else if (MAKERS.contains(word) && !call.isImplicitThis()) {
            NameReader.given(call).forEach(this::read);
        } else {
            whole = whole && reading.form(call).isPresent();
        }
    }

    /** Returns a text, also one that is put together of others. */
    private static Optional<String> text(Expression expression) {
        if (expression instanceof ConstantExpression constant) {
            return constant.getValue() instanceof String text ? Optional.of(text) : Optional.empty();
        }
        return expression instanceof BinaryExpression sum && sum.getOperation().getType() == Types.PLUS
                ? text(sum.getLeftExpression())
                        .flatMap(left -> text(sum.getRightExpression()).map(left::concat))
                : Optional.empty();
    }
}

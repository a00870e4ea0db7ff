package org.alphatrade.dryrun.plugin.groovy.check;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.transform.stc.StaticTypesMarker;
import org.jspecify.annotations.Nullable;

/**
 * One side of a comparison, of which the static compiler has noted the type.
 *
 * @param isWord whether it is a word of the language and not something of the script's own
 */
record ComparedSide(Expression expression, boolean isWord) {
    private static final String OWNER = "delegate";

    /** @param hidden the words to which the script gives another meaning */
    static ComparedSide of(Expression expression, Set<String> hidden) {
        boolean fact = expression instanceof PropertyExpression property
                && (property.isImplicitThis()
                        || property.getObjectExpression().getText().equals(OWNER));
        boolean call = expression instanceof MethodCallExpression asked
                && asked.isImplicitThis()
                && !hidden.contains(asked.getMethodAsString());
        return new ComparedSide(expression, fact || call);
    }

    String name() {
        if (!isWord) {
            return text().replace(OWNER + ".", "");
        }
        return expression instanceof MethodCallExpression call
                ? call.getMethodAsString()
                : ((PropertyExpression) expression).getPropertyAsString();
    }

    String text() {
        return expression.getText();
    }

    @Nullable Object value() {
        return expression instanceof ConstantExpression constant ? constant.getValue() : null;
    }

    boolean isConstant() {
        return expression instanceof ConstantExpression;
    }

    /** A text of one letter has become a character where the compiler could compare it as one. */
    boolean isConstantText() {
        return value() instanceof String || value() instanceof Character;
    }

    /** Returns the one constant that a call is given. */
    Optional<String> argument() {
        return expression instanceof MethodCallExpression call
                        && call.getArguments() instanceof TupleExpression arguments
                        && arguments.getExpressions().size() == 1
                        && arguments.getExpression(0) instanceof ConstantExpression inside
                ? Optional.of(inside.getText())
                : Optional.empty();
    }

    ClassNode type() {
        ClassNode inferred = expression.getNodeMetaData(StaticTypesMarker.INFERRED_TYPE);
        return inferred == null ? expression.getType() : inferred;
    }

    boolean isA(Class<?> type) {
        return type().equals(ClassHelper.make(type));
    }

    /** Returns what it is in the words of the language; empty when it may equal anything. */
    Optional<String> sort() {
        if (isA(char.class) || isA(Character.class)) {
            return sort(String.class);
        }
        return type().isResolved() ? sort(type().getTypeClass()) : Optional.empty();
    }

    private static Optional<String> sort(Class<?> type) {
        if (CharSequence.class.isAssignableFrom(type)) {
            return Optional.of("a text");
        }
        if (type == boolean.class || type == Boolean.class) {
            return Optional.of("true or false");
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive() && type != void.class) {
            return Optional.of("a figure");
        }
        if (type.isEnum()) {
            return Optional.of("a " + type.getSimpleName().toLowerCase(Locale.ROOT));
        }
        return type == Instant.class ? Optional.of("a time") : Optional.empty();
    }
}

package org.alphatrade.dryrun.script;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.Severity;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.syntax.Types;

/**
 * Finds comparisons whose sides can never be equal, such as {@code level == 'ERROR'}: Groovy compiles them, and a detector
 * would watch for something that does not exist.
 */
final class Equality {
    static final Set<Integer> TESTS = Set.of(
            Types.COMPARE_EQUAL,
            Types.COMPARE_NOT_EQUAL,
            Types.COMPARE_IDENTICAL,
            Types.COMPARE_NOT_IDENTICAL,
            Types.KEYWORD_IN,
            Types.COMPARE_NOT_IN);

    private final Collection<Class<?>> scopes;
    private final Set<String> hidden;

    /** Knows the words of some scopes, the innermost first, except those the script gives another meaning. */
    Equality(Collection<Class<?>> scopes, Set<String> hidden) {
        this.scopes = scopes;
        this.hidden = hidden;
    }

    /** Returns what is wrong with a comparison; empty when its sides may be equal or it is none. */
    Optional<String> mistake(BinaryExpression test) {
        if (!TESTS.contains(test.getOperation().getType())) {
            return Optional.empty();
        }
        Expression left = test.getLeftExpression();
        List<Expression> values = test.getRightExpression() instanceof ListExpression list
                ? list.getExpressions()
                : List.of(test.getRightExpression());
        return values.stream()
                .map(value -> value instanceof ConstantExpression constant
                        ? between(left, constant)
                        : left instanceof ConstantExpression constant
                                ? between(value, constant)
                                : Optional.<String>empty())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> between(Expression asked, ConstantExpression constant) {
        if (asked instanceof ConstantExpression other) {
            return constants(other, constant);
        }
        Object value = constant.getValue();
        Optional<Class<?>> type = type(asked);
        Optional<String> wanted = value == null ? Optional.empty() : sort(value.getClass());
        Optional<String> given = type.flatMap(Equality::sort);
        if (given.isPresent() && wanted.isPresent() && !given.equals(wanted)) {
            return Optional.of("'" + name(asked) + "' is " + given.get() + " and never equals " + wanted.get()
                    + write(asked, type.get(), value));
        }
        boolean upper = value instanceof String text && !text.equals(text.toLowerCase(Locale.ROOT));
        return upper && name(asked).equals("levelName") && type.isPresent()
                ? Optional.of("'levelName' is in lower case and never equals '" + value + "'; write '"
                        + value.toString().toLowerCase(Locale.ROOT) + "', or compare level")
                : Optional.empty();
    }

    private Optional<String> constants(ConstantExpression a, ConstantExpression b) {
        if (!(a.getValue() instanceof String word) || b.getValue() == null) {
            return Optional.empty();
        }
        String fact = fact(word).isPresent() ? word : "field('" + word + "')";
        return Optional.of("both sides are constants, which are always or never equal; write " + fact + " == "
                + quoted(b.getValue()));
    }

    private static String write(Expression asked, Class<?> type, Object value) {
        if (type == Level.class && value instanceof String text) {
            String like = text.toUpperCase(Locale.ROOT).replace("WARNING", "WARN");
            boolean known =
                    Arrays.stream(Level.values()).anyMatch(level -> level.name().equals(like));
            return "; write level == " + (known ? like : "ERROR") + " without quotes, or levelName == '"
                    + text.toLowerCase(Locale.ROOT) + "'";
        }
        if (type.isEnum() && value instanceof String text) {
            String owner = type == Severity.class ? "" : type.getSimpleName() + ".";
            return "; write " + name(asked) + " == " + owner + text.toUpperCase(Locale.ROOT) + " without quotes";
        }
        if (asked instanceof MethodCallExpression call
                && call.getArguments() instanceof TupleExpression arguments
                && arguments.getExpressions().size() == 1
                && arguments.getExpression(0) instanceof ConstantExpression inside) {
            boolean figure = type == String.class && value instanceof Number;
            String word =
                    figure && name(asked).equals("field") ? "number" : type == String.class ? name(asked) : "field";
            return "; write " + word + "('" + inside.getText() + "') == "
                    + (word.equals("number") ? value : "'" + value + "'");
        }
        return "; compare figures with figures, texts with texts";
    }

    private static String quoted(Object value) {
        return value instanceof String ? "'" + value + "'" : value.toString();
    }

    private static String name(Expression asked) {
        return asked instanceof MethodCallExpression call ? call.getMethodAsString() : asked.getText();
    }

    private Optional<Class<?>> type(Expression asked) {
        if (asked instanceof VariableExpression variable && !hidden.contains(variable.getName())) {
            return fact(variable.getName());
        }
        boolean ours = asked instanceof MethodCallExpression call
                && call.isImplicitThis()
                && call.getMethodAsString() != null
                && !hidden.contains(call.getMethodAsString());
        return ours ? first(scope -> Grammar.result(scope, name(asked))) : Optional.empty();
    }

    private Optional<Class<?>> fact(String word) {
        return first(scope -> Grammar.fact(scope, word));
    }

    private Optional<Class<?>> first(java.util.function.Function<Class<?>, Optional<Class<?>>> question) {
        return scopes.stream().map(question).flatMap(Optional::stream).findFirst();
    }

    /** Returns what a type is in the words of the language; empty when it may equal anything. */
    static Optional<String> sort(Class<?> type) {
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
        return java.time.Instant.class == type ? Optional.of("a time") : Optional.empty();
    }
}

package org.alphatrade.dryrun.plugin.groovy.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alphatrade.dryrun.plugin.groovy.value.TextPattern;
import org.alphatrade.dryrun.plugin.model.InterestLogic;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.Level;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.BooleanExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.NotExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.ReturnStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.syntax.Types;

/**
 * Tells from the source of a condition what must be true of every record it takes. Whatever it does not understand is no
 * condition, so that it says too little rather than too much.
 */
final class InterestInference {
    /** Letters JSON encoders write as they are; others may stand escaped in the line. */
    private static final String PLAIN = "[A-Za-z0-9_ .:,=-]+";

    private static final int SHORTEST = 3;

    private final Set<String> hidden;

    private InterestInference(Set<String> hidden) {
        this.hidden = hidden;
    }

    /** Reads a closure; names the script gives itself are not taken for words of the language. */
    static Interest read(ClosureExpression closure, Set<String> hidden) {
        List<Statement> statements =
                closure.getCode() instanceof BlockStatement block ? block.getStatements() : List.of(closure.getCode());
        if (statements.size() != 1) {
            return Interest.everything();
        }
        InterestInference reader = new InterestInference(hidden);
        if (statements.get(0) instanceof ExpressionStatement alone) {
            return reader.interest(alone.getExpression());
        }
        return statements.get(0) instanceof ReturnStatement returned
                ? reader.interest(returned.getExpression())
                : Interest.everything();
    }

    private Interest interest(Expression expression) {
        if (expression instanceof BooleanExpression wrapped && !(expression instanceof NotExpression)) {
            return interest(wrapped.getExpression());
        }
        if (expression instanceof MethodCallExpression call) {
            return call(call);
        }
        if (!(expression instanceof BinaryExpression binary)) {
            return Interest.everything();
        }
        return switch (binary.getOperation().getType()) {
            case Types.LOGICAL_AND ->
                InterestLogic.both(interest(binary.getLeftExpression()), interest(binary.getRightExpression()));
            case Types.LOGICAL_OR ->
                InterestLogic.either(interest(binary.getLeftExpression()), interest(binary.getRightExpression()));
            case Types.COMPARE_EQUAL ->
                equal(binary.getLeftExpression(), List.of(binary.getRightExpression()))
                        .orElseGet(() -> equal(binary.getRightExpression(), List.of(binary.getLeftExpression()))
                                .orElse(Interest.everything()));
            case Types.KEYWORD_IN ->
                binary.getRightExpression() instanceof ListExpression list
                        ? equal(binary.getLeftExpression(), list.getExpressions())
                                .orElse(Interest.everything())
                        : Interest.everything();
            case Types.COMPARE_GREATER_THAN_EQUAL -> above(binary);
            default -> Interest.everything();
        };
    }

    private Optional<Interest> equal(Expression left, List<Expression> values) {
        if (word(left, "event")) {
            return texts(values).map(InterestInference::ofEvents);
        }
        return word(left, "level") ? levels(values).map(InterestInference::ofLevels) : Optional.empty();
    }

    private Interest above(BinaryExpression binary) {
        Optional<Set<Level>> lowest = levels(List.of(binary.getRightExpression()));
        if (lowest.isEmpty() || !word(binary.getLeftExpression(), "level")) {
            return Interest.everything();
        }
        return ofLevels(EnumSet.range(lowest.get().iterator().next(), Level.OTHER));
    }

    private static Interest ofLevels(Set<Level> levels) {
        return Interest.of(levels, Set.of(), List.of());
    }

    private static Interest ofEvents(Set<String> events) {
        return Interest.of(Set.of(), events, List.of());
    }

    private boolean word(Expression expression, String word) {
        return expression instanceof VariableExpression variable
                && variable.getName().equals(word)
                && !hidden.contains(word);
    }

    private static Optional<Set<String>> texts(List<Expression> values) {
        List<String> texts = new ArrayList<>();
        for (Expression value : values) {
            if (!(value instanceof ConstantExpression constant) || !(constant.getValue() instanceof String text)) {
                return Optional.empty();
            }
            texts.add(text);
        }
        // An event that is not there is an empty text, which a batch's index need not know.
        return texts.isEmpty() || texts.contains("") ? Optional.empty() : Optional.of(Set.copyOf(texts));
    }

    private Optional<Set<Level>> levels(List<Expression> values) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        for (Expression value : values) {
            Optional<Level> level = value instanceof VariableExpression variable && !hidden.contains(variable.getName())
                    ? level(variable.getName())
                    : Optional.empty();
            if (level.isEmpty()) {
                return Optional.empty();
            }
            levels.add(level.get());
        }
        return levels.isEmpty() ? Optional.empty() : Optional.of(levels);
    }

    private static Optional<Level> level(String name) {
        for (Level level : Level.values()) {
            if (level.name().equals(name)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    private Interest call(MethodCallExpression call) {
        String word = call.getMethodAsString();
        boolean ours = call.isImplicitThis() && word != null && !hidden.contains(word);
        if (!ours
                || !(call.getArguments() instanceof ArgumentListExpression arguments)
                || arguments.getExpressions().size() != 1
                || !(arguments.getExpression(0) instanceof ConstantExpression constant)
                || !(constant.getValue() instanceof String text)) {
            return Interest.everything();
        }
        Optional<String> literal =
                switch (word) {
                    case "contains" -> Optional.of(text);
                    case "matches" -> TextPattern.literal(text);
                    default -> Optional.empty();
                };
        return literal.filter(found -> found.length() >= SHORTEST && found.matches(PLAIN))
                .map(Interest::literals)
                .orElse(Interest.everything());
    }
}

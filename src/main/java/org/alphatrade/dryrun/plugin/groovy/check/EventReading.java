package org.alphatrade.dryrun.plugin.groovy.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.CastExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.GStringExpression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.TernaryExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.syntax.Types;

/**
 * Tells which expressions of a script are the name of a record's event, however they ask for it, and what its variables are
 * given. A variable that holds the name is the name itself, wherever in the script it stands.
 */
final class EventReading extends CodeVisitorSupport {
    /** How much of the name an expression leaves as it was, the most first. */
    enum Form {
        EXACT,
        ANY_CASE,
        ALTERED
    }

    private static final Set<String> SAME =
            Set.of("trim", "strip", "toString", "intern", "stripLeading", "stripTrailing");
    private static final Set<String> OTHER_CASE = Set.of("toLowerCase", "toUpperCase", "capitalize", "uncapitalize");
    private static final Set<String> ALTERING = Set.of(
            "substring",
            "replace",
            "replaceAll",
            "replaceFirst",
            "minus",
            "plus",
            "concat",
            "take",
            "drop",
            "takeRight",
            "dropRight",
            "takeWhile",
            "dropWhile",
            "takeBefore",
            "takeAfter",
            "getAt",
            "reverse",
            "tr",
            "center",
            "padLeft",
            "padRight",
            "removeStart",
            "split",
            "tokenize",
            "first",
            "last",
            "find",
            "collect");

    private final Set<String> hidden;
    private final Map<String, Form> aliases = new HashMap<>();
    private final Map<String, List<Expression>> values = new HashMap<>();

    private EventReading(Set<String> hidden) {
        this.hidden = hidden;
    }

    static EventReading of(ClassNode script, Set<String> hidden) {
        EventReading reading = new EventReading(hidden);
        // A second time, for variables that are given others further down.
        for (int i = 0; i < 2; i++) {
            reading.values.clear();
            for (MethodNode method : script.getMethods()) {
                if (method.getCode() != null && !method.getName().equals("main")) {
                    method.getCode().visit(reading);
                }
            }
        }
        return reading;
    }

    @Override
    public void visitBinaryExpression(BinaryExpression expression) {
        if (expression.getOperation().getType() == Types.ASSIGN) {
            given(expression.getLeftExpression(), expression.getRightExpression());
        }
        super.visitBinaryExpression(expression);
    }

    private void given(Expression to, Expression value) {
        if (to instanceof VariableExpression variable) {
            values.computeIfAbsent(variable.getName(), key -> new ArrayList<>()).add(value);
            form(value).ifPresent(form -> aliases.merge(variable.getName(), form, EventReading::worse));
        } else if (to instanceof TupleExpression names && value instanceof ListExpression list) {
            int most = Math.min(
                    names.getExpressions().size(), list.getExpressions().size());
            for (int i = 0; i < most; i++) {
                given(names.getExpression(i), list.getExpression(i));
            }
        }
    }

    private static Form worse(Form a, Form b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    /** Returns all that a variable is given anywhere in the script. */
    List<Expression> values(String variable) {
        return values.getOrDefault(variable, List.of());
    }

    /** Tells whether it is something else that the script calls so, a parameter say. */
    boolean isOfTheScript(Expression expression) {
        return expression instanceof VariableExpression variable
                && hidden.contains(variable.getName())
                && !aliases.containsKey(variable.getName());
    }

    /** Returns how much of the event's name an expression is; nothing when it is no such name. */
    Optional<Form> form(Expression expression) {
        if (expression instanceof VariableExpression variable) {
            return ofVariable(variable.getName());
        }
        if (expression instanceof MethodCallExpression call) {
            return ofCall(call);
        }
        if (expression instanceof PropertyExpression property) {
            return "event".equals(property.getPropertyAsString()) ? Optional.of(Form.EXACT) : Optional.empty();
        }
        if (expression instanceof BinaryExpression binary) {
            return ofBinary(binary);
        }
        if (expression instanceof TernaryExpression choice) {
            return worst(form(choice.getTrueExpression()), form(choice.getFalseExpression()));
        }
        if (expression instanceof CastExpression cast) {
            return form(cast.getExpression());
        }
        return expression instanceof GStringExpression text ? ofText(text) : Optional.empty();
    }

    private static Optional<Form> worst(Optional<Form> a, Optional<Form> b) {
        return a.isPresent() && b.isPresent() ? Optional.of(worse(a.get(), b.get())) : a.or(() -> b);
    }

    private Optional<Form> ofVariable(String name) {
        if (aliases.containsKey(name)) {
            return Optional.ofNullable(aliases.get(name));
        }
        return name.equals("event") ? Optional.of(hidden.contains(name) ? Form.ALTERED : Form.EXACT) : Optional.empty();
    }

    private Optional<Form> ofCall(MethodCallExpression call) {
        String word = String.valueOf(call.getMethodAsString());
        List<Expression> given = NameReader.given(call);
        if (given.isEmpty() && (word.equals("event") || word.equals("getEvent"))) {
            return Optional.of(Form.EXACT);
        }
        if (given.size() == 1
                && isEventKey(given.get(0))
                && (word.equals("field") || word.equals("metadata") || word.equals("get"))) {
            return Optional.of(Form.EXACT);
        }
        if (call.isImplicitThis()) {
            return Optional.empty();
        }
        Optional<Form> object = form(call.getObjectExpression());
        if (SAME.contains(word)) {
            return object;
        }
        if (OTHER_CASE.contains(word)) {
            return object.map(form -> worse(form, Form.ANY_CASE));
        }
        return ALTERING.contains(word) ? object.map(form -> Form.ALTERED) : Optional.empty();
    }

    private static boolean isEventKey(Expression key) {
        return key instanceof ConstantExpression constant && "event".equals(constant.getValue());
    }

    private Optional<Form> ofBinary(BinaryExpression binary) {
        return switch (binary.getOperation().getType()) {
            case Types.LEFT_SQUARE_BRACKET ->
                isEventKey(binary.getRightExpression())
                        ? Optional.of(Form.EXACT)
                        : form(binary.getLeftExpression()).map(form -> Form.ALTERED);
            case Types.PLUS, Types.MINUS ->
                worst(form(binary.getLeftExpression()), form(binary.getRightExpression()))
                        .map(form -> Form.ALTERED);
            case Types.ASSIGN -> form(binary.getRightExpression());
            default -> Optional.empty();
        };
    }

    private Optional<Form> ofText(GStringExpression text) {
        boolean alone = text.getValues().size() == 1
                && text.getStrings().stream().allMatch(part -> part.getText().isEmpty());
        return text.getValues().stream()
                .map(this::form)
                .flatMap(Optional::stream)
                .reduce(EventReading::worse)
                .map(form -> alone ? form : Form.ALTERED);
    }
}

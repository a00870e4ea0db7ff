package org.alphatrade.dryrun.plugin.groovy.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.alphatrade.dryrun.evidence.watched.NameKind;
import org.alphatrade.dryrun.plugin.groovy.check.EventReading.Form;
import org.alphatrade.dryrun.plugin.groovy.value.EventUse;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.BitwiseNegationExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.ast.stmt.SwitchStatement;
import org.codehaus.groovy.syntax.Types;

/**
 * Reads from a script which names of events and fields and which texts each of its plugins watches for: what an event is
 * compared with, and what is given to words such as {@code field} and {@code eventCount}, which say so of themselves.
 */
final class NameReader extends CodeVisitorSupport {
    private static final Set<String> PLUGINS = Set.of("detector", "classifier", "objective");
    private static final Set<Integer> EQUALS = Set.of(
            Types.COMPARE_EQUAL,
            Types.COMPARE_NOT_EQUAL,
            Types.COMPARE_IDENTICAL,
            Types.COMPARE_NOT_IDENTICAL,
            Types.COMPARE_TO,
            Types.KEYWORD_IN,
            Types.COMPARE_NOT_IN);
    private static final Set<Integer> ORDERS = Set.of(
            Types.COMPARE_GREATER_THAN,
            Types.COMPARE_GREATER_THAN_EQUAL,
            Types.COMPARE_LESS_THAN,
            Types.COMPARE_LESS_THAN_EQUAL);
    private static final Map<String, EventUse> EVENT_USES = Map.ofEntries(
            Map.entry("equals", EventUse.SAME),
            Map.entry("contentEquals", EventUse.SAME),
            Map.entry("compareTo", EventUse.SAME),
            Map.entry("isCase", EventUse.SAME),
            Map.entry("equalsIgnoreCase", EventUse.SAME),
            Map.entry("compareToIgnoreCase", EventUse.SAME),
            Map.entry("startsWith", EventUse.STARTS),
            Map.entry("startsWithIgnoreCase", EventUse.STARTS),
            Map.entry("endsWith", EventUse.ENDS),
            Map.entry("endsWithIgnoreCase", EventUse.ENDS),
            Map.entry("contains", EventUse.HOLDS),
            Map.entry("containsIgnoreCase", EventUse.HOLDS),
            Map.entry("indexOf", EventUse.HOLDS),
            Map.entry("lastIndexOf", EventUse.HOLDS),
            Map.entry("matches", EventUse.WHOLE));
    /** What is asked of texts, lists and maps whether they are or hold the name that is given. */
    private static final Set<String> HOLDERS = Set.of(
            "contains",
            "containsKey",
            "equals",
            "equalsIgnoreCase",
            "compareTo",
            "compareToIgnoreCase",
            "contentEquals",
            "isCase",
            "indexOf",
            "get",
            "getAt");
    /** What only keeps or shows a name. */
    private static final Set<String> HARMLESS = Set.of(
            "add",
            "addAll",
            "append",
            "compute",
            "computeIfAbsent",
            "computeIfPresent",
            "fail",
            "format",
            "getOrDefault",
            "leftShift",
            "log",
            "merge",
            "offer",
            "pass",
            "print",
            "println",
            "push",
            "put",
            "putIfAbsent",
            "raise",
            "remove",
            "unknown",
            "warn",
            "codePointAt",
            "charAt");

    private static final Set<String> TEXTS = Set.of("text", "message");

    private final Set<String> hidden;
    private final Map<String, SourceNames> methods = new LinkedHashMap<>();
    private final Map<ClosureExpression, SourceNames> plugins = new LinkedHashMap<>();
    private final Set<String> declared = new TreeSet<>();
    private final Set<String> scriptMethods = new TreeSet<>();
    private final EventReading reading;
    private SourceNames names;
    private int depth;

    private NameReader(ClassNode script, Set<String> hidden) {
        this.hidden = hidden;
        this.reading = EventReading.of(script, hidden);
        this.names = new SourceNames(Set.of(), reading);
        script.getMethods().forEach(method -> scriptMethods.add(method.getName()));
    }

    /** Lets each plugin of a script note its names; words to which the script gives another meaning are none. */
    static void read(ClassNode script, Set<String> hidden) {
        NameReader reader = new NameReader(script, hidden);
        for (MethodNode method : script.getMethods()) {
            if (method.getCode() != null && !method.getName().equals("main")) {
                reader.method(method);
            }
        }
        reader.plugins.forEach((body, names) -> {
            names.addMethods(reader.methods);
            names.noteIn(body);
        });
    }

    private void method(MethodNode method) {
        names = new SourceNames(Set.of(), reading);
        declared.clear();
        depth = method.getName().equals("run") ? 0 : 1;
        method.getCode().visit(this);
        methods.put(method.getName(), names);
    }

    @Override
    public void visitDeclarationExpression(DeclarationExpression declaration) {
        super.visitDeclarationExpression(declaration);
        if (depth == 0 && declaration.getLeftExpression() instanceof VariableExpression variable) {
            declared.add(variable.getName());
        }
    }

    @Override
    public void visitClosureExpression(ClosureExpression closure) {
        depth++;
        super.visitClosureExpression(closure);
        depth--;
    }

    @Override
    public void visitMethodCallExpression(MethodCallExpression call) {
        List<Expression> given = given(call);
        String word = String.valueOf(call.getMethodAsString());
        if (call.isImplicitThis()
                && PLUGINS.contains(word)
                && !given.isEmpty()
                && given.get(given.size() - 1) instanceof ClosureExpression body) {
            plugin(body);
            return;
        }
        if (call.isImplicitThis()) {
            names.calls(word);
            if (!hidden.contains(word)) {
                word(word, given);
            }
            if ((hidden.contains(word) || scriptMethods.contains(word))
                    && given.stream().anyMatch(this::isEvent)) {
                names.unread(call);
            }
        } else {
            asked(call, word, given);
        }
        super.visitMethodCallExpression(call);
    }

    private void plugin(ClosureExpression body) {
        SourceNames before = names;
        Set<String> known = new TreeSet<>(declared);
        if (body.getCode() instanceof BlockStatement block) {
            block.getStatements().forEach(statement -> declaredIn(statement).ifPresent(known::add));
        }
        names = new SourceNames(known, reading);
        plugins.put(body, names);
        visitClosureExpression(body);
        names = before;
    }

    private static Optional<String> declaredIn(Statement statement) {
        return statement instanceof ExpressionStatement expression
                        && expression.getExpression() instanceof DeclarationExpression declaration
                        && declaration.getLeftExpression() instanceof VariableExpression variable
                ? Optional.of(variable.getName())
                : Optional.empty();
    }

    /** Returns what is given without a name. */
    static List<Expression> given(MethodCallExpression call) {
        List<Expression> given = new ArrayList<>(
                call.getArguments() instanceof TupleExpression arguments ? arguments.getExpressions() : List.of());
        given.removeIf(MapExpression.class::isInstance);
        return given;
    }

    private void word(String word, List<Expression> given) {
        DslVocabulary.names(word).forEach((place, kind) -> {
            if (place < given.size()) {
                names.add(kind, given.get(place));
            }
        });
    }

    /** What is asked of something that is named: a record, the event's name, a list of such names. */
    private void asked(MethodCallExpression call, String word, List<Expression> given) {
        Expression object = call.getObjectExpression();
        Optional<Form> form = reading.form(object);
        if (form.isPresent() && !reading.isOfTheScript(object)) {
            askedOfEvent(call, word, given, form.get());
        } else if (given.stream().anyMatch(this::isEvent)) {
            askedWithEvent(call, word, given);
        } else if (given.size() == 1) {
            askedOfRecord(object, word, given.get(0));
        }
    }

    private void askedOfRecord(Expression object, String word, Expression given) {
        if (word.equals("field") || word.equals("number") && !object.getText().contains("performance")) {
            names.add(NameKind.FIELD, given);
        } else if (word.equals("contains") && isText(object)) {
            names.add(NameKind.TEXT, given);
        }
    }

    private void askedOfEvent(MethodCallExpression call, String word, List<Expression> given, Form form) {
        EventUse use = EVENT_USES.get(word);
        if (use != null && given.size() == 1) {
            boolean anyCase = form == Form.ANY_CASE || word.contains("IgnoreCase");
            looked(use, anyCase, form, given.get(0), call);
        } else if (!given.isEmpty()
                && !HARMLESS.contains(word)
                && reading.form(call).isEmpty()) {
            names.unread(call);
        }
    }

    /** The event's name is given to something: a list that may hold it, a text that may be it. */
    private void askedWithEvent(MethodCallExpression call, String word, List<Expression> given) {
        Optional<Form> form = reading.form(given.get(0));
        if (given.size() == 1 && form.isPresent() && HOLDERS.contains(word)) {
            boolean anyCase = form.get() == Form.ANY_CASE || word.contains("IgnoreCase");
            looked(EventUse.SAME, anyCase, form.get(), call.getObjectExpression(), call);
        } else if (word.equals("equals") && given.size() == 2) {
            compared(given.get(0), given.get(1), call);
        } else if (!HARMLESS.contains(word)) {
            names.unread(call);
        }
    }

    private void looked(EventUse use, boolean anyCase, Form form, Expression value, Expression comparison) {
        if (form == Form.ALTERED) {
            unreadUnlessNothing(value, comparison);
        } else if (use == EventUse.SAME && !anyCase) {
            names.addEvents(value, comparison);
        } else {
            names.addUse(use.word(anyCase), value, comparison);
        }
    }

    private void unreadUnlessNothing(Expression value, Expression comparison) {
        boolean nothing = value instanceof ConstantExpression constant && !(constant.getValue() instanceof String);
        if (!nothing) {
            names.unread(comparison);
        }
    }

    private void compared(Expression left, Expression right, Expression comparison) {
        Optional<Form> ofLeft = reading.form(left);
        Optional<Form> ofRight = reading.form(right);
        if (ofLeft.isPresent() == ofRight.isPresent()) {
            return;
        }
        Form form = ofLeft.or(() -> ofRight).orElseThrow();
        looked(EventUse.SAME, form == Form.ANY_CASE, form, ofLeft.isPresent() ? right : left, comparison);
    }

    @Override
    public void visitBinaryExpression(BinaryExpression test) {
        int type = test.getOperation().getType();
        Expression left = test.getLeftExpression();
        Expression right = test.getRightExpression();
        if (EQUALS.contains(type)) {
            compared(left, right, test);
        } else if (type == Types.FIND_REGEX || type == Types.MATCH_REGEX) {
            EventUse use = type == Types.FIND_REGEX ? EventUse.FOUND : EventUse.WHOLE;
            reading.form(left).ifPresent(form -> looked(use, form == Form.ANY_CASE, form, right, test));
        } else if (type == Types.LEFT_SQUARE_BRACKET && isEvent(right)) {
            compared(right, left, test);
        } else if (ORDERS.contains(type) && (isEvent(left) || isEvent(right))) {
            names.unread(test);
        }
        super.visitBinaryExpression(test);
    }

    @Override
    public void visitSwitch(SwitchStatement choice) {
        if (isEvent(choice.getExpression())) {
            choice.getCaseStatements().forEach(one -> caseOf(choice.getExpression(), one.getExpression()));
        }
        super.visitSwitch(choice);
    }

    private void caseOf(Expression event, Expression value) {
        Form form = reading.form(event).orElseThrow();
        EventUse use = value instanceof BitwiseNegationExpression ? EventUse.WHOLE : EventUse.SAME;
        looked(use, form == Form.ANY_CASE, form, value, value);
    }

    private boolean isEvent(Expression expression) {
        return reading.form(expression).isPresent();
    }

    private boolean isText(Expression expression) {
        return expression instanceof VariableExpression variable
                && TEXTS.contains(variable.getName())
                && !hidden.contains(variable.getName());
    }
}

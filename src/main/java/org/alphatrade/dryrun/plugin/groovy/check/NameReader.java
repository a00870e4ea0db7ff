package org.alphatrade.dryrun.plugin.groovy.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.alphatrade.dryrun.evidence.watched.NameKind;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.CaseStatement;
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
            Types.KEYWORD_IN,
            Types.COMPARE_NOT_IN);
    private static final Set<String> TEXTS = Set.of("text", "message");

    private final Set<String> hidden;
    private final Map<String, SourceNames> methods = new LinkedHashMap<>();
    private final Map<ClosureExpression, SourceNames> plugins = new LinkedHashMap<>();
    private final Set<String> declared = new TreeSet<>();
    private SourceNames names = new SourceNames(Set.of());
    private int depth;

    private NameReader(Set<String> hidden) {
        this.hidden = hidden;
    }

    /** Lets each plugin of a script note its names; words to which the script gives another meaning are none. */
    static void read(ClassNode script, Set<String> hidden) {
        NameReader reader = new NameReader(hidden);
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
        names = new SourceNames(Set.of());
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
        } else {
            asked(call.getObjectExpression(), word, given);
        }
        super.visitMethodCallExpression(call);
    }

    private void plugin(ClosureExpression body) {
        SourceNames before = names;
        Set<String> known = new TreeSet<>(declared);
        if (body.getCode() instanceof BlockStatement block) {
            block.getStatements().forEach(statement -> declaredIn(statement).ifPresent(known::add));
        }
        names = new SourceNames(known);
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
    private static List<Expression> given(MethodCallExpression call) {
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
    private void asked(Expression object, String word, List<Expression> given) {
        if (given.size() != 1) {
            return;
        }
        boolean contains = word.equals("contains");
        if (word.equals("field") || word.equals("number") && !object.getText().contains("performance")) {
            names.add(NameKind.FIELD, given.get(0));
        } else if (contains && isText(object)) {
            names.add(NameKind.TEXT, given.get(0));
        } else if ((contains || word.equals("equals")) && isEvent(given.get(0))) {
            names.add(NameKind.EVENT, object);
        } else if (word.equals("equals") && isEvent(object)) {
            names.add(NameKind.EVENT, given.get(0));
        }
    }

    @Override
    public void visitBinaryExpression(BinaryExpression test) {
        if (EQUALS.contains(test.getOperation().getType())) {
            if (isEvent(test.getLeftExpression())) {
                names.add(NameKind.EVENT, test.getRightExpression());
            } else if (isEvent(test.getRightExpression())) {
                names.add(NameKind.EVENT, test.getLeftExpression());
            }
        }
        super.visitBinaryExpression(test);
    }

    @Override
    public void visitSwitch(SwitchStatement choice) {
        if (isEvent(choice.getExpression())) {
            for (CaseStatement one : choice.getCaseStatements()) {
                names.add(NameKind.EVENT, one.getExpression());
            }
        }
        super.visitSwitch(choice);
    }

    private boolean isEvent(Expression expression) {
        return expression instanceof VariableExpression variable
                        && variable.getName().equals("event")
                        && !hidden.contains("event")
                || expression instanceof MethodCallExpression call
                        && "event".equals(call.getMethodAsString())
                        && given(call).isEmpty();
    }

    private boolean isText(Expression expression) {
        return expression instanceof VariableExpression variable
                && TEXTS.contains(variable.getName())
                && !hidden.contains(variable.getName());
    }
}

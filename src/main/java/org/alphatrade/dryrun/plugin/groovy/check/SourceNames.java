package org.alphatrade.dryrun.plugin.groovy.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.alphatrade.dryrun.evidence.watched.NameKind;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.ArrayExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;

/**
 * The names that a part of a script watches for, as its source tells: texts, and variables that hold some when the script is
 * loaded. A plugin gets them as a last line of its own, so that options are what they are then.
 */
final class SourceNames {
    /** A method of {@code PluginSpec}. */
    private static final String NOTE = "noteNames";

    private static final int LONGEST_SOURCE = 120;

    private final Map<NameKind, Set<String>> texts = new EnumMap<>(NameKind.class);
    private final Map<NameKind, Set<String>> variables = new EnumMap<>(NameKind.class);
    private final Map<String, Set<String>> usedTexts = new TreeMap<>();
    private final Map<String, Set<String>> usedVariables = new TreeMap<>();
    private final Set<String> methods = new TreeSet<>();
    private final Set<String> known;
    private final EventReading reading;

    /** @param known the variables that can be asked at the end of the part */
    SourceNames(Set<String> known, EventReading reading) {
        this.known = new TreeSet<>(known);
        this.reading = reading;
        for (NameKind kind : NameKind.values()) {
            texts.put(kind, new TreeSet<>());
            variables.put(kind, new TreeSet<>());
        }
    }

    /** Takes what an expression surely is; of others nothing is known. */
    void add(NameKind kind, Expression value) {
        SourceValue read = SourceValue.of(value, known, reading);
        of(texts, kind).addAll(read.texts());
        of(variables, kind).addAll(read.variables());
    }

    /** Takes what an event's name is compared with; where that cannot be told all of it, it says so. */
    void addEvents(Expression value, Expression comparison) {
        add(NameKind.EVENT, value);
        unreadUnlessWhole(value, comparison);
    }

    /** As {@link #addEvents}, of what is looked for in the name. */
    void addUse(String use, Expression value, Expression comparison) {
        SourceValue read = SourceValue.of(value, known, reading);
        usedTexts.computeIfAbsent(use, key -> new TreeSet<>()).addAll(read.texts());
        usedVariables.computeIfAbsent(use, key -> new TreeSet<>()).addAll(read.variables());
        unreadUnlessWhole(value, comparison);
    }

    private void unreadUnlessWhole(Expression value, Expression comparison) {
        if (!SourceValue.of(value, known, reading).isWhole()) {
            unread(comparison);
        }
    }

    /** Notes that there may be names in an expression that cannot be read. */
    void unread(Expression expression) {
        String source = expression.getText().replaceAll("\\s+", " ").replaceAll("\\bthis\\.", "");
        String cut = source.length() > LONGEST_SOURCE ? source.substring(0, LONGEST_SOURCE) + "…" : source;
        of(texts, NameKind.UNREAD).add("line " + expression.getLineNumber() + ": " + cut);
    }

    private static Set<String> of(Map<NameKind, Set<String>> sets, NameKind kind) {
        return Objects.requireNonNull(sets.get(kind), "there is one for each kind");
    }

    /** Notes that it calls a method of the script, whose names are its own as well. */
    void calls(String method) {
        methods.add(method);
    }

    /** Takes in the names of the methods it calls, and of those that they call. */
    void addMethods(Map<String, SourceNames> all) {
        List<String> open = new ArrayList<>(methods);
        Set<String> done = new TreeSet<>();
        while (!open.isEmpty()) {
            String method = open.remove(open.size() - 1);
            SourceNames names = all.get(method);
            if (names != null && done.add(method)) {
                names.texts.forEach((kind, found) -> of(texts, kind).addAll(found));
                names.usedTexts.forEach((use, found) ->
                        usedTexts.computeIfAbsent(use, key -> new TreeSet<>()).addAll(found));
                open.addAll(names.methods);
            }
        }
    }

    /** Adds the line to a plugin's body. */
    void noteIn(ClosureExpression body) {
        List<Expression> lists = new ArrayList<>();
        boolean none = true;
        for (NameKind kind : NameKind.values()) {
            List<Expression> values = new ArrayList<>(constants(of(texts, kind)));
            values.addAll(variables(of(variables, kind)));
            none = none && values.isEmpty();
            lists.add(array(values));
        }
        List<Expression> uses = uses();
        lists.add(array(uses));
        if ((!none || !uses.isEmpty()) && body.getCode() instanceof BlockStatement block) {
            MethodCallExpression call = new MethodCallExpression(
                    VariableExpression.THIS_EXPRESSION, NOTE, new ArgumentListExpression(lists));
            call.setImplicitThis(true);
            block.addStatement(new ExpressionStatement(call));
        }
    }

    private List<Expression> uses() {
        List<Expression> pairs = new ArrayList<>();
        Set<String> uses = new LinkedHashSet<>(usedTexts.keySet());
        uses.addAll(usedVariables.keySet());
        for (String use : uses) {
            List<Expression> values = new ArrayList<>(constants(usedTexts.getOrDefault(use, Set.of())));
            values.addAll(variables(usedVariables.getOrDefault(use, Set.of())));
            for (Expression value : values) {
                pairs.add(new ConstantExpression(use));
                pairs.add(value);
            }
        }
        return pairs;
    }

    private static List<Expression> constants(Set<String> texts) {
        return texts.stream()
                .map(text -> (Expression) new ConstantExpression(text))
                .toList();
    }

    private static List<Expression> variables(Set<String> names) {
        return names.stream()
                .map(name -> (Expression) new VariableExpression(name))
                .toList();
    }

    private static Expression array(List<Expression> values) {
        return new ArrayExpression(ClassHelper.OBJECT_TYPE, values);
    }
}

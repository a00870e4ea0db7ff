package org.alphatrade.dryrun.plugin.groovy.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.alphatrade.dryrun.evidence.watched.NameKind;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.ArrayExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ListExpression;
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

    private final Map<NameKind, Set<String>> texts = new EnumMap<>(NameKind.class);
    private final Map<NameKind, Set<String>> variables = new EnumMap<>(NameKind.class);
    private final Set<String> methods = new TreeSet<>();
    private final Set<String> known;

    /** @param known the variables that can be asked at the end of the part */
    SourceNames(Set<String> known) {
        this.known = new TreeSet<>(known);
        for (NameKind kind : NameKind.values()) {
            texts.put(kind, new TreeSet<>());
            variables.put(kind, new TreeSet<>());
        }
    }

    /** Takes what an expression surely is; of others nothing is known. */
    void add(NameKind kind, Expression value) {
        if (value instanceof ConstantExpression constant && constant.getValue() instanceof String text) {
            of(texts, kind).add(text);
        } else if (value instanceof ListExpression list) {
            list.getExpressions().forEach(each -> add(kind, each));
        } else if (value instanceof VariableExpression variable && known.contains(variable.getName())) {
            of(variables, kind).add(variable.getName());
        }
    }

    private static Set<String> of(Map<NameKind, Set<String>> sets, NameKind kind) {
        return java.util.Objects.requireNonNull(sets.get(kind), "there is one for each kind");
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
                open.addAll(names.methods);
            }
        }
    }

    /** Adds the line to a plugin's body. */
    void noteIn(ClosureExpression body) {
        Map<NameKind, Expression> lists = new LinkedHashMap<>();
        boolean none = true;
        for (NameKind kind : NameKind.values()) {
            List<Expression> values = new ArrayList<>();
            of(texts, kind).forEach(text -> values.add(new ConstantExpression(text)));
            of(variables, kind).forEach(variable -> values.add(new VariableExpression(variable)));
            none = none && values.isEmpty();
            lists.put(kind, new ArrayExpression(ClassHelper.OBJECT_TYPE, values));
        }
        if (!none && body.getCode() instanceof BlockStatement block) {
            MethodCallExpression call = new MethodCallExpression(
                    VariableExpression.THIS_EXPRESSION, NOTE, new ArgumentListExpression(List.copyOf(lists.values())));
            call.setImplicitThis(true);
            block.addStatement(new ExpressionStatement(call));
        }
    }
}

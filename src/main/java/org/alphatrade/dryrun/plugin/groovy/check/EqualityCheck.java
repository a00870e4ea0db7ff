package org.alphatrade.dryrun.plugin.groovy.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.alphatrade.dryrun.plugin.groovy.value.Diagnostics;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.Severity;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.stmt.CaseStatement;
import org.codehaus.groovy.ast.stmt.SwitchStatement;
import org.codehaus.groovy.classgen.GeneratorContext;
import org.codehaus.groovy.control.CompilePhase;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.customizers.CompilationCustomizer;
import org.codehaus.groovy.syntax.Types;

/**
 * Finds comparisons whose sides can never be equal, such as {@code level == 'ERROR'}: Groovy compiles them, and a detector
 * would watch for something that does not exist.
 */
public final class EqualityCheck extends CompilationCustomizer {
    private static final Set<Integer> TESTS = Set.of(
            Types.COMPARE_EQUAL,
            Types.COMPARE_NOT_EQUAL,
            Types.COMPARE_IDENTICAL,
            Types.COMPARE_NOT_IDENTICAL,
            Types.KEYWORD_IN,
            Types.COMPARE_NOT_IN);
    private static final Set<String> COMPARES = Set.of("compareEqual", "compareNotEqual");
    private static final Set<String> CASES = Set.of("isCase", "isNotCase");

    private final ScriptMap map;
    private final Diagnostics troubles;

    /** Comes after the static compiler, which notes the type of each expression. */
    public EqualityCheck(ScriptMap map, Diagnostics troubles) {
        super(CompilePhase.INSTRUCTION_SELECTION);
        this.map = map;
        this.troubles = troubles;
    }

    @Override
    public void call(SourceUnit source, GeneratorContext context, ClassNode type) {
        Reader reader = new Reader();
        for (MethodNode method : type.getMethods()) {
            if (method.getCode() != null) {
                method.getCode().visit(reader);
            }
        }
    }

    private final class Reader extends CodeVisitorSupport {
        @Override
        public void visitBinaryExpression(BinaryExpression test) {
            if (TESTS.contains(test.getOperation().getType())) {
                if (test.getRightExpression() instanceof ListExpression list) {
                    each(test.getLeftExpression(), list);
                } else {
                    compare(test.getLeftExpression(), test.getRightExpression(), test);
                }
            }
            super.visitBinaryExpression(test);
        }

        /** The static compiler has made calls of most comparisons by now. */
        @Override
        public void visitMethodCallExpression(MethodCallExpression call) {
            List<Expression> given =
                    call.getArguments() instanceof TupleExpression tuple ? tuple.getExpressions() : List.of();
            String name = String.valueOf(call.getMethodAsString());
            if (COMPARES.contains(name) && given.size() == 2) {
                compare(given.get(0), given.get(1), call);
            } else if (name.equals("equals") && given.size() == 1) {
                compare(call.getObjectExpression(), given.get(0), call);
            } else if (CASES.contains(name)
                    && given.size() == 1
                    && call.getObjectExpression() instanceof ListExpression list) {
                each(given.get(0), list);
            }
            super.visitMethodCallExpression(call);
        }

        @Override
        public void visitSwitch(SwitchStatement choice) {
            for (CaseStatement one : choice.getCaseStatements()) {
                compare(choice.getExpression(), one.getExpression(), one.getExpression());
            }
            super.visitSwitch(choice);
        }

        private void each(Expression asked, ListExpression values) {
            values.getExpressions().forEach(value -> compare(asked, value, value));
        }

        private void compare(Expression left, Expression right, ASTNode at) {
            ASTNode place = at.getLineNumber() > 0 ? at : right;
            mistake(left, right)
                    .ifPresent(sentence -> troubles.add(place.getLineNumber(), place.getColumnNumber(), sentence));
        }
    }

    private Optional<String> mistake(Expression left, Expression right) {
        ComparedSide one = ComparedSide.of(left, map.names());
        ComparedSide other = ComparedSide.of(right, map.names());
        if (one.isConstant() && other.isConstant()) {
            return constants(one, other);
        }
        return !one.isWord() && other.isWord() ? between(other, one) : between(one, other);
    }

    private Optional<String> constants(ComparedSide one, ComparedSide other) {
        if (!one.isConstantText() || other.value() == null) {
            return Optional.empty();
        }
        String word = one.text();
        Expression at = one.expression();
        boolean fact = map.at(at.getLineNumber(), at.getColumnNumber()).stream()
                .anyMatch(scope -> DslVocabulary.fact(scope, word).isPresent());
        return Optional.of("both sides are constants, which are always or never equal; write "
                + (fact ? word : "field('" + word + "')") + " == "
                + (other.isConstantText() ? "'" + other.text() + "'" : other.text()));
    }

    private static Optional<String> between(ComparedSide asked, ComparedSide value) {
        Optional<String> given = asked.sort();
        Optional<String> wanted = value.sort();
        if (given.isPresent() && wanted.isPresent() && !given.equals(wanted)) {
            String hint = asked.isWord() && value.isConstant() ? write(asked, value) : like(asked, value);
            return Optional.of(
                    "'" + asked.name() + "' is " + given.get() + " and never equals " + wanted.get() + "; " + hint);
        }
        String lower = value.text().toLowerCase(Locale.ROOT);
        boolean upper = asked.isWord()
                && asked.name().equals("levelName")
                && value.isConstantText()
                && !value.text().equals(lower);
        return upper
                ? Optional.of("'levelName' is in lower case and never equals '" + value.text() + "'; write '" + lower
                        + "', or compare level")
                : Optional.empty();
    }

    private static String like(ComparedSide asked, ComparedSide value) {
        ClassNode type = asked.type().isEnum() ? asked.type() : value.type();
        String word = (asked.type().isEnum() ? value : asked).text().toUpperCase(Locale.ROOT);
        return type.isEnum() && type.getField(word) != null
                ? "write " + type.getNameWithoutPackage() + "." + word + " without quotes"
                : "compare like with like";
    }

    /** Returns what to write where a word of the language is compared with a constant. */
    private static String write(ComparedSide word, ComparedSide constant) {
        String upper = constant.text().toUpperCase(Locale.ROOT);
        if (constant.isConstantText() && word.isA(Level.class)) {
            String like = upper.replace("WARNING", "WARN");
            boolean known =
                    Arrays.stream(Level.values()).anyMatch(level -> level.name().equals(like));
            return "write level == " + (known ? like : "ERROR") + " without quotes, or levelName == '"
                    + upper.toLowerCase(Locale.ROOT) + "'";
        }
        if (constant.isConstantText() && word.type().isEnum()) {
            String owner = word.isA(Severity.class) ? "" : word.type().getNameWithoutPackage() + ".";
            return "write " + word.name() + " == " + owner + upper + " without quotes";
        }
        return word.argument()
                .map(argument -> "write " + call(word, argument, constant))
                .orElse("compare figures with figures, texts with texts");
    }

    private static String call(ComparedSide word, String argument, ComparedSide constant) {
        boolean text = word.isA(String.class);
        if (text && word.name().equals("field") && constant.value() instanceof Number) {
            return "number('" + argument + "') == " + constant.text();
        }
        return (text ? word.name() : "field") + "('" + argument + "') == '" + constant.text() + "'";
    }
}

package org.alphatrade.dryrun.script;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.ClassHelper;
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
import org.codehaus.groovy.transform.stc.StaticTypesMarker;

/**
 * Finds what {@link Equality} cannot see before the types are known: {@code record.level() == 'ERROR'}, a variable that
 * holds a level, {@code equals}, and the cases of a {@code switch}.
 */
final class TypedEquality extends CompilationCustomizer {
    private static final Set<String> COMPARES = Set.of("compareEqual", "compareNotEqual");
    private static final Set<String> CASES = Set.of("isCase", "isNotCase");

    private final Troubles troubles;

    /** Comes after the static compiler, which notes the type of each expression. */
    TypedEquality(Troubles troubles) {
        super(CompilePhase.INSTRUCTION_SELECTION);
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
            if (Equality.TESTS.contains(test.getOperation().getType())) {
                List<Expression> values = test.getRightExpression() instanceof ListExpression list
                        ? list.getExpressions()
                        : List.of(test.getRightExpression());
                values.forEach(value -> compare(test.getLeftExpression(), value, test.getLeftExpression()));
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
                compare(given.get(0), given.get(1), given.get(0));
            } else if (name.equals("equals") && given.size() == 1) {
                compare(call.getObjectExpression(), given.get(0), call.getObjectExpression());
            } else if (CASES.contains(name)
                    && given.size() == 1
                    && call.getObjectExpression() instanceof ListExpression list) {
                list.getExpressions().forEach(value -> compare(given.get(0), value, given.get(0)));
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

        private void compare(Expression left, Expression right, ASTNode at) {
            Optional<String> one = sort(left);
            Optional<String> other = sort(right);
            if (one.isPresent() && other.isPresent() && !one.equals(other)) {
                ASTNode place = at.getLineNumber() > 0 ? at : right;
                troubles.add(
                        place.getLineNumber(),
                        place.getColumnNumber(),
                        "'" + shown(left) + "' is " + one.get() + " and never equals " + other.get()
                                + hint(left, right));
            }
        }
    }

    private static String shown(Expression expression) {
        return expression.getText().replace("delegate.", "");
    }

    private static String hint(Expression left, Expression right) {
        ClassNode type = type(left).isEnum() ? type(left) : type(right);
        String word = type(left).isEnum() ? right.getText() : left.getText();
        return type.isEnum() && type.getField(word.toUpperCase(java.util.Locale.ROOT)) != null
                ? "; write " + type.getNameWithoutPackage() + "." + word.toUpperCase(java.util.Locale.ROOT)
                        + " without quotes"
                : "; compare like with like";
    }

    private static ClassNode type(Expression expression) {
        ClassNode inferred = expression.getNodeMetaData(StaticTypesMarker.INFERRED_TYPE);
        return inferred == null ? expression.getType() : inferred;
    }

    /** Returns what a value is in the words of the language; empty when it may equal anything. */
    private static Optional<String> sort(Expression expression) {
        ClassNode type = type(expression);
        if (type.equals(ClassHelper.char_TYPE) || type.equals(ClassHelper.Character_TYPE)) {
            // A text of one letter has become a character where the compiler could compare it as one.
            return Equality.sort(String.class);
        }
        return type.isResolved() ? Equality.sort(type.getTypeClass()) : Optional.empty();
    }
}

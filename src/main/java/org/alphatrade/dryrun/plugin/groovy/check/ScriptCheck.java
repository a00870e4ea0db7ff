package org.alphatrade.dryrun.plugin.groovy.check;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.alphatrade.dryrun.base.text.DidYouMean;
import org.alphatrade.dryrun.base.time.RecurringWindow;
import org.alphatrade.dryrun.plugin.groovy.scope.RecordScope;
import org.alphatrade.dryrun.plugin.groovy.scope.ReportScope;
import org.alphatrade.dryrun.plugin.groovy.scope.SummaryPaths;
import org.alphatrade.dryrun.plugin.groovy.spec.PluginScript;
import org.alphatrade.dryrun.plugin.groovy.spec.ShareWord;
import org.alphatrade.dryrun.plugin.groovy.value.AskedWindows;
import org.alphatrade.dryrun.plugin.groovy.value.Diagnostics;
import org.alphatrade.dryrun.plugin.groovy.value.TextPattern;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.BitwiseNegationExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MapEntryExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.classgen.GeneratorContext;
import org.codehaus.groovy.control.CompilePhase;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.customizers.CompilationCustomizer;
import org.codehaus.groovy.syntax.Types;

/**
 * Reads a script before it is compiled: finds what the compiler would let pass (a condition without an answer, a named
 * argument nobody knows, a pattern that is none), maps which words are known where, and hands each condition what can
 * be told of it beforehand, so that the host need not ask it about most records.
 */
public final class ScriptCheck extends CompilationCustomizer {
    private static final Set<String> TOLD =
            Set.of("when", "expect", "then", "percentile", "mean", "min", "max", "sum", "count", "rate", "share", "of");
    private static final Set<String> SELF = Set.of("this", "super", "delegate", "owner", "thisObject");
    private static final Set<String> TIMES = Set.of("during", "outside");

    private final Diagnostics troubles;
    private final ScriptParts parts;
    private final ScriptMap map = new ScriptMap();

    public ScriptCheck(Diagnostics troubles, ScriptParts parts) {
        super(CompilePhase.CONVERSION);
        this.parts = parts;
        this.troubles = troubles;
    }

    public ScriptMap map() {
        return map;
    }

    @Override
    public void call(SourceUnit source, GeneratorContext context, ClassNode type) {
        if (!type.isScript()) {
            return;
        }
        parts.read(type);
        Names names = new Names();
        Reader reader = new Reader();
        for (MethodNode method : type.getMethods()) {
            if (method.getCode() != null && !method.getName().equals("main")) {
                for (Parameter parameter : method.getParameters()) {
                    map.name(parameter.getName());
                }
                if (!method.getName().equals("run")) {
                    map.name(method.getName());
                }
                method.getCode().visit(names);
            }
        }
        for (MethodNode method : type.getMethods()) {
            if (method.getCode() != null && !method.getName().equals("main")) {
                method.getCode().visit(reader);
            }
        }
        NameReader.read(type, map.names());
        new ComparisonRewriter(source).visitClass(type);
    }

    private void problem(ASTNode at, String sentence) {
        troubles.add(at.getLineNumber(), at.getColumnNumber(), sentence);
    }

    /** Collects the names a script gives to things, which hide words of the language. */
    private final class Names extends CodeVisitorSupport {
        @Override
        public void visitDeclarationExpression(DeclarationExpression declaration) {
            if (declaration.getLeftExpression() instanceof VariableExpression variable) {
                map.name(variable.getName());
            } else if (declaration.getLeftExpression() instanceof TupleExpression tuple) {
                tuple.getExpressions().forEach(one -> map.name(one.getText()));
            }
            super.visitDeclarationExpression(declaration);
        }

        @Override
        public void visitClosureExpression(ClosureExpression closure) {
            if (closure.getParameters() != null) {
                for (Parameter parameter : closure.getParameters()) {
                    map.name(parameter.getName());
                }
            }
            super.visitClosureExpression(closure);
        }
    }

    private final class Reader extends CodeVisitorSupport {
        private final Deque<Class<?>> scopes = new ArrayDeque<>(List.of(PluginScript.class));

        /** Groovy would find private fields of the host by their names, and use them. */
        @Override
        public void visitVariableExpression(VariableExpression variable) {
            String name = variable.getName();
            if (hidden(name)) {
                problem(
                        variable,
                        CompilerMessages.unknown(map, name, variable.getLineNumber(), variable.getColumnNumber()));
            }
            super.visitVariableExpression(variable);
        }

        private boolean hidden(String name) {
            return !map.names().contains(name)
                    && scopes.stream().anyMatch(scope -> DslVocabulary.hides(scope, name))
                    && scopes.stream()
                            .noneMatch(scope -> DslVocabulary.facts(scope).contains(name));
        }

        private void called(MethodCallExpression call) {
            String word = call.getMethodAsString();
            boolean own = call.isImplicitThis() || isSelf(call.getObjectExpression());
            if (own
                    && word != null
                    && hidden(word)
                    && scopes.stream().noneMatch(scope -> DslVocabulary.knows(scope, word))) {
                ASTNode at = call.getMethod();
                problem(at, CompilerMessages.unknownCall(map, word, at.getLineNumber(), at.getColumnNumber()));
            }
        }

        private boolean isSelf(Expression object) {
            return object instanceof VariableExpression variable && SELF.contains(variable.getName());
        }

        @Override
        public void visitMethodCallExpression(MethodCallExpression call) {
            called(call);
            Optional<Class<?>> scope = call.isImplicitThis() ? known(call.getMethodAsString()) : behind(call);
            if (scope.isPresent() && !call.isImplicitThis()) {
                call.getObjectExpression().visit(this);
            }
            if (scope.isEmpty() || !(call.getArguments() instanceof TupleExpression arguments)) {
                super.visitMethodCallExpression(call);
                return;
            }
            String word = call.getMethodAsString();
            if (scope.get() == ReportScope.class
                    && arguments.getExpressions().size() == 1
                    && arguments.getExpression(0) instanceof ConstantExpression path) {
                path(word, path);
            }
            if (word.equals("between")) {
                between(arguments);
            }
            Optional<DslVocabulary.Body> body = DslVocabulary.body(scope.get(), word);
            for (int i = 0; i < arguments.getExpressions().size(); i++) {
                Expression argument = arguments.getExpression(i);
                if (argument instanceof MapExpression named
                        && !(argument.getClass() == MapExpression.class
                                && arguments.getExpressions().size() == 1)) {
                    keys(scope.get(), word, named);
                }
                if (argument instanceof ClosureExpression closure && body.isPresent()) {
                    inside(word, closure, body.get(), arguments);
                } else if (TIMES.contains(word)) {
                    time(argument);
                } else if (word.equals("matches")) {
                    arguments.getExpressions().set(i, pattern(argument));
                    arguments.getExpression(i).visit(this);
                } else {
                    argument.visit(this);
                }
            }
        }

        private void between(TupleExpression arguments) {
            List<String> moments = arguments.getExpressions().stream()
                    .filter(argument -> argument instanceof ConstantExpression)
                    .map(Expression::getText)
                    .toList();
            if (moments.size() == 2) {
                try {
                    AskedWindows.between(Instant.EPOCH, moments.get(0), moments.get(1));
                } catch (IllegalArgumentException e) {
                    problem(arguments.getExpression(0), String.valueOf(e.getMessage()));
                }
            }
        }

        private void time(Expression argument) {
            if (argument instanceof ConstantExpression window && window.getValue() instanceof String text) {
                try {
                    RecurringWindow.parse(text);
                } catch (IllegalArgumentException e) {
                    problem(window, String.valueOf(e.getMessage()));
                }
            }
            argument.visit(this);
        }

        private void path(String word, ConstantExpression path) {
            Optional<String> mistake =
                    switch (word) {
                        case "value", "text" -> SummaryPaths.mistake(path.getText());
                        case "list" -> SummaryPaths.mistakeOfList(path.getText());
                        default -> Optional.empty();
                    };
            mistake.ifPresent(sentence -> problem(path, sentence));
        }

        /** Looks at {@code headline.a.b} and {@code tree.a.b}, which are maps: a mistyped key would be nothing. */
        @Override
        public void visitPropertyExpression(PropertyExpression property) {
            path(property).ifPresent(path -> {
                String root = path.substring(0, path.indexOf('.'));
                String rest = path.substring(root.length() + 1);
                Optional<String> mistake = root.equals("tree")
                        ? SummaryPaths.mistake(rest)
                        : root.equals("headline") ? SummaryPaths.mistakeInHeadline(rest) : Optional.empty();
                mistake.filter(sentence -> scopes.contains(ReportScope.class)
                                && !map.names().contains(root))
                        .ifPresent(sentence -> problem(property, sentence));
            });
            String name = property.getPropertyAsString();
            if (name != null && isSelf(property.getObjectExpression()) && hidden(name)) {
                ASTNode at = property.getProperty();
                problem(at, CompilerMessages.unknown(map, name, at.getLineNumber(), at.getColumnNumber()));
            }
            super.visitPropertyExpression(property);
        }

        private Optional<String> path(PropertyExpression property) {
            Optional<String> before = property.getObjectExpression() instanceof PropertyExpression inner
                    ? path(inner)
                    : property.getObjectExpression() instanceof VariableExpression root
                            ? Optional.of(root.getName())
                            : Optional.empty();
            return before.filter(path -> property.getPropertyAsString() != null)
                    .map(path -> path + "." + property.getPropertyAsString());
        }

        /** Knows {@code of} behind {@code share { }}, the one word that stands behind another. */
        private Optional<Class<?>> behind(MethodCallExpression call) {
            return "of".equals(call.getMethodAsString())
                            && call.getObjectExpression() instanceof MethodCallExpression first
                            && first.isImplicitThis()
                            && "share".equals(first.getMethodAsString())
                            && known("share").isPresent()
                    ? Optional.of(ShareWord.class)
                    : Optional.empty();
        }

        private Optional<Class<?>> known(String word) {
            return word == null || map.names().contains(word)
                    ? Optional.empty()
                    : scopes.stream()
                            .filter(scope -> DslVocabulary.knows(scope, word))
                            .findFirst()
                            .map(scope -> (Class<?>) scope);
        }

        private void keys(Class<?> scope, String word, MapExpression named) {
            List<String> known = DslVocabulary.keys(scope, word);
            for (MapEntryExpression entry : named.getMapEntryExpressions()) {
                String key = entry.getKeyExpression().getText();
                if (!known.contains(key)) {
                    problem(
                            entry.getKeyExpression(),
                            known.isEmpty()
                                    ? "'" + word + "' takes no named argument '" + key + "'" + write(scope, word)
                                    : "'" + word + "' has no named argument '" + key + "'; "
                                            + DidYouMean.hint(key, known));
                }
            }
        }

        private void inside(
                String word, ClosureExpression closure, DslVocabulary.Body body, TupleExpression arguments) {
            map.add(closure, body.scope());
            if (body.answers()) {
                new ReturnPathCheck(word, ScriptCheck.this::problem).of(closure);
            }
            scopes.push(body.scope());
            closure.getCode().visit(this);
            scopes.pop();
            if (TOLD.contains(word) && body.scope() == RecordScope.class) {
                arguments.addExpression(InferredCall.of(InterestInference.read(closure, map.names())));
            }
        }

        /** A pattern is compiled once and not at each record when the scope gets its text. */
        private Expression pattern(Expression argument) {
            if (argument instanceof BitwiseNegationExpression negation
                    && negation.getExpression() instanceof ConstantExpression constant) {
                regex(negation, constant.getText());
                ConstantExpression text = new ConstantExpression(constant.getText());
                text.setSourcePosition(argument);
                return text;
            }
            if (argument instanceof ConstantExpression constant && constant.getValue() instanceof String text) {
                regex(constant, text);
            }
            return argument;
        }

        @Override
        public void visitBitwiseNegationExpression(BitwiseNegationExpression negation) {
            if (negation.getExpression() instanceof ConstantExpression constant) {
                regex(negation, constant.getText());
            }
            super.visitBitwiseNegationExpression(negation);
        }

        @Override
        public void visitBinaryExpression(BinaryExpression expression) {
            int type = expression.getOperation().getType();
            boolean matching = type == Types.FIND_REGEX || type == Types.MATCH_REGEX;
            if (matching && expression.getRightExpression() instanceof ConstantExpression constant) {
                regex(constant, constant.getText());
            }
            super.visitBinaryExpression(expression);
        }

        private void regex(ASTNode at, String regex) {
            try {
                Pattern.compile(regex);
            } catch (PatternSyntaxException e) {
                problem(at, TextPattern.problem(regex, e));
            }
        }
    }

    static String write(Class<?> scope, String word) {
        return DslVocabulary.example(scope, word).map(line -> "; write " + line).orElse("");
    }
}

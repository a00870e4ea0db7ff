package org.alphatrade.dryrun.plugin.groovy.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.base.text.DidYouMean;
import org.alphatrade.dryrun.plugin.groovy.loading.ScriptClassLoader;
import org.alphatrade.dryrun.plugin.groovy.loading.ScriptParentLoader;
import org.alphatrade.dryrun.plugin.groovy.scope.RecordScope;
import org.alphatrade.dryrun.plugin.groovy.spec.PluginScript;
import org.alphatrade.dryrun.plugin.groovy.value.Comparisons;
import org.alphatrade.dryrun.plugin.groovy.value.Diagnostics;
import org.alphatrade.dryrun.plugin.groovy.value.ScriptText;
import org.alphatrade.dryrun.plugin.groovy.value.ScriptValues;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.control.messages.Message;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;
import org.codehaus.groovy.syntax.SyntaxException;
import org.jspecify.annotations.Nullable;

/** What the compiler complains of, in the words of the language, each with what to write instead. */
public final class CompilerMessages {
    private static final Pattern VARIABLE = Pattern.compile("The variable \\[(\\w+)] is undeclared.*", Pattern.DOTALL);
    private static final Pattern PROPERTY =
            Pattern.compile("No such property: (\\w+) for class: ([\\w.$<>\\[\\], ?]+).*", Pattern.DOTALL);
    private static final Pattern METHOD = Pattern.compile(
            "Cannot find matching method ([\\w.$\\[\\]<>, ?]+)#(\\w+)\\((.*?)\\)\\. .*", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("unable to resolve class (\\S+).*", Pattern.DOTALL);
    private static final Pattern READ_ONLY = Pattern.compile("Cannot set read-only property: (\\w+).*", Pattern.DOTALL);
    private static final Pattern SUFFIX = Pattern.compile("\\s*@ line \\d+, column \\d+\\.\\s*$");

    private final ScriptText text;
    private final ScriptMap map;
    private final Diagnostics troubles;

    public CompilerMessages(ScriptText text, ScriptMap map, Diagnostics troubles) {
        this.text = text;
        this.map = map;
        this.troubles = troubles;
    }

    public void add(CompilationFailedException failure) {
        if (failure instanceof MultipleCompilationErrorsException many) {
            List<? extends Message> errors = many.getErrorCollector().getErrors();
            for (Message error : errors) {
                add(error);
            }
        }
        if (troubles.none()) {
            troubles.add(
                    0, 0, "the compiler refuses it: " + ScriptValues.oneLine(ScriptValues.text(failure.getMessage())));
        }
    }

    private void add(Message error) {
        if (error instanceof SyntaxErrorMessage syntax) {
            SyntaxException cause = syntax.getCause();
            String said = SUFFIX.matcher(ScriptValues.text(cause.getOriginalMessage()))
                    .replaceFirst("")
                    .replace("[Static type checking] - ", "");
            place(said, cause.getStartLine(), cause.getStartColumn());
        } else {
            java.io.StringWriter written = new java.io.StringWriter();
            error.write(new java.io.PrintWriter(written));
            troubles.add(0, 0, ScriptValues.oneLine(written.toString()));
        }
    }

    private void place(String said, int line, int column) {
        boolean syntax = map.at(1, 1).size() == 1 && map.names().isEmpty();
        Optional<UnclosedBrace.Open> open = syntax ? UnclosedBrace.unclosed(text.source()) : Optional.empty();
        if (open.isPresent()) {
            UnclosedBrace.Open brace = open.get();
            troubles.add(brace.line(), brace.column(), "the " + brace.kind() + " here is never closed");
        } else {
            troubles.add(line, column, sentence(said, line, column));
        }
    }

    private String sentence(String said, int line, int column) {
        Matcher variable = VARIABLE.matcher(said);
        if (variable.matches()) {
            return unknown(map, variable.group(1), line, column);
        }
        Matcher property = PROPERTY.matcher(said);
        if (property.matches()) {
            return property(property.group(1), property.group(2), line, column);
        }
        Matcher method = METHOD.matcher(said);
        if (method.matches()) {
            return method(method.group(1), method.group(2), method.group(3), line, column);
        }
        Matcher readOnly = READ_ONLY.matcher(said);
        if (readOnly.matches()) {
            return "'" + readOnly.group(1) + "' cannot be set; write == to compare";
        }
        Matcher type = CLASS.matcher(said);
        return type.matches()
                ? "there is no class '" + type.group(1) + "': scripts see the JDK, Groovy and the plugin interfaces"
                : ScriptValues.oneLine(said.replace('\n', ' '));
    }

    private String property(String name, String type, int line, int column) {
        Class<?> owner = language(type);
        if (owner != null) {
            return unknown(map, name, line, column);
        }
        return "'" + simple(type) + "' has no '" + name + "'" + known(name, type);
    }

    private static String known(String name, String type) {
        try {
            Class<?> owner = Class.forName(type.replaceAll("<.*", ""), false, ScriptParentLoader.LOADER);
            Set<String> names = new TreeSet<>(DslVocabulary.facts(owner));
            for (java.lang.reflect.Method method : owner.getMethods()) {
                if (method.getParameterCount() == 0 && method.getDeclaringClass() != Object.class) {
                    names.add(method.getName());
                }
            }
            return DidYouMean.nearest(name, names)
                    .map(nearest ->
                            nearest.equals(name) ? "; write " + name + "()" : "; did you mean '" + nearest + "'?")
                    .orElse("");
        } catch (ClassNotFoundException | LinkageError e) {
            return "";
        }
    }

    /** A name that is known nowhere here, or only somewhere else. */
    static String unknown(ScriptMap map, String name, int line, int column) {
        List<Class<?>> scopes = map.at(line, column);
        Set<String> here = new TreeSet<>(map.names());
        here.addAll(facts(scopes));
        Collection<String> calls = new TreeSet<>();
        scopes.forEach(scope -> calls.addAll(DslVocabulary.calls(scope)));
        if (calls.contains(name)) {
            return "'" + name + "' needs something behind it" + example(scopes, name);
        }
        if (here.contains(name)) {
            return "'" + name + "' is not known yet: the word before these braces is not understood";
        }
        here.addAll(calls);
        return DidYouMean.nearest(name, here)
                .map(nearest -> "there is no '" + name + "' here; did you mean '" + nearest + "'?")
                .orElseGet(() -> elsewhere(name).orElseGet(() -> nothingLike(name, scopes)));
    }

    private static String nothingLike(String name, List<Class<?>> scopes) {
        String field = RecordScope.class.isAssignableFrom(scopes.get(0))
                ? "; a field of the record is field('" + name + "') or number('" + name + "')"
                : "";
        return "there is no '" + name + "' here" + field + "; known are " + String.join(", ", facts(scopes));
    }

    /** Returns every name that stands for something there without being called, but for the script's own. */
    private static Set<String> facts(List<Class<?>> scopes) {
        Set<String> facts = new TreeSet<>(LanguageNames.all().keySet());
        scopes.forEach(scope -> facts.addAll(DslVocabulary.facts(scope)));
        return facts;
    }

    private static Optional<String> elsewhere(String name) {
        List<String> places = new ArrayList<>();
        for (Class<?> scope : DslVocabulary.scopesOf(name)) {
            places.add(where(scope));
        }
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of("'" + name + "' is known only inside "
                        + String.join(", ", new java.util.LinkedHashSet<>(places)) + "; put it into the braces of one");
    }

    private static String where(Class<?> scope) {
        return switch (scope.getSimpleName()) {
            case "RecordScope", "FindingScope" -> "when, summary, severity, details { }";
            case "FigureWord", "ShareWord" -> "a figure over records";
            case "InspectScope" -> "inspect { }";
            case "TimeScope" -> "tick, observe, finish { }";
            case "TraceScope" -> "trace { }";
            case "IncidentScope" -> "the when { } of a classifier";
            case "EvidenceScope" -> "observed, assess, samples { } of an objective";
            case "ReportScope" -> "reporter { }";
            case "DetectorSpec" -> "detector { }";
            case "ClassifierSpec" -> "classifier { }";
            case "ObjectiveSpec" -> "objective { }";
            default -> throw new IllegalArgumentException("no sentence says where '" + scope + "' is");
        };
    }

    private String method(String type, String name, String arguments, int line, int column) {
        if (type.equals(Comparisons.class.getName())) {
            return "these cannot be compared: " + simple(arguments).replace(", ", " with ")
                    + "; compare figures with figures, texts with texts";
        }
        Class<?> owner = language(type);
        if (owner == null) {
            return "'" + simple(type) + "' has no method " + name + "(" + simple(arguments) + ")" + known(name, type);
        }
        List<Class<?>> scopes = map.at(line, column);
        for (Class<?> scope : scopes) {
            if (DslVocabulary.knows(scope, name)) {
                return "'" + name + "' cannot take (" + written(arguments) + ")" + ScriptCheck.write(scope, name);
            }
        }
        if (facts(scopes).contains(name)) {
            return "'" + name + "' is nothing to be called; write " + name;
        }
        return unknownCall(map, name, line, column);
    }

    /** A word that can be called nowhere here, or only somewhere else. */
    static String unknownCall(ScriptMap map, String name, int line, int column) {
        List<Class<?>> scopes = map.at(line, column);
        Optional<String> instead = DslVocabulary.instead(scopes.get(0), name);
        if (instead.isPresent()) {
            return instead.get();
        }
        Set<String> calls = new TreeSet<>(map.names());
        scopes.forEach(scope -> calls.addAll(DslVocabulary.calls(scope)));
        return DidYouMean.nearest(name, calls)
                .map(nearest -> "there is no '" + name + "' here; did you mean '" + nearest + "'?")
                .orElseGet(() -> elsewhere(name)
                        .orElse("there is no '" + name + "' here; known are "
                                + String.join(", ", DslVocabulary.useful(scopes))));
    }

    private static String example(List<Class<?>> scopes, String name) {
        return scopes.stream()
                .map(scope -> ScriptCheck.write(scope, name))
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Returns the class of the language a type is, or null for any other. */
    private static @Nullable Class<?> language(String type) {
        String own = CompilerMessages.class.getPackageName();
        if (type.equals(ScriptClassLoader.MAIN)) {
            return PluginScript.class;
        }
        try {
            return type.startsWith(own) ? Class.forName(type) : null;
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    /** Returns the types of what the script hands over, without what was added behind a condition. */
    private static String written(String arguments) {
        return simple(arguments).replaceAll("(, )?\\bInterest\\b", "");
    }

    private static String simple(String types) {
        return types.replaceAll("[a-z]\\w*\\.", "");
    }
}

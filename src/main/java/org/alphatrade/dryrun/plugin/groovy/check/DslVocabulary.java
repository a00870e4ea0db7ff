package org.alphatrade.dryrun.plugin.groovy.check;

import groovy.lang.DelegatesTo;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.alphatrade.dryrun.evidence.watched.NameKind;
import org.alphatrade.dryrun.plugin.groovy.scope.EvidenceScope;
import org.alphatrade.dryrun.plugin.groovy.scope.FindingScope;
import org.alphatrade.dryrun.plugin.groovy.scope.IncidentScope;
import org.alphatrade.dryrun.plugin.groovy.scope.InspectScope;
import org.alphatrade.dryrun.plugin.groovy.scope.RecordScope;
import org.alphatrade.dryrun.plugin.groovy.scope.ReportScope;
import org.alphatrade.dryrun.plugin.groovy.scope.TimeScope;
import org.alphatrade.dryrun.plugin.groovy.scope.TraceScope;
import org.alphatrade.dryrun.plugin.groovy.spec.ClassifierSpec;
import org.alphatrade.dryrun.plugin.groovy.spec.DetectorSpec;
import org.alphatrade.dryrun.plugin.groovy.spec.ObjectiveSpec;
import org.alphatrade.dryrun.plugin.groovy.spec.RuleSpec;
import org.alphatrade.dryrun.plugin.groovy.spec.ShareWord;
import org.alphatrade.dryrun.plugin.groovy.value.MustAnswer;
import org.alphatrade.dryrun.plugin.groovy.value.NameOf;
import org.alphatrade.dryrun.plugin.groovy.value.NamedArguments;
import org.alphatrade.dryrun.plugin.groovy.value.NoWord;

/** What the language knows where, read from the classes that are its words. */
final class DslVocabulary {
    private static final Set<Class<?>> ENDS = Set.of(Object.class, groovy.lang.Script.class);

    private static final List<Class<?>> SCOPES = List.of(
            RecordScope.class,
            FindingScope.class,
            InspectScope.class,
            TimeScope.class,
            TraceScope.class,
            IncidentScope.class,
            EvidenceScope.class,
            ReportScope.class,
            DetectorSpec.class,
            ClassifierSpec.class,
            ObjectiveSpec.class,
            ShareWord.class);

    private DslVocabulary() {}

    static List<Class<?>> scopes() {
        return SCOPES;
    }

    /** What a word does with the closure that follows it. */
    record Body(Class<?> scope, boolean answers) {}

    /** Returns the closure a word takes, if it takes one. */
    static Optional<Body> body(Class<?> scope, String word) {
        return methods(scope, word)
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .filter(parameter -> parameter.isAnnotationPresent(DelegatesTo.class))
                .map(DslVocabulary::body)
                .reduce((a, b) -> a.answers() ? a : b);
    }

    private static Body body(Parameter parameter) {
        return new Body(
                parameter.getAnnotation(DelegatesTo.class).value(), parameter.isAnnotationPresent(MustAnswer.class));
    }

    /** Tells whether a word is one of the language there, and not of Groovy. */
    static boolean knows(Class<?> scope, String word) {
        return methods(scope, word).findAny().isPresent();
    }

    /** Returns the named arguments a word understands. */
    static List<String> keys(Class<?> scope, String word) {
        return keysOf(scope, word).map(keys -> List.of(keys.value())).orElse(List.of());
    }

    /** Returns how a word is written, to copy. */
    static Optional<String> example(Class<?> scope, String word) {
        return keysOf(scope, word).map(NamedArguments::example);
    }

    private static Optional<NamedArguments> keysOf(Class<?> scope, String word) {
        return methods(scope, word)
                .map(method -> method.getAnnotation(NamedArguments.class))
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    private static Stream<Method> methods(Class<?> scope, String word) {
        return words(scope).filter(method -> method.getName().equals(word));
    }

    private static Stream<Method> words(Class<?> scope) {
        return Arrays.stream(scope.getMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> !method.isAnnotationPresent(NoWord.class))
                .filter(method -> !ENDS.contains(method.getDeclaringClass())
                        && method.getDeclaringClass().getName().startsWith("org.alphatrade."));
    }

    /** Returns the facts that can be asked for there: {@code level}, {@code event}. */
    static Collection<String> facts(Class<?> scope) {
        Set<String> facts = new TreeSet<>();
        words(scope).filter(method -> method.getParameterCount() == 0).forEach(method -> fact(method.getName())
                .ifPresent(facts::add));
        return facts;
    }

    /** Returns the type of a fact. */
    static Optional<Class<?>> fact(Class<?> scope, String fact) {
        return words(scope)
                .filter(method -> method.getParameterCount() == 0
                        && fact(method.getName()).filter(fact::equals).isPresent())
                .findFirst()
                .map(Method::getReturnType);
    }

    /** Returns what a word that is called gives. */
    static Optional<Class<?>> result(Class<?> scope, String word) {
        return methods(scope, word).findFirst().map(Method::getReturnType);
    }

    private static Optional<String> fact(String getter) {
        String name =
                getter.startsWith("get") ? getter.substring(3) : getter.startsWith("is") ? getter.substring(2) : "";
        if (name.isEmpty()) {
            return Optional.empty();
        }
        boolean constant = name.equals(name.toUpperCase(java.util.Locale.ROOT));
        return Optional.of(constant ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1));
    }

    /** Returns which of the arguments of a word, counted without those that have a name, are names that are watched for. */
    static Map<Integer, NameKind> names(String word) {
        Map<Integer, NameKind> names = new TreeMap<>();
        SCOPES.stream().flatMap(scope -> methods(scope, word)).forEach(method -> {
            List<Parameter> plain = Arrays.stream(method.getParameters())
                    .filter(parameter -> parameter.getType() != Map.class)
                    .toList();
            for (int i = 0; i < plain.size(); i++) {
                NameOf name = plain.get(i).getAnnotation(NameOf.class);
                if (name != null) {
                    names.put(i, name.value());
                }
            }
        });
        return names;
    }

    /** Returns what to write for a word of another kind of plugin that has a meaning there, in other words. */
    static Optional<String> instead(Class<?> scope, String word) {
        if (!word.equals("atMost")) {
            return Optional.empty();
        }
        if (scope == DetectorSpec.class) {
            return Optional.of("a detector has no 'atMost': of more than 4 within a minute it is told by"
                    + " threshold 5, within: '60s'; a limit for the whole of the logs is an objective: "
                    + "objective('...') { count { event == '...' }; atMost 4 }");
        }
        return scope == ClassifierSpec.class || scope == RuleSpec.class
                ? Optional.of("a classifier has no 'atMost'; how many it may accept is maximum 4")
                : Optional.empty();
    }

    /** Returns the words that can be called there: {@code when}, {@code field}. */
    static Collection<String> calls(Class<?> scope) {
        Set<String> calls = new TreeSet<>();
        words(scope).map(Method::getName).filter(name -> fact(name).isEmpty()).forEach(calls::add);
        return calls;
    }

    /** Returns the words that can be called there; of those around it only what gives a value, since the others declare. */
    static Collection<String> useful(List<Class<?>> scopes) {
        Set<String> useful = new TreeSet<>(calls(scopes.get(0)));
        for (Class<?> outer : scopes) {
            calls(outer).stream()
                    .filter(word -> methods(outer, word).anyMatch(method -> method.getReturnType() != void.class))
                    .forEach(useful::add);
        }
        return useful;
    }

    /** Tells whether a name is one of the host's own there, for which no word of the language stands. */
    static boolean hides(Class<?> scope, String name) {
        for (Class<?> type = scope; type != null && !ENDS.contains(type); type = type.getSuperclass()) {
            boolean field = Arrays.stream(type.getDeclaredFields())
                    .anyMatch(one -> one.getName().equals(name));
            boolean method = Arrays.stream(type.getDeclaredMethods())
                    .anyMatch(one -> one.getName().equals(name)
                            || fact(one.getName()).filter(name::equals).isPresent());
            if (field || method) {
                return true;
            }
        }
        return false;
    }

    /** Returns every scope of the language in which a name is known. */
    static List<Class<?>> scopesOf(String name) {
        List<Class<?>> scopes = new ArrayList<>();
        for (Class<?> scope : SCOPES) {
            if (facts(scope).contains(name) || calls(scope).contains(name)) {
                scopes.add(scope);
            }
        }
        return scopes;
    }
}

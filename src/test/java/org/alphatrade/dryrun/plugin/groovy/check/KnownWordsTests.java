package org.alphatrade.dryrun.plugin.groovy.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alphatrade.dryrun.cli.Done;
import org.alphatrade.dryrun.plugin.groovy.spec.PluginScript;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Status;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever mistypes a word is told all that can stand there: what the compiler takes is listed, and nothing else. */
final class KnownWordsTests {
    private static final Pattern LIST = Pattern.compile("known are ([^|\n]*)");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#",
                "detector('a') { # }",
                "detector('a') { when { # } }",
                "detector('a') { on event: 'x'; summary { # } }",
                "detector('a') { on event: 'x'; by { # } }",
                "detector('a') { inspect { # } }",
                "detector('a') { tick { # } }",
                "detector('a') { finish { # } }",
                "detector('a') { trace { # } }",
                "classifier('a') { # }",
                "classifier('a') { when { # } }",
                "objective('a') { # }",
                "objective('a') { observed { # } }",
                "objective('a') { assess { # } }",
                "objective('a') { count { # } }",
                "objective('a') { share { event == 'x' } of { # } }",
                "reporter('a', extension: 'md') { # }"
            })
    void everyWordThatIsKnownIsListed(String place) throws IOException {
        Set<String> facts = listed(place, "def mistake = zzxqq");
        Set<String> asked = known(place, facts(), "def v = %s");
        assertTrue(asked.containsAll(facts), () -> facts + " are not all known, only " + asked);
        asked.removeAll(facts);
        assertEquals(Set.of(), asked, "asked without being called");

        Set<String> calls = listed(place, "zzxqq('a')");
        Set<String> called = known(place, calls(), "%s()");
        assertTrue(called.containsAll(calls), () -> calls + " are not all known, only " + called);
        called.removeAll(calls);
        called.removeIf(KnownWordsTests::declares);
        assertEquals(Set.of(), called, "called");
    }

    /** Groovy would let a script ask for a private field of the host by its name. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "detector('a') { when { event == 'x' }; # }",
                "detector('a') { finish { # } }",
                "classifier('a') { when { # }; owner 'me' }",
                "objective('a') { assess { # } }",
                "reporter('a', extension: 'md') { # }"
            })
    void whatBelongsToTheHostIsKnownNowhere(String place) throws IOException {
        Set<String> fields = new TreeSet<>();
        Set<String> methods = new TreeSet<>();
        for (Class<?> scope : scopes().toList()) {
            for (Class<?> type = scope; type != Object.class; type = type.getSuperclass()) {
                if (type.getName().startsWith("org.alphatrade.")) {
                    Stream.of(type.getDeclaredFields()).forEach(field -> fields.add(field.getName()));
                    Stream.of(type.getDeclaredMethods()).forEach(method -> methods.add(method.getName()));
                }
            }
        }
        fields.removeIf(name -> name.contains("$") || facts().contains(name));
        methods.removeIf(name -> name.contains("$") || calls().contains(name) || name.matches("(get|is)[A-Z].*"));
        assertTrue(fields.containsAll(Set.of("when", "severityOf", "declarations")), fields::toString);
        assertTrue(methods.containsAll(Set.of("noteNames", "declareTo", "watches")), methods::toString);
        assertEquals(Set.of(), known(place, fields, "def v = %s"));
        assertEquals(Set.of(), known(place, fields, "def v = this.%s"));
        assertEquals(Set.of(), known(place, fields, "def v = delegate.%s"));
        assertEquals(Set.of(), known(place, methods, "%s()"));
        assertEquals(Set.of(), known(place, methods, "delegate.%s()"));
    }

    /** A word of an outer block that only declares is known inside, and nobody should write it there. */
    private static boolean declares(String word) {
        return scopes().allMatch(scope ->
                DslVocabulary.result(scope, word).map(void.class::equals).orElse(true));
    }

    private static Stream<Class<?>> scopes() {
        return Stream.concat(DslVocabulary.scopes().stream(), Stream.of(PluginScript.class));
    }

    private static Set<String> facts() {
        Set<String> words = new TreeSet<>(Set.of("NONE", "nothing"));
        Stream.of(Level.values(), Severity.values(), Status.values())
                .flatMap(Arrays::stream)
                .map(Enum::name)
                .forEach(words::add);
        scopes().map(DslVocabulary::facts).forEach(words::addAll);
        return words;
    }

    private static Set<String> calls() {
        Set<String> words = new TreeSet<>();
        scopes().map(DslVocabulary::calls).forEach(words::addAll);
        return words;
    }

    private Set<String> listed(String place, String mistake) throws IOException {
        Matcher list = LIST.matcher(check(place.replace("#", mistake)));
        assertTrue(list.find(), () -> "no list for " + mistake + " in " + place);
        return Stream.of(list.group(1).strip().split(", ")).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the words of which the compiler does not say that there are none there, each in a line of its own. */
    private Set<String> known(String place, Set<String> words, String use) throws IOException {
        List<String> all = new ArrayList<>(words);
        String lines = all.stream().map(use::formatted).collect(Collectors.joining("\n", "\n", "\nzzxqq\n"));
        String numbered = lines.replace("def v ", "def v# ");
        for (int i = 0; i < all.size(); i++) {
            numbered = numbered.replaceFirst("v# ", "v" + i + " ");
        }
        String said = check(place.replace("#", numbered));
        Predicate<String> unknown = word -> said.contains("there is no '" + word + "' here")
                || said.contains("'" + word + "' is known only inside")
                || said.contains("'" + word + "' is nothing to be called")
                || said.contains("'" + word + "' needs something behind it")
                || said.contains(" has no '" + word + "'")
                || said.contains(" has no method " + word + "(");
        return all.stream().filter(unknown.negate()).collect(Collectors.toCollection(TreeSet::new));
    }

    private String check(String script) throws IOException {
        Path plugin = Files.writeString(directory.resolve("mine.groovy"), script);
        return Done.emp("plugins", "check", "--plugins", plugin).err();
    }
}

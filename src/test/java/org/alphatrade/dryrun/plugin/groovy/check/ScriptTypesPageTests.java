package org.alphatrade.dryrun.plugin.groovy.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alphatrade.dryrun.plugin.groovy.scope.JunitScope;
import org.alphatrade.dryrun.plugin.groovy.scope.PerformanceScope;
import org.alphatrade.dryrun.plugin.groovy.scope.SarifScope;
import org.alphatrade.dryrun.plugin.groovy.value.NoWord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The page on what a script sees names every word that gives a value, with the type and nullness that the code has. */
final class ScriptTypesPageTests {
    private static final Path PAGE = Path.of(System.getProperty("project.root", ".."), "docs/script-types.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(.+?)` \\| `(.+?)` \\| (yes|no) \\| (.+) \\|$");
    private static final Pattern TABLE = Pattern.compile("(?m)^## (\\w+)$");

    @Test
    void everyScopeHasItsTable() throws IOException {
        Set<String> scopes = scopes().map(Class::getSimpleName).collect(Collectors.toCollection(TreeSet::new));
        Set<String> tables = new TreeSet<>();
        Matcher table = TABLE.matcher(Files.readString(PAGE));
        while (table.find()) {
            tables.add(table.group(1));
        }
        assertEquals(scopes, tables);
    }

    @Test
    void everyWordStandsThereWithItsTypeAndWhetherItMayBeNull() throws IOException {
        for (Class<?> scope : scopes().toList()) {
            Set<String> known = Arrays.stream(scope.getDeclaredMethods())
                    .filter(ScriptTypesPageTests::isWord)
                    .map(method -> word(method) + " " + type(method) + " " + nullness(method))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> told = rows(scope)
                    .map(row -> row.group(1) + " " + row.group(2) + " " + row.group(3))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(String.join("\n", known), String.join("\n", told), scope.getSimpleName());
        }
    }

    @Test
    void whatMayBeNullOrNoNumberSaysWhen() throws IOException {
        for (Class<?> scope : scopes().toList()) {
            for (Matcher row : rows(scope).toList()) {
                String said = row.group(4);
                assertFalse(row.group(3).equals("yes") && !said.contains("null when"), row::group);
                assertFalse(
                        row.group(2).equals("double") && !said.contains("unit") && !said.contains("hours"), row::group);
                assertFalse(
                        row.group(2).equals("double")
                                && !said.contains("not-a-number")
                                && !said.contains("UNKNOWN")
                                && !said.contains("hours"),
                        row::group);
            }
        }
    }

    /** What gives values, and not what declares. */
    private static Stream<Class<?>> scopes() {
        List<Class<?>> scopes = DslVocabulary.scopes().stream()
                .filter(scope -> scope.getPackage().equals(PerformanceScope.class.getPackage()))
                .toList();
        assertTrue(scopes.size() > 7, scopes::toString);
        return Stream.concat(scopes.stream(), Stream.of(PerformanceScope.class, JunitScope.class, SarifScope.class));
    }

    private static boolean isWord(Method method) {
        return java.lang.reflect.Modifier.isPublic(method.getModifiers())
                && !method.isSynthetic()
                && !method.isAnnotationPresent(NoWord.class)
                && !method.getName().equals("getWARN");
    }

    private static String word(Method method) {
        String name = method.getName();
        String fact = name.startsWith("get") ? name.substring(3) : name.startsWith("is") ? name.substring(2) : "";
        if (method.getParameterCount() == 0 && !fact.isEmpty()) {
            return Character.toLowerCase(fact.charAt(0)) + fact.substring(1);
        }
        return Arrays.stream(method.getParameters())
                .map(ScriptTypesPageTests::type)
                .collect(Collectors.joining(", ", name + "(", ")"));
    }

    private static String type(Parameter parameter) {
        Class<?> type = parameter.getType();
        return parameter.isVarArgs() ? type.getComponentType().getSimpleName() + "..." : type.getSimpleName();
    }

    private static String type(Method method) {
        return method.getGenericReturnType().getTypeName().replaceAll("[a-z]+\\.", "");
    }

    private static String nullness(Method method) {
        return method.getAnnotatedReturnType().isAnnotationPresent(Nullable.class) ? "yes" : "no";
    }

    private static Stream<Matcher> rows(Class<?> scope) throws IOException {
        for (String part : Files.readString(PAGE).split("(?m)^## ")) {
            if (part.startsWith(scope.getSimpleName() + "\n")) {
                return part.lines().map(ROW::matcher).filter(Matcher::matches);
            }
        }
        throw new AssertionError("the page has no table of " + scope.getSimpleName());
    }
}
